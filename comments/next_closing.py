"""Knows when a discussion will close although nobody closes it; see also `reviews.next_change`."""

from datetime import timedelta

from django.db.models import Min, Q
from django.utils import timezone

from reviews.models import Review

from .models import Policy, Thread


def next_closing():
    """Returns the next moment at which a Thread may close by its age, as a timestamp, or None.

    It looks no further than at the days which the Policy or some Thread has: a moment too many
    only makes pages anew.
    """
    days = {Policy.objects.current().closes_after, *Thread.objects.days_open()} - {0}
    moments = [_next_to_close_after(timedelta(days=number)) for number in days]
    return min((moment.timestamp() for moment in moments if moment), default=None)


def _next_to_close_after(time):
    still_open = Q(published_at__gt=timezone.now() - time)
    reviews = Review.objects.published().order_by()
    oldest = reviews.aggregate(oldest=Min("published_at", filter=still_open))["oldest"]
    return oldest and oldest + time
