"""The blog in numbers: charts, and the table behind each."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from .cached_pages import cached_page
from .kept_figures import kept_figures
from .numbers import answers_by_question, facts_over_years, reviews_by_season


@require_safe
@cached_page()
def numbers(request):
    return render(request, "reviews/numbers.html", {**_numbers()})


@kept_figures
def _numbers():
    seasons, reviews = reviews_by_season()
    found = {"seasons": seasons, "reviews": reviews, "by_question": answers_by_question()}
    for kind in ("genres", "studios") if seasons else ():
        years, rows = facts_over_years(kind, until=seasons[-1].year)
        found[kind] = {"years": years, "rows": rows}
    return found
