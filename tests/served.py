"""`manage.py serve` with four workers and a database of its own, as on a real machine."""

import http.client
import os
import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg

ROOT = Path(__file__).resolve().parent.parent
WORKERS = 4
PATIENCE_SECONDS = 180
# A blog that a test starts has nothing of the real one's.
OTHERS = ("DATABASE_URL", "SECRET_KEY", "SITE_URL", "MEDIA_ROOT", "ALLOWED_HOSTS")


class Served:
    """A running Cour: its process, its port and the environment of its commands."""

    def __init__(self, process, port, variables):
        self.process, self.port, self.variables = process, port, variables

    def ask(self, path, *, method="GET", body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        with closing(connection):
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            answer.text = answer.read().decode(errors="replace")
        return answer

    def answers(self):
        try:
            return self.ask("/healthz").status == 200
        except OSError:
            return False

    def shell(self, code):
        return manage(self.variables, "shell", "--no-imports", "-c", code).stdout


@contextmanager
def served_from(folder, *, workers=WORKERS):
    port = free_port()
    with own_database() as database:
        # Believes whom the tests say they are, at once many readers.
        site = {"SITE_URL": f"http://127.0.0.1:{port}", "TRUSTED_PROXIES": "127.0.0.1"}
        variables = environment(folder, **site, **database)
        migrated = manage(variables, "migrate", "--verbosity=0")
        assert migrated.returncode == 0, migrated.stderr
        command = [sys.executable, "manage.py", "serve", f"--port={port}", f"--workers={workers}"]
        with (folder / "log").open("w") as log:
            options = {"stdout": log, "stderr": log, "start_new_session": True}
            process = subprocess.Popen(command, cwd=ROOT, env=variables, **options)
        cour = Served(process, port, variables)
        try:
            wait_until(lambda: process.poll() is not None or cour.answers())
            assert process.poll() is None, (folder / "log").read_text()
            yield cour
        finally:
            process.terminate()
            process.wait(PATIENCE_SECONDS)


@contextmanager
def own_database():
    """SQLite in the folder, or a new database where the tests themselves run on PostgreSQL."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield {}
        return
    name = f"cour_served_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as postgres:
        postgres.execute(f"CREATE DATABASE {name}")
        try:
            yield {"DATABASE_URL": f"{url.rpartition('/')[0]}/{name}"}
        finally:
            postgres.execute(f"DROP DATABASE {name} WITH (FORCE)")


def environment(folder, **variables):
    kept = {name: value for name, value in os.environ.items() if name not in OTHERS}
    return kept | {"VAR_ROOT": str(folder)} | variables


def manage(variables, *words):
    command = [sys.executable, "manage.py", *words]
    options = {"cwd": ROOT, "env": variables, "capture_output": True, "text": True}
    return subprocess.run(command, check=False, **options)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_until(condition):
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.1)
