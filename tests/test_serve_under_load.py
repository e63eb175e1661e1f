"""Cour as it is run for real: four workers, everybody writing at once, and Ctrl-C at the end."""

import os
import re
import signal
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode

import pytest

from config.children import LONGEST_GOODBYE_SECONDS
from tests.served import WORKERS, wait_until

pytestmark = pytest.mark.xdist_group("serve")  # with the others that ask the same server

CLIENTS = 20
COMMENTS = 500
TWINS = 50
BOTS = 60
# How soon answers come depends on what else the machine does; this is what a database waits.
LONGEST_ANSWER_SECONDS = 20
HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}

WRITE_A_REVIEW = """
from django.utils import timezone
from reviews.models import Review, User
author = User.objects.create_user("mio", pen_name="Mio")
print("review", Review.objects.create(author=author, title="R", published_at=timezone.now()).pk)
"""
READ_COMMENTS = """
from comments.models import Comment
print("\\n".join(Comment.objects.values_list("text", flat=True)))
"""


@pytest.fixture(scope="module")
def review(served):
    return int(re.search(r"review (\d+)", served.shell(WRITE_A_REVIEW))[1])


def post_comments(served, review, numbers):
    """Posts a comment of each number; returns of each status, new address and seconds taken."""
    with ThreadPoolExecutor(CLIENTS) as clients:
        return list(clients.map(lambda number: post_comment(served, review, number), numbers))


def post_comment(served, review, number):
    form = {
        "name": f"Reader {number}",
        "email": f"reader{number}@example.org",
        "website": "",
        "text": f"Comment number {number}.",
    }
    headers = HEADERS | {"X-Forwarded-For": address_of(number)}
    started = time.monotonic()
    body, path = urlencode(form), f"/comments/post/{review}/"
    answer = served.ask(path, method="POST", body=body, **headers)
    return answer.status, answer.headers.get("Location"), time.monotonic() - started


def address_of(number):
    """Each reader's own, and one for each kind of those who are no number."""
    if isinstance(number, int):
        return f"10.{number // 256}.{number % 256}.1"
    return "198.51.100.7" if number == "twin" else "203.0.113.7"


def stored(served):
    return Counter(re.findall(r"Comment number (\w+)\.", served.shell(READ_COMMENTS)))


@pytest.mark.every_database
def test_many_readers_write_at_once_and_each_comment_is_there_once(served, review):
    answers = post_comments(served, review, range(COMMENTS))
    assert {status for status, _address, _seconds in answers} == {303}
    assert stored(served) == {str(number): 1 for number in range(COMMENTS)}
    assert max(seconds for _status, _address, seconds in answers) <= LONGEST_ANSWER_SECONDS
    assert served.ask("/").status == 200


@pytest.mark.every_database
def test_one_comment_sent_fifty_times_at_once_is_stored_once(served, review):
    answers = post_comments(served, review, ["twin"] * TWINS)
    assert {status for status, _address, _seconds in answers} == {303}
    assert len({address for _status, address, _seconds in answers}) == 1
    assert stored(served)["twin"] == 1


@pytest.mark.every_database
def test_of_many_sent_at_once_from_one_address_ten_are_stored_in_a_minute(served, review):
    answers = post_comments(served, review, [f"bot{number}" for number in range(BOTS)])
    statuses = Counter(status for status, _address, _seconds in answers)
    assert statuses == {303: 10, 429: BOTS - 10}
    assert sum(name.startswith("bot") for name in stored(served)) == 10


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks Linux for processes")
def test_server_ends_by_ctrl_c_and_leaves_nobody_behind(served):
    """The last of all that ask it."""
    children = children_of(served.process.pid)
    assert len(children) > WORKERS  # and one for tasks
    os.killpg(served.process.pid, signal.SIGINT)  # as a terminal does
    assert served.process.wait(LONGEST_GOODBYE_SECONDS) == 0
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
