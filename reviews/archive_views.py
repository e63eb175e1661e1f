"""All that was published, by the month it was first published in and by title."""

import re
from array import array
from datetime import date
from itertools import groupby
from typing import NamedTuple

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from .cached_pages import cached_page
from .kept_figures import kept_figures
from .models import Review
from .moments import day
from .paging import YEARS_ON_PAGE, kept_page_of, page_of
from .paths import path_of
from .titles import LETTERS, letter_of, place_of

TITLES_ON_PAGE = 100
WRITTEN_MONTH = re.compile(r"(?:19|20|21)[0-9]{2}/(?:0[1-9]|1[0-2])")


class Month(NamedTuple):
    """A line of the archive, in words."""

    name: str
    path: str
    reviews: str


@require_safe
@cached_page("page")
def archive(request):
    years, total = _years()
    page = page_of(request, years, size=YEARS_ON_PAGE)
    return render(request, "reviews/archive.html", {"page": page, "total": total})


@require_safe
@cached_page("page")
def archive_month(request, year, month):
    published, month = Review.objects.published(), _month_or_404(f"{year}/{month}")
    page = page_of(request, published.of_month(month).newest_first().with_card())
    if not page.object_list:
        raise Http404
    context = {"page": page, "month": month, "beside": published.months_beside(month)}
    return render(request, "reviews/archive_month.html", context)


@require_safe
@cached_page("page")
def archive_titles(request):
    in_order, letters = _titles()
    page = kept_page_of(
        request, in_order, Review.objects.published().with_title(), size=TITLES_ON_PAGE
    )
    context = {
        "page": page,
        "letters": [(letter, place // TITLES_ON_PAGE + 1) for letter, place in letters],
        "groups": [(letter, list(some)) for letter, some in groupby(page.object_list, _letter)],
    }
    return render(request, "reviews/archive_titles.html", context)


def _month_or_404(written):
    """Reads a month as addresses write it, in this one way."""
    if not WRITTEN_MONTH.fullmatch(written):
        raise Http404
    return date(*map(int, written.split("/")), 1)


def _letter(review):
    return letter_of(review.title)


@kept_figures
def _years():
    """Returns each year and its months, newest first, and how many reviews there are."""
    months = list(Review.objects.published().counted_by_month())
    years = groupby(months, lambda row: row["month"].year)
    total = sum(row["reviews"] for row in months)
    return [(year, [_month(**row) for row in rows]) for year, rows in years], total


def _month(month, reviews):
    path = path_of("archive_month", f"{month:%Y}", f"{month:%m}")
    words = ngettext("%(reviews)s review", "%(reviews)s reviews", reviews)
    return Month(day(month, "F"), path, words % {"reviews": reviews})


@kept_figures
def _titles():
    """Sorts all titles, as no two databases do it alike; tells where each letter begins."""
    titles = Review.objects.published().order_by().values_list("title", "pk")
    in_order = sorted((place_of(title), pk) for title, pk in titles)
    letters = {}
    for place, ((letter, _words), _pk) in enumerate(in_order):
        letters.setdefault(LETTERS[letter], place)
    # An eighth of what a tuple takes.
    return array("q", (pk for _place, pk in in_order)), tuple(letters.items())
