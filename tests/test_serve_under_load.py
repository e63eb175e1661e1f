"""Cour as it is run for real: four workers, everybody writing at once, and Ctrl-C at the end."""

import os
import signal
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from config.children import LONGEST_GOODBYE_SECONDS
from tests.benchmarks.comments_under_fire import send_under_fire, web_workers
from tests.processes import children_of
from tests.readers_at_once import post_comment, stored, stored_rows, write_a_review
from tests.served import WORKERS, wait_until

pytestmark = pytest.mark.xdist_group("serve")  # with the others that ask the same server

CLIENTS = 20
COMMENTS = 500
TWINS = 50
BOTS = 60
# How soon answers come depends on what else the machine does; this is what a database waits.
LONGEST_ANSWER_SECONDS = 20
PROCESSES = Path("/proc/self/stat")
UNDER_FIRE = range(10_000, 10_040)


@pytest.fixture(scope="module")
def review(served):
    return write_a_review(served)


def post_comments(served, review, numbers):
    """Posts a comment of each number; returns of each status, new address and seconds taken."""
    with ThreadPoolExecutor(CLIENTS) as clients:
        return list(clients.map(lambda number: post_comment(served, review, number), numbers))


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


@pytest.mark.skipif(not PROCESSES.exists(), reason="asks Linux for processes")
@pytest.mark.every_database
def test_comments_are_there_once_though_workers_are_killed(served, review):
    """For four seconds; tests/benchmarks/comments_under_fire.py does it for fifty."""
    outcome = send_under_fire(served, review, UNDER_FIRE)
    assert outcome.killed
    assert outcome.pages.keys() == set(UNDER_FIRE)
    assert outcome.is_right(stored_rows(served))
    wait_until(lambda: len(web_workers(served.process.pid)) == WORKERS)


@pytest.mark.skipif(not PROCESSES.exists(), reason="asks Linux for processes")
def test_server_ends_by_ctrl_c_and_leaves_nobody_behind(served):
    """The last of all that ask it."""
    children = children_of(served.process.pid)
    assert len(children) > WORKERS  # and one for tasks
    os.killpg(served.process.pid, signal.SIGINT)  # as a terminal does
    assert served.process.wait(LONGEST_GOODBYE_SECONDS) == 0
    wait_until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in children))
