"""Comments sent ten a second, while a worker of `serve` is killed every second.

    uv run python -m tests.benchmarks.comments_under_fire [--seconds 50]

Readers send the same words again until they are told that these are stored. Prints how that went;
exits 1 unless each comment that was acknowledged is there exactly once. It uses a database of its
own: SQLite, or PostgreSQL where DATABASE_URL names one.
"""

import argparse
import http.client
import os
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.processes import children_of, stat_of
from tests.readers_at_once import post_comment, stored_rows, write_a_review
from tests.served import served_from

from .cour import load

A_SECOND = 10
PAUSE_SECONDS = 0.3
# Whoever got no answer by then has given up.
PATIENCE_SECONDS = 120
READERS = 60
NO_ANSWER = 0
LISTENS = "0A"  # as Linux writes it
# A worker has its socket before its code: one that loads has two threads, one that answers five.
LOADING_THREADS = 3


@dataclass
class Outcome:
    """What readers were told: the private page of each number, and every answer on the way."""

    pages: dict[int, str] = field(default_factory=dict)
    answers: Counter = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    killed: int = 0

    def is_right(self, rows):
        """Is each that was acknowledged there once, at the address that was told?"""
        places = {int(page.split("/")[3].partition(":")[0]): n for n, page in self.pages.items()}
        there = {int(pk): int(number) for pk, number in rows if number.isdecimal()}
        twice = [number for number, times in Counter(there.values()).items() if times > 1]
        return not twice and places.items() <= there.items()


def main():
    seconds = arguments().seconds
    with tempfile.TemporaryDirectory(prefix="cour-") as folder, served_from(Path(folder)) as cour:
        review = write_a_review(cour)
        outcome = send_under_fire(cour, review, range(seconds * A_SECOND))
        rows = stored_rows(cour)
    is_whole = len(outcome.pages) == seconds * A_SECOND
    sys.exit(not (report(outcome, rows) and is_whole))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=int, default=50)
    return parser.parse_args()


def send_under_fire(cour, review, numbers):
    outcome = Outcome()
    with killing_workers(cour, outcome), ThreadPoolExecutor(READERS) as readers:
        begin = time.monotonic()
        for place, number in enumerate(numbers):
            time.sleep(max(0, begin + place / A_SECOND - time.monotonic()))
            readers.submit(insist, cour, review, number, outcome)
    return outcome


def insist(cour, review, number, outcome):
    """Sends the same words until they are acknowledged."""
    begin = time.monotonic()
    while time.monotonic() < begin + PATIENCE_SECONDS:
        try:
            status, page, _seconds = post_comment(cour, review, number)
        except (OSError, http.client.HTTPException):
            status = NO_ANSWER
        outcome.answers[status] += 1
        if status == http.HTTPStatus.SEE_OTHER:
            outcome.pages[number] = page
            outcome.seconds.append(time.monotonic() - begin)
            return
        time.sleep(PAUSE_SECONDS)


@contextmanager
def killing_workers(cour, outcome):
    """Kills the oldest web worker every second, for as long as the block lasts.

    As long as another answers: on a busy machine a new one takes longer than a second to begin.
    """
    is_over = threading.Event()
    thread = threading.Thread(target=kill_workers, args=(cour.process.pid, outcome, is_over))
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()


def kill_workers(parent, outcome, is_over):
    while not is_over.wait(1):
        oldest, *others = [*web_workers(parent), None]
        if any(others):
            os.kill(oldest, signal.SIGKILL)
            outcome.killed += 1


def web_workers(parent):
    """Returns the processes of `serve` that answer readers, the oldest first."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    listening = {f"socket:[{row[9]}]" for row in rows if row[3] == LISTENS}
    mine = (pid for pid in children_of(parent) if listening & sockets_of(pid))
    return [pid for pid in mine if threads_of(pid) > LOADING_THREADS]


def sockets_of(pid):
    try:
        return {str(file.readlink()) for file in Path(f"/proc/{pid}/fd").iterdir()}
    except OSError:  # it has ended meanwhile
        return set()


def threads_of(pid):
    return int((stat_of(pid) or [0] * 18)[17])


def report(outcome, rows):
    seconds = sorted(outcome.seconds)
    answers = ", ".join(
        f"{times} × {status or 'none'}" for status, times in sorted(outcome.answers.items())
    )
    print(f"{outcome.killed} workers killed; answers: {answers}")
    print(f"acknowledged: {len(outcome.pages)}; stored: {len(rows)}")
    print(f"acknowledged within {seconds[len(seconds) // 2]:.2f} s (median), {seconds[-1]:.2f} s")
    is_right = outcome.is_right(rows)
    print("each acknowledged one is there exactly once" if is_right else "WRONG", f"; {load()}")
    return is_right


if __name__ == "__main__":
    main()
