"""Makes comments and Threads: every argument optional, only the telling one given."""

from itertools import count

from django.utils import timezone

from comments.models import Comment, Notice, Status, Thread
from tests.factories import make_review

numbers = count(1)


def make_thread(review=None, **fields):
    return Thread.objects.create(review=review or make_review(), **fields)


def make_comment(review=None, *, parent=None, **fields):
    """An approved comment, unless `status` says otherwise."""
    number = next(numbers)
    review = review or (parent.thread.review if parent else make_review())
    thread, _is_new = Thread.objects.get_or_create(review=review)
    defaults = {
        "name": f"Reader {number}",
        "email": f"reader{number}@example.org",
        "text": f"Comment number {number}.",
        "status": Status.APPROVED,
    }
    return Comment.objects.create(thread=thread, parent=parent, **(defaults | fields))


def make_chain(review, length, **fields):
    """Comments each of which answers the one before."""
    chain = []
    for _ in range(length):
        chain.append(make_comment(review, parent=chain[-1] if chain else None, **fields))
    return chain


def make_notice(**fields):
    """A mail that is due, to a moderator."""
    number = next(numbers)
    defaults = {
        "kind": Notice.Kind.HELD,
        "key": f"notice {number}",
        "to": f"moderator{number}@example.org",
        "subject": f"Notice number {number}",
        "text": "A comment waits.",
        "created_at": timezone.now(),
        "next_try_at": timezone.now(),
    }
    notice = Notice(**(defaults | fields))
    notice.store()
    return Notice.objects.get(key=notice.key)
