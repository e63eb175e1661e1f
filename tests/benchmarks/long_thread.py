"""What the page of ten thousand comments costs beside that of a hundred.

    uv run python -m tests.benchmarks.long_thread

Asks Django for both in turns, without the pages kept in memory, and prints the processor time in
the middle of twenty; exits 1 if the long one takes more than 1.2 times that of the short. It uses a
database of its own: SQLite, or PostgreSQL where DATABASE_URL names one.
"""

import statistics
import sys
import time

from .many_pending import in_tens
from .own_blog import measured

TIMES = 20
MOST = 1.2
LONG, SHORT = 10_000, 100


def main():
    sys.exit(report(measured("long_thread")))


def measure():
    """Runs where the models are; returns the seconds of each asking, and the bytes."""
    from django.test import Client  # noqa: PLC0415  there Django is ready

    from tests.comments.factories import make_long_thread  # noqa: PLC0415
    from tests.comments.plans import analyse  # noqa: PLC0415

    threads = {number: make_long_thread(number, answers=in_tens) for number in (LONG, SHORT)}
    analyse()
    client, found = Client(), {LONG: [], SHORT: []}
    for _time in range(TIMES + 1):
        for number, review in threads.items():
            before = time.process_time()
            answer = client.get(review.get_absolute_url())
            found[number].append(time.process_time() - before)
            assert answer.status_code == 200
    return {number: seconds[1:] for number, seconds in found.items()}  # the first warms up


def report(found):
    middle = {int(number): statistics.median(seconds) for number, seconds in found.items()}
    times = middle[LONG] / middle[SHORT]
    for number, seconds in middle.items():
        print(f"{number} comments: {seconds * 1000:.1f} ms of the processor")
    print(f"{times:.2f} times as long; {MOST} are allowed")
    return times > MOST


if __name__ == "__main__":
    main()
