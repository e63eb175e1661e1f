"""What readers see of the facts of Series: a list of each kind, and a page of each fact."""

from typing import NamedTuple

from django.db.models.functions import Lower
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from .cached_pages import cached_page
from .counted_seasons import counted_seasons, seasons_beside_year
from .kept_figures import kept_figures
from .models import Demographic, Genre, Medium, Series, Studio
from .models.season import QUARTERS
from .paging import KeptIds, kept_page_of, page_of
from .paths import path_of
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
    return _fact_page(request, studio, "studio", "studios", studio.pk)


@require_safe
@cached_page("page")
def genre_list(request):
    return _names_page(request, "genre")


@require_safe
@cached_page("page")
def genre_detail(request, slug):
    genre = get_object_or_404(Genre, slug=slug)
    return _fact_page(request, genre, "genre", "genres", genre.pk)


@require_safe
@cached_page()
def demographic_list(request):
    return _choices_page(request, "demographic", Demographic)


@require_safe
@cached_page("page")
def demographic_detail(request, slug):
    demographic = _choice_or_404(Demographic, slug)
    return _fact_page(request, demographic, "demographic", "demographic", demographic.value)


@require_safe
@cached_page()
def medium_list(request):
    return _choices_page(request, "medium", Medium)


@require_safe
@cached_page("page")
def medium_detail(request, slug):
    medium = _choice_or_404(Medium, slug)
    return _fact_page(request, medium, "medium", "medium", medium.value)


@require_safe
@cached_page("page")
def year_detail(request, year):
    first = season_or_404(year, QUARTERS[0])
    if request.path != first.year_path:
        return redirect(first.year_path, permanent=True)
    seasons = dict(counted_seasons()).get(year)
    if not seasons:
        raise Http404
    context = {
        "year": year,
        "seasons": seasons,
        "counts": {key: sum(row[key] for row in seasons) for key in ("series", "reviewed")},
        **seasons_beside_year(year),
    }
    shelves = _shelves(request, KeptIds(_series_of_year, year))
    return render(request, "reviews/year_detail.html", context | shelves)


def _fact_page(request, fact, kind, *of):
    counts = _counts(*of)
    if not counts["series"]:
        raise Http404
    context = {
        "fact": fact,
        "counts": counts,
        "list_title": TITLES[kind],
        "list_path": path_of(f"{kind}_list"),
    }
    context |= _shelves(request, KeptIds(_series_with, *of))
    return render(request, "reviews/fact_detail.html", context)


@kept_figures
def _counts(column, value):
    return Series.objects.filter(**{column: value}).counts()


def _series_with(column, value):
    return Series.objects.filter(**{column: value}).reviewed_first()


def _series_of_year(year):
    return Series.objects.of_year(year).reviewed_first()


def _shelves(request, ids):
    series = Series.objects.with_poster().with_excerpt().prefetch_related("studios")
    page = kept_page_of(request, ids, series, size=SERIES_ON_PAGE)
    reviewed, others = split_by_review(page.object_list)
    return {"page": page, "reviewed": reviewed, "others": others}


def _names_page(request, kind):
    """The list of what has a table of its own."""
    page = page_of(request, _names(kind), size=FACTS_ON_PAGE)
    context = {"title": TITLES[kind], "facts": page.object_list, "page": page}
    return render(request, "reviews/fact_list.html", context)


@kept_figures
def _names(kind):
    name, slug = f"{kind}s__name", f"{kind}s__slug"
    rows = Series.objects.counted_by(name, slug).order_by(Lower(name), slug)
    return [
        Fact(row[name], path_of(f"{kind}_detail", row[slug]), row["series"], row["reviewed"])
        for row in rows
    ]


def _choices_page(request, kind, choices):
    """The list of what is written in a column of the Series."""
    counted = _choices(kind)
    facts = [
        Fact(choice.label, choice.get_absolute_url(), *counted[choice])
        for choice in choices
        if choice in counted
    ]
    return render(request, "reviews/fact_list.html", {"title": TITLES[kind], "facts": facts})


@kept_figures
def _choices(kind):
    rows = Series.objects.counted_by(kind)
    return {row[kind]: (row["series"], row["reviewed"]) for row in rows}


def _choice_or_404(choices, value):
    if value not in choices.values:
        raise Http404
    return choices(value)
