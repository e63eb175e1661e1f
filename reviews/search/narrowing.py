"""Narrows a search to a Season, Genre, Studio or Question, by words of its address."""

import re
from typing import NamedTuple
from urllib.parse import urlencode

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from ..models import Genre, Question, Review, Season, Section, Studio

MOST_CHOICES = 12
SLUG = re.compile(r"[-\w]{1,80}", re.ASCII)
LABELS = {
    "season": _("Season"),
    "genre": _("Genre"),
    "studio": _("Studio"),
    "question": _("Question"),
}
LOOKUPS = {
    "season": "series__season",
    "genre": "series__genres__slug",
    "studio": "series__studios__slug",
    "question": "entries__section__question__slug",
}


class Choice(NamedTuple):
    """A link that narrows what was found or, where it is chosen, widens it again."""

    label: str
    link: str
    number: int
    is_chosen: bool


class Narrowing:
    """What a reader chose; to choose what there is not finds nothing."""

    def __init__(self, query):
        self.chosen = {name: query[name] for name in LABELS if query.get(name)}
        self.season = _season(self.chosen.get("season", ""))
        is_odd = not all(map(SLUG.fullmatch, self.chosen.values()))
        self.finds_nothing = is_odd or (self.season is None and "season" in self.chosen)
        self.is_of_sections = "question" in self.chosen

    def reviews(self):
        """Returns the Reviews that readers may see among those chosen."""
        found = Review.objects.published().order_by()
        for name, value in self.chosen.items():
            found = found.filter(**{LOOKUPS[name]: self.season if name == "season" else value})
        return found

    def condition(self, connection):
        """Returns the same as the SQL of an `entry` with its parameters."""
        reviews = self.reviews()
        if self.chosen:
            sql, params = _sql_of(reviews, connection)
            condition = f"entry.review_id IN ({sql})"
        else:  # of all, it costs less to ask of those that are met
            this = reviews.extra(where=["reviews_review.id = entry.review_id"])
            sql, params = _sql_of(this, connection)
            condition = f"EXISTS ({sql})"
        if not self.is_of_sections:
            return condition, params
        sections = Section.objects.filter(question__slug=self.chosen["question"]).order_by()
        sql, more = _sql_of(sections, connection)
        return f"{condition} AND entry.section_id IN ({sql})", [*params, *more]

    def address(self, query, **changed):
        """Returns the query of an address with what is chosen, and what else is to be."""
        words = {"q": query} | self.chosen | changed
        return f"?{urlencode({name: value for name, value in words.items() if value})}"

    def choices(self, query, found):
        """Returns Choices for each of the LABELS, with how many Reviews each leads to."""
        counted = {
            "season": _counted_seasons(found.reviews),
            "genre": _counted(Genre.objects.filter(series__reviews__in=found.reviews)),
            "studio": _counted(Studio.objects.filter(series__reviews__in=found.reviews)),
            "question": _counted_questions(found.entries),
        }
        return [
            (label, [self._choice(query, name, *row) for row in counted[name]])
            for name, label in LABELS.items()
            if counted[name]
        ]

    def _choice(self, query, name, *row):
        value, label, number = row
        is_chosen = self.chosen.get(name) == value
        link = self.address(query, **{name: "" if is_chosen else value})
        return Choice(label, link, number, is_chosen)


def _season(value):
    try:
        return Season.parse(value.replace("-", " "))
    except ValueError:
        return None


def _sql_of(rows, connection):
    return rows.values("pk").query.get_compiler(connection=connection).as_sql()


def _counted_seasons(reviews):
    rows = Review.objects.filter(pk__in=reviews, series__season__isnull=False)
    counts = rows.order_by("-series__season").values_list("series__season")
    return [
        (f"{season.year}-{season.slug}", str(season), number)
        for season, number in counts.annotate(Count("pk"))[:MOST_CHOICES]
    ]


def _counted(facts):
    counts = facts.annotate(number=Count("series__reviews")).order_by("-number", "name")
    return list(counts.values_list("slug", "name", "number")[:MOST_CHOICES])


def _counted_questions(entries):
    asked = Question.objects.filter(sections__entries__in=entries)
    counts = asked.annotate(number=Count("sections__review", distinct=True)).order_by("position")
    return list(counts.values_list("slug", "wording", "number")[:MOST_CHOICES])
