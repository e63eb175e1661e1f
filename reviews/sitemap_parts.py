"""Which pages search engines are told of, part by part.

A part asks for rows in an order that lasts, each with `changed_at`: the newest change that is known
of its page, or None.
"""

from collections.abc import Callable
from typing import NamedTuple

from django.db.models import F, IntegerField, Max, Prefetch, Q, QuerySet
from django.db.models.functions import Cast, Greatest
from django.urls import reverse

from .models import (
    Demographic,
    Genre,
    Medium,
    Page,
    Question,
    Review,
    Season,
    Section,
    Series,
    Studio,
    User,
)
from .models.season import QUARTERS

MOMENTS_OF_REVIEWS = ("published_at", "modified_at")  # the later one counts


class Part(NamedTuple):
    """Pages of one kind, and the pictures on each that are worth finding."""

    rows: Callable[[], QuerySet]
    pictures: Callable = lambda _row: ()
    path: Callable = lambda row: row.get_absolute_url()

    def moments(self):
        """Returns when each page changed, in one query."""
        return list(self.rows().prefetch_related(None).values_list("changed_at", flat=True))

    def pages(self, first, last):
        """Returns some of the pages, as their sitemap prints them."""
        return [
            {
                "path": self.path(row),
                "changed_at": row.changed_at,
                "pictures": list(filter(None, self.pictures(row))),
            }
            for row in self.rows()[first:last]
        ]


def _reviews():
    illustrated = Prefetch("sections", Section.objects.with_open_picture(), to_attr="illustrated")
    reviews = Review.objects.published().order_by("pk").select_related("title_picture")
    reviews = reviews.defer("introduction", "introduction_html").prefetch_related(illustrated)
    return reviews.annotate(changed_at=Greatest(*MOMENTS_OF_REVIEWS))


def _pictures_of_review(review):
    return [review.title_picture, *(section.picture for section in review.illustrated)]


def _series():
    return _changed_with("reviews", Series.objects.select_related("poster"))


def _seasons():
    return _in_column("season", Series.objects.exclude(season=None).values("season"))


def _years():
    year = Cast("season", IntegerField()) / len(QUARTERS)
    return _in_column("year", Series.objects.exclude(season=None).values(year=year))


def _mediums():
    return _in_column("medium", Series.objects.values("medium"))


def _demographics():
    return _in_column("demographic", Series.objects.exclude(demographic="").values("demographic"))


def _studios():
    return _changed_with("series__reviews", Studio.objects.filter(series__isnull=False))


def _genres():
    return _changed_with("series__reviews", Genre.objects.filter(series__isnull=False))


def _questions():
    return _changed_with("sections__review", Question.objects.all())


def _authors():
    return _changed_with("reviews", User.objects.reviewing())


def _months():
    months = Review.objects.published().counted_by_month().order_by("month")
    months = months.annotate(changed_at=Max(Greatest(*MOMENTS_OF_REVIEWS)))
    return months.values_list("month", "changed_at", named=True)


def _path_of_month(row):
    return reverse("archive_month", args=[f"{row.month:%Y}", f"{row.month:%m}"])


def _pages():
    return Page.objects.order_by("pk").annotate(changed_at=F("modified_at"))


def _in_column(name, rows):
    """What Series have in a column, each once, with the newest change of their reviews."""
    rows = _changed_with("reviews", rows).order_by(name)
    return rows.values_list(name, "changed_at", named=True)


def _changed_with(reviews, rows):
    """The rows with the newest change of the published reviews that this path leads to."""
    moment = Greatest(*(f"{reviews}__{moment}" for moment in MOMENTS_OF_REVIEWS))
    published = Q(**{f"{reviews}__in": Review.objects.published().values("pk")})
    return rows.order_by("pk").annotate(changed_at=Max(moment, filter=published))


PARTS = {
    "reviews": Part(_reviews, _pictures_of_review),
    "series": Part(_series, lambda series: [series.poster]),
    "seasons": Part(_seasons, path=lambda row: row.season.get_absolute_url()),
    "years": Part(_years, path=lambda row: Season(row.year, 0).year_path),
    "mediums": Part(_mediums, path=lambda row: Medium(row.medium).get_absolute_url()),
    "demographics": Part(
        _demographics, path=lambda row: Demographic(row.demographic).get_absolute_url()
    ),
    "studios": Part(_studios),
    "genres": Part(_genres),
    "questions": Part(_questions),
    "authors": Part(_authors),
    "months": Part(_months, path=_path_of_month),
    "pages": Part(_pages),
}
