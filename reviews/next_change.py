"""Knows when pages will change although nobody changes anything."""

from datetime import datetime

from django.db.models import Min
from django.utils import timezone

from .models import Review, Season


def next_change():
    """Returns the next moment at which a scheduled review or a new Season comes, as a timestamp."""
    scheduled = Review.objects.scheduled().order_by().aggregate(Min("published_at"))
    following = Season.of(timezone.localdate()).next()
    midnight = timezone.make_aware(datetime(following.year, following.first_month, 1))  # noqa: DTZ001  made aware here
    return min(filter(None, [*scheduled.values(), midnight])).timestamp()
