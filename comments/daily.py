"""What becomes of comments once a day; see also reviews.daily."""

from datetime import timedelta
from itertools import batched

from django.utils import timezone

from reviews.addresses import neighbourhood_of

from .erasing import erase
from .models import Comment
from .models.decision import TIME_TO_UNDO

TIME_WITH_ADDRESS = timedelta(days=30)
BATCH = 500


def tidy_comments(at=None):
    """Yields in words what was done."""
    deleted, emptied = erase(Comment.objects.gone_before((at or timezone.now()) - TIME_TO_UNDO))
    yield f"Comments deleted 30 days after they were removed: {deleted}; emptied: {emptied}."
    yield f"Network addresses cut short after 30 days: {cut_addresses(at)}."


def cut_addresses(at=None):
    """Leaves of each old network address what names no household; returns how many."""
    number = 0
    whole = Comment.objects.with_whole_address((at or timezone.now()) - TIME_WITH_ADDRESS)
    for some in batched(whole.only("address").order_by("pk"), BATCH):
        for comment in some:
            comment.address = neighbourhood_of(comment.address)
        number += Comment.objects.bulk_update(some, ["address"])
    return number
