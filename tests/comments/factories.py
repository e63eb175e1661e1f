"""Makes comments and Threads: every argument optional, only the telling one given."""

import hashlib
from itertools import count

from django.utils import timezone

from comments.models import Comment, Notice, Status, Thread
from comments.models.path import DIGITS, LONGEST
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


def make_long_thread(number, *, answers=lambda _number: None, **fields):
    """Stores many approved comments at once, and returns their review.

    `answers` says of each number which earlier one it answers, if any; `fields` are all alike.
    """
    thread = make_thread()
    comments = []
    for each in range(number):
        parent = None if answers(each) is None else comments[answers(each)]
        comments.append(_of_many(thread, each, parent, fields))
    Comment.objects.bulk_create(comments, batch_size=500)
    Thread.objects.filter(pk=thread.pk).recount()
    return thread.review


def _of_many(thread, number, parent, fields):
    """One of many that are stored at once: their paths are made before the database makes them."""
    pk = thread.pk * 1_000_000 + number
    parent_path = parent.own_path[: LONGEST - DIGITS] if parent else ""
    defaults = {
        "name": f"Reader {number}",
        "email": f"reader{number}@example.org",
        "text": f"Comment number {number}.",
        "text_html": f"<p>Comment number {number}.</p>",
        "status": Status.APPROVED,
        "is_on_page": fields.get("status", Status.APPROVED) == Status.APPROVED,
        "fingerprint": hashlib.sha256(f"{pk}".encode()).hexdigest(),
    }
    # No row holds another: of a chain of thousands Python could not let go.
    own = {"thread_id": thread.pk, "parent_id": parent and parent.pk}
    comment = Comment(pk=pk, parent_path=parent_path, **own)
    for name, value in (defaults | fields).items():
        setattr(comment, name, value)
    comment.own_path = f"{parent_path}{pk:0{DIGITS}}"
    return comment


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
