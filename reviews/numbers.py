"""Counts what is published, in few queries that return few rows however much there is."""

from dataclasses import dataclass

from django.db.models import Count

from .models import Review, Season, Section

MOST_SEASONS = 20
MOST_YEARS = 6
MOST_FACTS = 6
MOST_QUESTIONS = 12


@dataclass(frozen=True, slots=True)
class OverYears:
    """How many reviewed Series of each year have a fact."""

    fact: str
    numbers: list[int]


def reviews_by_season():
    """Returns the newest Seasons without a gap, and how many reviews each has."""
    found = dict(_reviewed().values_list("series__season").annotate(Count("pk")))
    if not found:
        return [], []
    last = max(found).number
    first = max(min(found).number, last - MOST_SEASONS + 1)
    seasons = [Season.from_number(number) for number in range(first, last + 1)]
    return seasons, [found.get(season, 0) for season in seasons]


def facts_over_years(kind, *, until):
    """Returns the years that end with one, and what most reviewed Series of them have.

    `kind` is "studios" or "genres".
    """
    fact, since = f"series__{kind}", Season(until - MOST_YEARS + 1, 0)
    ties = _reviewed().filter(series__season__gte=since).exclude(**{fact: None})
    shows = Count("series", distinct=True)
    most = ties.values_list(fact, f"{fact}__name").annotate(number=shows)
    names = {pk: name for pk, name, _number in most.order_by("-number", fact)[:MOST_FACTS]}
    of_years = {}
    counted = ties.filter(**{f"{fact}__in": list(names)}).values_list(fact, "series__season")
    for pk, season, number in counted.annotate(shows):
        of_year = of_years.setdefault(season.year, {})
        of_year[pk] = of_year.get(pk, 0) + number
    years = list(range(min(of_years, default=until), until + 1))
    numbers = {pk: [of_years.get(year, {}).get(pk, 0) for year in years] for pk in names}
    return years, [OverYears(name, numbers[pk]) for pk, name in names.items()]


def answers_by_question():
    """Returns the Questions that most published reviews answer, with their numbers."""
    public = Review.objects.published().values("pk")
    answers = Section.objects.answered().filter(review__in=public, question__isnull=False)
    counted = answers.order_by().values_list("question__wording").annotate(number=Count("pk"))
    return list(counted.order_by("-number", "question__wording")[:MOST_QUESTIONS])


def _reviewed():
    """The published reviews of Series whose Season is known."""
    return Review.objects.published().exclude(series__season=None).order_by()
