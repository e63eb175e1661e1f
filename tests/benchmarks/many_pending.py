"""How long a moderator waits for a desk with ten thousand pending comments.

    uv run python -m tests.benchmarks.many_pending

Opens the list of what waits, and approves five thousand of it in one go, as its form does; exits 1
if that takes more than five seconds. It uses a database of its own: SQLite, or PostgreSQL where
DATABASE_URL names one.
"""

import sys
import time

from .cour import load
from .own_blog import measured

PENDING, AT_ONCE = 10_000, 5_000
MOST_SECONDS = 5
QUEUE = "/admin/comments/comment/?status__exact=pending"


def main():
    sys.exit(report(measured("many_pending")))


def measure():
    """Runs where the models are; returns seconds of the clock, and what was approved."""
    from django.test import Client  # noqa: PLC0415  there Django is ready

    from comments.models import Comment  # noqa: PLC0415
    from tests.comments.factories import make_long_thread  # noqa: PLC0415
    from tests.comments.plans import analyse  # noqa: PLC0415
    from tests.factories import make_moderator  # noqa: PLC0415

    make_long_thread(PENDING, answers=in_tens, status="pending")
    analyse()
    client = Client()
    client.force_login(make_moderator())
    sent = all_up_to(Comment.objects.order_by("pk"))
    cost(lambda: client.get(QUEUE))  # templates are read at the first time
    found = {"opening": cost(lambda: client.get(QUEUE))}
    found["approving"] = cost(lambda: client.post(QUEUE, sent))
    return found | {"approved": Comment.objects.visible().count()}


def in_tens(number):
    """Of ten in a row each but the first answers the one before."""
    return number - 1 if number % 10 else None


def all_up_to(comments):
    """What the list sends for its whole filter, had it been made when so many were there."""
    chosen = comments.values_list("pk", flat=True)
    return {
        "action": "approve",
        "select_across": "1",
        "_selected_action": [chosen[0]],
        "newest": chosen[AT_ONCE - 1],
    }


def cost(ask):
    """Returns the queries, the seconds of the clock, and of those the processor's."""
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    before, cpu_before = time.monotonic(), time.process_time()
    with CaptureQueriesContext(connection) as queries:
        answer = ask()
    assert answer.status_code in {200, 302}
    return len(queries), time.monotonic() - before, time.process_time() - cpu_before


def report(found):
    print(f"the desk with {PENDING} pending opens in {in_words(*found['opening'])}")
    print(f"{found['approved']} approved in one go in {in_words(*found['approving'])}; {load()}")
    return not (found["approved"] == AT_ONCE and found["approving"][1] <= MOST_SECONDS)


def in_words(queries, seconds, cpu):
    return f"{seconds:.2f} s, {cpu:.2f} s of them the processor's, by {queries} queries"


if __name__ == "__main__":
    main()
