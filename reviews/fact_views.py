"""What readers see of the facts of Series: a list of each kind, and a page of each fact."""

from typing import NamedTuple

from django.db.models.functions import Lower
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from .cached_pages import cached_page
from .models import Demographic, Genre, Medium, Season, Series, Studio
from .models.season import QUARTERS
from .paging import page_of
from .views import season_or_404, split_by_review

FACTS_ON_PAGE = 200
SERIES_ON_PAGE = 24
TITLES = {
    "studio": _("Studios"),
    "genre": _("Genres"),
    "demographic": _("Demographics"),
    "medium": _("Mediums"),
}


class Fact(NamedTuple):
    """A line of a list: a fact, how many Series have it, and how many of them are reviewed."""

    name: str
    path: str
    series: int
    reviewed: int


@require_safe
@cached_page("page")
def studio_list(request):
    return _names_page(request, "studio")


@require_safe
@cached_page("page")
def studio_detail(request, slug):
    studio = get_object_or_404(Studio, slug=slug)
    return _fact_page(request, studio, studio.series.all(), "studio")


@require_safe
@cached_page("page")
def genre_list(request):
    return _names_page(request, "genre")


@require_safe
@cached_page("page")
def genre_detail(request, slug):
    genre = get_object_or_404(Genre, slug=slug)
    return _fact_page(request, genre, genre.series.all(), "genre")


@require_safe
@cached_page()
def demographic_list(request):
    return _choices_page(request, "demographic", Demographic)


@require_safe
@cached_page("page")
def demographic_detail(request, slug):
    demographic = _choice_or_404(Demographic, slug)
    series = Series.objects.filter(demographic=demographic)
    return _fact_page(request, demographic, series, "demographic")


@require_safe
@cached_page()
def medium_list(request):
    return _choices_page(request, "medium", Medium)


@require_safe
@cached_page("page")
def medium_detail(request, slug):
    medium = _choice_or_404(Medium, slug)
    return _fact_page(request, medium, Series.objects.filter(medium=medium), "medium")


@require_safe
@cached_page("page")
def year_detail(request, year):
    first = season_or_404(year, QUARTERS[0])
    if request.path != first.year_path:
        return redirect(first.year_path, permanent=True)
    of_year = Series.objects.of_year(year)
    seasons = list(of_year.counted_by_season())
    if not seasons:
        raise Http404
    last = Season(year, len(QUARTERS) - 1)
    context = {
        "year": year,
        "seasons": seasons,
        "counts": {key: sum(row[key] for row in seasons) for key in ("series", "reviewed")},
        "previous": Series.objects.seasons_beside(first)[0]["previous"],
        "next": Series.objects.seasons_beside(last)[0]["next"],
    }
    return render(request, "reviews/year_detail.html", context | _shelves(request, of_year))


def _fact_page(request, fact, series, kind):
    counts = series.counts()
    if not counts["series"]:
        raise Http404
    context = {
        "fact": fact,
        "counts": counts,
        "list_title": TITLES[kind],
        "list_path": reverse(f"{kind}_list"),
    }
    context |= _shelves(request, series)
    return render(request, "reviews/fact_detail.html", context)


def _shelves(request, series):
    shown = series.reviewed_first().with_poster().with_excerpt().prefetch_related("studios")
    page = page_of(request, shown, size=SERIES_ON_PAGE)
    reviewed, others = split_by_review(page.object_list)
    return {"page": page, "reviewed": reviewed, "others": others}


def _names_page(request, kind):
    """The list of what has a table of its own."""
    name, slug = f"{kind}s__name", f"{kind}s__slug"
    rows = Series.objects.counted_by(name, slug).order_by(Lower(name), slug)
    # Counted as a list: to count them first would cost as much again.
    page = page_of(request, list(rows), size=FACTS_ON_PAGE)
    facts = [
        Fact(row[name], reverse(f"{kind}_detail", args=[row[slug]]), row["series"], row["reviewed"])
        for row in page.object_list
    ]
    context = {"title": TITLES[kind], "facts": facts, "page": page}
    return render(request, "reviews/fact_list.html", context)


def _choices_page(request, kind, choices):
    """The list of what is written in a column of the Series."""
    rows = {row[kind]: row for row in Series.objects.counted_by(kind)}
    facts = [
        Fact(
            *(choice.label, choice.get_absolute_url()),
            *(rows[choice]["series"], rows[choice]["reviewed"]),
        )
        for choice in choices
        if choice in rows
    ]
    return render(request, "reviews/fact_list.html", {"title": TITLES[kind], "facts": facts})


def _choice_or_404(choices, value):
    if value not in choices.values:
        raise Http404
    return choices(value)
