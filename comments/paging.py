"""Takes from a Thread the fifty comments that one page shows, however many it holds."""

from dataclasses import dataclass

from .models import Thread, path
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
    thread = Thread.objects.with_start(start).of(review)
    if start is not None and getattr(thread, "start", None) is None:
        raise LookupError(start)
    if not thread.comment_count:
        return ThreadPage(thread, [])
    found = list(thread.comments.page_from(thread.start or "", size=PAGE_SIZE))
    if not found:
        return read_page(review)
    shown, rest = found[:PAGE_SIZE], found[PAGE_SIZE:]
    return ThreadPage(
        thread,
        nested([*_above(thread, shown[0]), *shown]),
        later=rest[0].pk if rest else None,
        earlier=shown[0].earlier,
        is_first=shown[0].right_before is None,
    )


def _above(thread, comment):
    if len(comment.path) == path.DIGITS:
        return []
    return thread.comments.above(comment).in_order().with_relations_named()
