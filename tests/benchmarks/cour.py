"""A Cour of its own, served from a folder of its own, for the programs beside this one."""

import http.client
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 120
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class Cour:
    """A place for a blog; several may lie in one folder, each with variables of its own."""

    def __init__(self, folder, **variables):
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            self.port = listener.getsockname()[1]
        self.folder, self.url = folder, f"http://127.0.0.1:{self.port}"
        blog = {"VAR_ROOT": str(folder), "SITE_URL": self.url}
        self.environment = os.environ | blog | {"DATABASE_URL": f"sqlite:///{folder / 'db'}"}
        self.environment |= variables
        self.variables = variables

    def manage(self, *words):
        command = [sys.executable, "manage.py", *words]
        options = {"cwd": ROOT, "env": self.environment, "text": True, "stdout": subprocess.PIPE}
        return subprocess.run(command, check=True, **options).stdout

    def run(self, module, call):
        """Calls a function of a module beside this one where the models are; returns its answer."""
        code = (
            f"import json; from tests.benchmarks import {module} as m; print(json.dumps(m.{call}))"
        )
        return json.loads(self.manage("shell", "--no-imports", "-c", code).splitlines()[-1])

    def answers(self):
        try:
            return self.ask("/healthz").status == 200
        except OSError:
            return False

    def listens(self):
        try:
            socket.create_connection(("127.0.0.1", self.port)).close()
        except OSError:
            return False
        return True

    def ask(self, path, *, method="GET", body=None, **headers):
        """Returns the answer, with its bytes; see also tests.served."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=START_SECONDS)
        with closing(connection):
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            answer.content = answer.read()
        return answer


@contextmanager
def served(*, workers):
    with temporary() as cour, running(cour, workers=workers):
        yield cour


@contextmanager
def temporary(**variables):
    """One with an empty database, that goes with the block."""
    with TemporaryDirectory(prefix="cour-") as folder:
        cour = Cour(Path(folder), **variables)
        cour.manage("migrate", "--verbosity=0")
        yield cour


@contextmanager
def running(cour, *, workers):
    """Serves it as it is; its `process` is the one that all others belong to."""
    command = [sys.executable, "manage.py", "serve", f"--port={cour.port}", f"--workers={workers}"]
    with (cour.folder / f"log{cour.port}").open("w") as log:
        options = {"cwd": ROOT, "env": cour.environment, "stdout": log, "stderr": log}
        cour.process = subprocess.Popen(command, **options)
    try:
        wait_until(cour.answers)
        yield cour
    finally:
        cour.process.terminate()
        cour.process.wait(START_SECONDS)


def wait_until(is_true):
    deadline = time.monotonic() + START_SECONDS
    while not is_true():
        if time.monotonic() > deadline:
            sys.exit("Cour does not answer.")
        time.sleep(0.2)


def find_chromium():
    return next(found for name in NAMES if (found := shutil.which(name)))


def load():
    """How much else the machine has to do: figures taken under load say little."""
    return f"{os.getloadavg()[0]:.1f} processes waiting for {os.cpu_count()} cores"
