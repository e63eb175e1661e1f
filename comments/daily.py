"""What becomes of comments once a day; see also reviews.daily."""

from datetime import timedelta
from itertools import batched

from django.utils import timezone

from reviews.addresses import neighbourhood_of

from .erasing import erase
from .models import Comment, Follower, Notice
from .models.decision import TIME_TO_UNDO

TIME_WITH_ADDRESS = timedelta(days=30)
BATCH = 500


def tidy_comments(at=None):
    """Yields in words what was done."""
    deleted, emptied = purge(at)
    yield f"Comments deleted 30 days after they were removed: {deleted}; emptied: {emptied}."
    forgotten, _by_model = Notice.objects.past().delete()
    yield f"Mails forgotten after 30 days: {forgotten}."
    unconfirmed, _by_model = Follower.objects.forgetful().delete()
    yield f"E-mail addresses forgotten that nobody confirmed: {unconfirmed}."
    yield f"Network addresses cut short after 30 days: {cut_addresses(at)}."


def purge(at=None):
    """Erases what was decided against; returns how many were deleted and how many emptied.

    Some at a time, so that who writes meanwhile waits for no more; replies before their parents.
    """
    gone = Comment.objects.gone_before((at or timezone.now()) - TIME_TO_UNDO).order_by("-pk")
    done = [
        erase(Comment.objects.filter(pk__in=some))
        for some in batched(gone.values_list("pk", flat=True), BATCH)
    ]
    return sum(deleted for deleted, _emptied in done), sum(emptied for _deleted, emptied in done)


def cut_addresses(at=None):
    """Leaves of each old network address what names no household; returns how many."""
    number = 0
    whole = Comment.objects.with_whole_address((at or timezone.now()) - TIME_WITH_ADDRESS)
    for some in batched(whole.only("address").order_by("pk"), BATCH):
        for comment in some:
            comment.address = neighbourhood_of(comment.address)
        number += Comment.objects.bulk_update(some, ["address"])
    return number
