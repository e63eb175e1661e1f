"""`manage.py serve` as it is typed: what it answers, what it refuses, and how it ends."""

import http.client
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from config.children import LONGEST_GOODBYE_SECONDS

from .test_serving import free_port

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 90
# Whatever the tests themselves run with, this blog has SQLite in a folder of its own.
OTHERS = ("DATABASE_URL", "SECRET_KEY", "SITE_URL", "MEDIA_ROOT", "ALLOWED_HOSTS")


def environment(folder, **variables):
    kept = {name: value for name, value in os.environ.items() if name not in OTHERS}
    return kept | {"VAR_ROOT": str(folder)} | variables


def manage(variables, *words):
    command = [sys.executable, "manage.py", *words]
    options = {"cwd": ROOT, "env": variables, "capture_output": True, "text": True}
    return subprocess.run(command, check=False, **options)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """Gives the running process, its port and its environment."""
    variables = environment(tmp_path_factory.mktemp("var"))
    assert manage(variables, "migrate", "--verbosity=0").returncode == 0
    port = free_port()
    command = [sys.executable, "manage.py", "serve", f"--port={port}", "--workers=2"]
    options = {"stdout": subprocess.DEVNULL, "start_new_session": True}
    process = subprocess.Popen(command, cwd=ROOT, env=variables, **options)
    try:
        wait_until(lambda: process.poll() is not None or answers(port))
        yield process, port, variables
    finally:
        process.kill()
        process.wait()


def answers(port):
    try:
        return ask(port, "/healthz").status == 200
    except OSError:
        return False


def ask(port, path, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.text = answer.read().decode(errors="replace")
    connection.close()
    return answer


def wait_until(condition):
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.1)


pytestmark = pytest.mark.xdist_group("serve")


def test_pages_and_their_static_files_are_served(served):
    _process, port, _variables = served
    page = ask(port, "/")
    assert page.status == 200
    style = ask(port, re.search(r'href="(/static/[^"]+\.css)"', page.text)[1])
    assert style.status == 200
    assert "immutable" in style.headers["Cache-Control"]


def test_addresses_with_dots_leave_no_folder(served):
    _process, port, _variables = served
    for path in ("/media/../secret_key", "/media/%2e%2e/secret_key", "/static/../secret_key"):
        assert ask(port, path).status == 404


def test_unknown_host_is_refused_but_may_ask_for_health(served):
    _process, port, _variables = served
    assert ask(port, "/", Host="evil.example").status == 400
    assert ask(port, "/healthz", Host="10.0.0.7").status == 200


def test_taken_port_is_one_sentence(served):
    _process, port, variables = served
    refused = manage(variables, "serve", f"--port={port}")
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert f"Port {port}" in refused.stderr


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"SITE_URL": "blog"}, "SITE_URL must look like"),
        ({"VAR_ROOT": "/dev/null/x"}, "/dev/null/x"),
    ],
)
def test_odd_environment_is_one_sentence(tmp_path, variables, words):
    refused = manage(environment(tmp_path, **variables), "serve")
    assert refused.returncode == 1
    assert words in refused.stderr
    assert refused.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks Linux for processes")
def test_server_ends_by_ctrl_c_and_leaves_nobody_behind(served):
    process, _port, _variables = served
    children = children_of(process.pid)
    assert len(children) >= 3  # two for the web, one for tasks
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    assert process.wait(LONGEST_GOODBYE_SECONDS) == 0
    wait_until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in children))


def children_of(parent):
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            found.append(int(stat.parent.name))
    return found
