"""What a Review leads on to: those before and after it, and those of shows like its own."""

from dataclasses import dataclass
from types import SimpleNamespace

from django.db.models import Q, Subquery
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from .models import Review, Series
from .models.unprinted import OF_SERIES
from .prepared import prepared
from .shared_facts import KINDS, facts_of

MOST_ALIKE = 4


@dataclass(slots=True)
class Neighbours:
    """The nearest Reviews by date, and the Series of its Season that were reviewed around it."""

    previous: Review | None = None
    next: Review | None = None
    previous_of_season: Series | None = None
    next_of_season: Series | None = None


@dataclass(slots=True)
class Alike:
    """A reviewed Series that shares facts with another, and which, in words."""

    series: Series
    reason: str


def beside(review):
    """Returns for a Review's page what stands below it: three queries, whatever there is."""
    now = timezone.now()
    shows = _shows_beside(review.series, now)
    facts, shared = facts_of(review.series, now) if review.series else (None, {})
    for release in shows["releases"]:
        shared.pop(release.pk, None)
    # Among equals those that came last.
    most = sorted(shared, key=lambda pk: (-shared[pk].weight, -pk))[:MOST_ALIKE]
    first = review.first_published_at if review.is_published(now) else None
    found = _reviews_of(review=review.pk, first=first, series=most, now=now)
    newest = {one.series_id: one for one in reversed(found)}
    return shows | {
        "facts": facts,
        "alike": [_alike(newest[pk], shared[pk]) for pk in most if pk in newest],
        "neighbours": _neighbours(review, found, shows["other_reviewed"]),
    }


def _shows_beside(series, now):
    """Shares out what one query finds: the shows of the same Season, and this one's releases."""
    found = _shows(**_place_of(series), now=now) if series else []
    releases, reviewed, unreviewed = [], [], []
    for one in found:
        if series.pk == one.follows_id or one.pk == series.follows_id:
            releases.append(one)
        if series.season and one.season == series.season:
            (reviewed if one.newest_review_slug else unreviewed).append(one)
    return {"releases": releases, "other_reviewed": reviewed, "other_unreviewed": unreviewed}


def _place_of(series):
    season = series.season.number if series.season else None
    return {"series": series.pk, "follows": series.follows_id, "season": season}


@prepared
def _shows(series, follows, season, now):
    series = SimpleNamespace(pk=series, follows_id=follows, season=season)
    shows = Series.objects.beside(series).with_poster(now).with_date(now)
    return shows.defer(*OF_SERIES, "episodes")


@prepared
def _reviews_of(review, first, series, now):
    """Asks for the neighbours by date and for all about some Series, newest first."""
    published = Review.objects.published(now)
    review = SimpleNamespace(pk=review, first_published_at=first)
    older = published.older_than(review).newest_first().values("pk")
    newer = published.newer_than(review).oldest_first().values("pk")
    wanted = Q(pk__in=published.filter(series__in=series).values("pk"))
    wanted |= Q(pk=Subquery(older[:1])) | Q(pk=Subquery(newer[:1]))
    return Review.objects.filter(wanted).with_poster().newest_first()


def _neighbours(review, found, of_season):
    if not review.is_published():
        return Neighbours()
    first = review.first_published_at
    by_date = {(one.first_published_at, one.pk): one for one in found}
    of_season = {(one.newest_review_first, one.pk): one for one in of_season}
    nearest = _nearest(by_date, (first, review.pk)) + _nearest(of_season, (first, review.series_id))
    return Neighbours(*nearest)


def _nearest(things, place):
    """Returns the last of those before a place and the first of those after it."""
    before = max((one for one in things if one < place), default=None)
    after = min((one for one in things if one > place), default=None)
    return things.get(before), things.get(after)


def _alike(review, shared):
    words = {kind: get_text_list(getattr(shared, kind), _("and")) for kind in KINDS}
    reason = _("Also by %(studios)s; also %(genres)s")
    if not shared.studios:
        reason = _("Also %(genres)s")
    elif not shared.genres:
        reason = _("Also by %(studios)s")
    series = review.series
    series.newest_review_slug = review.slug
    return Alike(series, reason % words)
