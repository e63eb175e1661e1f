"""Cour as it is run for real: `serve`, four workers, SQLite, everybody writing at once."""

import http.client
import os
import re
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode

import pytest

ROOT = Path(__file__).resolve().parent.parent
WORKERS = 4
CLIENTS = 20
COMMENTS = 500
TWINS = 50
# Nothing may ever be lost; how soon the answers come depends on what else the machine does.
ATTEMPTS = 3
LONGEST_ANSWER_SECONDS = 5
START_SECONDS = 60

WRITE_A_REVIEW = """
from django.utils import timezone
from reviews.models import Review, User
author = User.objects.create_user("mio", pen_name="Mio")
print("review", Review.objects.create(author=author, title="R", published_at=timezone.now()).pk)
"""
COUNT = "from comments.models import Comment; print('rows', Comment.objects.count())"


@pytest.fixture(scope="module")
def cour(tmp_path_factory):
    """Serves a blog of one review; gives its environment, its port and the review's id."""
    folder = tmp_path_factory.mktemp("served")
    port = free_port()
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{folder / 'cour.sqlite3'}",
        "VAR_ROOT": str(folder),
        "SITE_URL": f"http://127.0.0.1:{port}",
        "TRUSTED_PROXIES": "127.0.0.1",  # so that readers come from where they say
    }
    manage(environment, "migrate", "--verbosity=0")
    review = int(re.search(r"review (\d+)", manage(environment, "shell", "-c", WRITE_A_REVIEW))[1])
    command = [sys.executable, "manage.py", "serve", f"--port={port}", f"--workers={WORKERS}"]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            wait_until_it_answers(port, server, folder / "log")
            yield environment, port, review
        finally:
            server.terminate()
            server.wait(timeout=30)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def manage(environment, *words):
    command = [sys.executable, "manage.py", *words]
    return subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    ).stdout


def wait_until_it_answers(port, server, log):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert server.poll() is None, log.read_text()
        try:
            if ask(port, "GET", "/healthz").status == 200:
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(log.read_text())


def ask(port, method, path, body=None, *, address="10.0.0.1"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
        "X-Forwarded-For": address,
    }
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def post_comment(cour, number):
    """Posts a comment; returns status, address it leads to, and the seconds it took."""
    _environment, port, review = cour
    form = {
        "name": f"Reader {number}",
        "email": f"reader{number}@example.org",
        "website": "",
        "text": f"Comment number {number}.",
    }
    address = f"10.{number // 256}.{number % 256}.1" if number != "twin" else "10.0.0.1"
    started = time.monotonic()
    answer = ask(port, "POST", f"/comments/post/{review}/", urlencode(form), address=address)
    return answer.status, answer.headers.get("Location"), time.monotonic() - started


def count_comments(cour):
    return int(re.search(r"rows (\d+)", manage(cour[0], "shell", "-c", COUNT))[1])


def post_all(cour, numbers):
    with ThreadPoolExecutor(CLIENTS) as clients:
        return list(clients.map(lambda number: post_comment(cour, number), numbers))


@pytest.mark.xdist_group("serve")  # with the others that start servers of their own
def test_many_readers_write_at_once_and_nothing_is_lost(cour):
    slowest = []
    while len(slowest) < ATTEMPTS and min(slowest, default=60) > LONGEST_ANSWER_SECONDS:
        before = count_comments(cour)
        answers = post_all(cour, range(before, before + COMMENTS))
        assert {status for status, _address, _seconds in answers} == {303}
        assert count_comments(cour) - before == COMMENTS
        slowest.append(max(seconds for _status, _address, seconds in answers))
    assert min(slowest) <= LONGEST_ANSWER_SECONDS


@pytest.mark.xdist_group("serve")
def test_one_comment_sent_fifty_times_at_once_is_stored_once(cour):
    before = count_comments(cour)
    answers = post_all(cour, ["twin"] * TWINS)
    assert {status for status, _address, _seconds in answers} == {303}
    assert len({address for _status, address, _seconds in answers}) == 1
    assert count_comments(cour) - before == 1
