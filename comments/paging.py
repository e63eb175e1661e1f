"""Takes from a Thread the fifty comments that one page shows, however many it holds."""

from dataclasses import dataclass

from django.utils import timezone

from reviews.prepared import prepared

from .models import Comment, Thread, path
from .tree import Row, nested

PAGE_SIZE = 50


@dataclass(slots=True)
class ThreadPage:
    """A part of a Thread in reading order, and the ids that its neighbours begin with."""

    thread: Thread
    rows: list[Row]
    later: int | None = None
    earlier: int | None = None
    is_first: bool = True


def read_page(review, *, start=None):
    """Returns the page that begins with the comment of that id, or the first: three queries.

    In front of it stand the comments above, so that no reply hangs in the air. Raises LookupError
    where the Thread has no such comment: each wrong number would be a page of its own.
    """
    thread = _find_thread(review, start)
    if not thread.comment_count:
        return ThreadPage(thread, [])
    found = _rows(thread=thread.pk, start=thread.start or "", now=timezone.now())
    if not found:
        return read_page(review)
    shown, rest = found[:PAGE_SIZE], found[PAGE_SIZE:]
    return ThreadPage(
        thread,
        nested([*_above(thread, shown[0]), *shown]),
        later=rest[0].pk if rest else None,
        earlier=thread.earlier,
        is_first=thread.right_before is None,
    )


def _find_thread(review, start):
    thread = Thread.of(review, _thread(review=review.pk, start=start))
    if start is not None and getattr(thread, "start", None) is None:
        raise LookupError(start)
    return thread


@prepared
def _thread(review, start):
    return Thread.objects.filter(pk=review).with_page().with_start(start, size=PAGE_SIZE)


@prepared
def _rows(thread, start, now):
    return Comment.objects.filter(thread=thread).page_from(start, size=PAGE_SIZE, at=now)


def _above(thread, comment):
    if len(comment.path) == path.DIGITS:
        return []
    return thread.comments.above(comment).in_order().with_relations_named()
