"""All that was published, by the month it was first published in and by title."""

import re
from datetime import date
from itertools import groupby

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .cached_pages import cached_page
from .models import Review
from .paging import page_of
from .titles import letter_of, place_of

TITLES_ON_PAGE = 200
WRITTEN_MONTH = re.compile(r"(?:19|20|21)[0-9]{2}/(?:0[1-9]|1[0-2])")


@require_safe
@cached_page()
def archive(request):
    months = Review.objects.published().counted_by_month()
    years = [(year, list(rows)) for year, rows in groupby(months, lambda row: row["month"].year)]
    total = sum(row["reviews"] for _year, rows in years for row in rows)
    return render(request, "reviews/archive.html", {"years": years, "total": total})


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
    """Sorts all titles, as no two databases do it alike, and asks for those of one page."""
    titles = Review.objects.published().order_by().values_list("title", "pk")
    in_order = sorted(titles, key=lambda row: (place_of(row[0]), row[1]))
    page = page_of(request, in_order, size=TITLES_ON_PAGE)
    reviews = Review.objects.with_title().in_bulk([pk for _title, pk in page.object_list])
    shown = [reviews[pk] for _title, pk in page.object_list]
    context = {
        "page": page,
        "letters": _pages_of_letters(in_order),
        "groups": [(letter, list(some)) for letter, some in groupby(shown, _letter)],
    }
    return render(request, "reviews/archive_titles.html", context)


def _month_or_404(written):
    """Reads a month as addresses write it, in this one way."""
    if not WRITTEN_MONTH.fullmatch(written):
        raise Http404
    return date(*map(int, written.split("/")), 1)


def _letter(review):
    return letter_of(review.title)


def _pages_of_letters(in_order):
    """Returns each letter that has titles, and the number of the page where they begin."""
    pages = {}
    for index, (title, _pk) in enumerate(in_order):
        pages.setdefault(letter_of(title), index // TITLES_ON_PAGE + 1)
    return list(pages.items())
