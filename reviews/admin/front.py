"""The front of the desk: what waits for whoever has logged in, and how the last weeks went."""

from datetime import timedelta

from django.db.models import Count, DateField, Exists, OuterRef
from django.db.models.functions import TruncWeek
from django.utils import timezone

from .. import permissions
from ..models import Review, Season, Series
from .moments import in_words
from .start import write_address

WEEKS = 8
MOST_ROWS = 8


def front_of(user):
    """What the front's template prints of an author's own; nothing for who does not write."""
    if not permissions.may_write(user):
        return {}
    weeks = last_weeks(timezone.localdate())
    own = Review.objects.filter(author=user).select_related("series")
    return {
        "may_write": True,
        "drafts": _few(own.drafts().order_by("-modified_at")),
        "scheduled": [
            (review, in_words(review.published_at))
            for review in own.scheduled().order_by("published_at")
        ],
        "unreviewed": _few(_unreviewed(user)),
        "weeks": weeks,
        "published_by_week": _published_by_week(weeks),
    }


def last_weeks(today):
    """The Mondays of the last weeks, this one's last."""
    monday = today - timedelta(days=today.weekday())
    return [monday - timedelta(weeks=back) for back in reversed(range(WEEKS))]


def _few(rows):
    """Those at the top, and how many more there are."""
    rows = list(rows)
    return {"rows": rows[:MOST_ROWS], "more": len(rows[MOST_ROWS:])}


def _unreviewed(user):
    """The Series of the Season now running that she may begin to review, by title."""
    reviews = Review.objects.kept().published_or_by(user).filter(series=OuterRef("pk"))
    this_season = Season.of(timezone.localdate())
    running = Series.objects.of_newest_season(until=this_season).by_title()
    for series in running.filter(~Exists(reviews)):
        series.write_address = write_address(series)
        yield series


def _published_by_week(weeks):
    week = TruncWeek("first_published_at", output_field=DateField())
    reviews = Review.objects.published().order_by().annotate(week=week)
    of_weeks = reviews.filter(week__gte=weeks[0]).values_list("week")
    found = dict(of_weeks.annotate(Count("pk")))
    return [found.get(monday, 0) for monday in weeks]
