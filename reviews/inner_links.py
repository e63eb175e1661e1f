"""Which links of a rendered text lead to a place of this blog where nothing is."""

import re
from collections import defaultdict
from html import unescape
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve

from .models import (
    Demographic,
    Genre,
    Medium,
    Page,
    Question,
    Redirect,
    Review,
    Season,
    Series,
    Studio,
    User,
)

HREF = re.compile(r'\shref="([^"]*)"')


def inner_paths(html: str) -> list[str]:
    """Returns the paths of this site that a text links to, each once, in the text's order."""
    links = (urlsplit(unescape(address)) for address in HREF.findall(html))
    here = urlsplit(settings.SITE_URL).netloc
    paths = (unquote(link.path) for link in links if link.netloc in ("", here) and link.path)
    return list(dict.fromkeys(path for path in paths if path.startswith("/")))


def dead_paths(paths) -> set[str]:
    """Returns those that answer nothing to a reader: at most one query a kind of page."""
    by_view, dead = defaultdict(dict), set()
    for path in paths:
        if path.startswith((settings.MEDIA_URL, settings.STATIC_URL)):
            continue
        try:
            match = resolve(path if path.endswith("/") else f"{path}/")
        except Resolver404:
            dead.add(path)
        else:
            by_view[match.url_name][path] = match.kwargs
    for name, found in by_view.items():
        if name in LIVING:
            living = LIVING[name](found.values())
            dead |= {path for path, given in found.items() if _key(given) not in living}
    return dead - Redirect.objects.led_on(dead)


def _living_slugs(rows):
    """Makes the function that finds which of some pages there are, by their slugs."""

    def living(given):
        slugs = rows().filter(slug__in=[one["slug"] for one in given])
        return {(slug,) for slug in slugs.values_list("slug", flat=True)}

    return living


def _living_seasons(given):
    seasons = {_key(one): _season(one) for one in given}
    known = {season for season in seasons.values() if season}
    found = set(Series.objects.filter(season__in=known).values_list("season", flat=True).distinct())
    return {key for key, season in seasons.items() if season in found}


def _season(given):
    try:
        return Season.named(given["year"], given["quarter"])
    except ValueError:
        return None


def _key(given):
    return tuple(given.values())


def _living_years(_given):
    years = Series.objects.exclude(season=None).values_list("season", flat=True).distinct()
    return {(season.year,) for season in years}


def _living_choices(choices, column):
    def living(given):
        slugs = {one["slug"] for one in given} & set(choices.values)
        found = Series.objects.filter(**{f"{column}__in": slugs})
        return {(slug,) for slug in found.values_list(column, flat=True).distinct()}

    return living


LIVING = {
    "review_detail": _living_slugs(Review.objects.published),
    "series_detail": _living_slugs(Series.objects.all),
    "author_detail": _living_slugs(User.objects.public),
    "page_detail": _living_slugs(Page.objects.all),
    "season_detail": _living_seasons,
    "year_detail": _living_years,
    "question_detail": _living_slugs(Question.objects.all),
    "studio_detail": _living_slugs(lambda: Studio.objects.exclude(series=None)),
    "genre_detail": _living_slugs(lambda: Genre.objects.exclude(series=None)),
    "medium_detail": _living_choices(Medium, "medium"),
    "demographic_detail": _living_choices(Demographic, "demographic"),
}
