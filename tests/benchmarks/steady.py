"""Five minutes of an ordinary, busy day: fifty readers a second, ten comments a minute.

    uv run python -m tests.benchmarks.steady             # --seconds 20 to try

The front page and a review are asked for in turn while comments arrive at the review and a
moderator approves them, each time changing both pages. Times count from when a request was due.
Exits 1 if one failed, if the slowest hundredth took more than 100 ms, or if memory grew.
"""

import argparse
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle

from tests.readers_at_once import post_comment

from .cour import ROOT, load, running, temporary
from .wrk import megabytes

A_SECOND, COMMENTS_A_MINUTE = 50, 10
WORKERS, READERS = 2, 32
REVIEWS, COMMENTS = 1_000, 5_000
SLOWEST_MS, GROWTH = 100, 1.1
WARM = 0.2  # of the time, until when memory may grow
MODERATE = """
import sys, time
from comments.models import Comment
while True:
    Comment.objects.pending().approve()
    time.sleep(1)
"""


def main():
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--seconds", type=int, default=300)
    seconds = asked.parse_args().seconds
    print(load())
    with temporary(PAGE_CACHE_MB="64", TRUSTED_PROXIES="127.0.0.1") as cour:
        cour.run("large_blog", f"make(reviews={REVIEWS}, comments={COMMENTS})")
        pages, review = cour.run("large_blog", "places()")
        paths = [pages["home"], pages["review, 60 comments"]]
        with running(cour, workers=WORKERS), moderated(cour):
            sys.exit(report(*ask_steadily(cour, paths, review, seconds)))


@contextmanager
def moderated(cour):
    """While the block runs, somebody approves whatever waits."""
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", MODERATE]
    process = subprocess.Popen(command, cwd=ROOT, env=cour.environment)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def ask_steadily(cour, paths, review, seconds):
    """Returns what each request came to, what each comment did, and the memory in between."""
    pace, written = 60 / COMMENTS_A_MINUTE, []
    memory, asked, turns = [], [], cycle(paths)
    with ThreadPoolExecutor(READERS) as readers:
        list(readers.map(cour.ask, paths * READERS))  # all processes have begun to answer
        started = time.monotonic()
        for number in range(seconds * A_SECOND):
            due = started + number / A_SECOND
            time.sleep(max(due - time.monotonic(), 0))
            asked.append(readers.submit(read, cour, next(turns), due))
            if len(written) * pace <= due - started:
                written.append(readers.submit(post_comment, cour, review, len(written)))
            if number % A_SECOND == 0:
                memory.append(megabytes(cour.process.pid))
    return [one.result() for one in asked], [one.result()[0] for one in written], memory


def read(cour, path, due):
    try:
        status = cour.ask(path, **{"Accept-Encoding": "gzip"}).status
    except OSError as error:
        status = type(error).__name__
    return status, (time.monotonic() - due) * 1000


def report(asked, written, memory):
    """Prints the figures; returns whether they are not good enough."""
    times = sorted(ms for _status, ms in asked)
    p50, p95, p99 = (times[int(len(times) * part)] for part in (0.5, 0.95, 0.99))
    answers = Counter(status for status, _ms in asked)
    warm = memory[int(len(memory) * WARM)]
    print(f"{len(asked)} pages: {dict(answers)}; p50 {p50:.1f} ms, p95 {p95:.1f} ms")
    print(f"p99 {p99:.1f} ms, the slowest {times[-1]:.0f} ms")
    print(f"{len(written)} comments: {dict(Counter(written))}")
    print(f"memory of all processes: {warm:.0f} MB when warm, {memory[-1]:.0f} MB at the end")
    print(load())
    is_well = set(answers) == {200} and set(written) == {303}
    return not (is_well and p99 <= SLOWEST_MS and memory[-1] <= warm * GROWTH)


if __name__ == "__main__":
    main()
