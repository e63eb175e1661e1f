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
    """Pages of one kind, and the pictures on each that are worth finding.

    Rows have `changed_at`, or `reviews` is the path to those of which the newest change is theirs.
    """

    rows: Callable[[], QuerySet]
    reviews: str = ""
    path: Callable = lambda row: row.get_absolute_url()
    pictures: Callable = lambda _row: ()

    def moments(self):
        """Returns when each page changed, in one query; None where that would ask every review."""
        rows = self.rows().prefetch_related(None)
        if self.reviews:
            return [None] * rows.count()
        return list(rows.values_list("changed_at", flat=True))

    def pages(self, first, last):
        """Returns some of the pages, as their sitemap prints them."""
        rows = self.rows()
        if self.reviews:
            rows = rows.annotate(changed_at=_newest_change(self.reviews))
        return [
            {
                "path": self.path(row),
                "changed_at": row["changed_at"] if isinstance(row, dict) else row.changed_at,
                "pictures": list(filter(None, self.pictures(row))),
            }
            for row in rows[first:last]
        ]


def _newest_change(reviews):
    moment = Greatest(*(f"{reviews}__{moment}" for moment in MOMENTS_OF_REVIEWS))
    published = Q(**{f"{reviews}__in": Review.objects.published().values("pk")})
    return Max(moment, filter=published)


def _reviews():
    illustrated = Prefetch("sections", Section.objects.with_open_picture(), to_attr="illustrated")
    reviews = Review.objects.published().order_by("pk").select_related("title_picture")
    reviews = reviews.defer("introduction", "introduction_html").prefetch_related(illustrated)
    return reviews.annotate(changed_at=Greatest(*MOMENTS_OF_REVIEWS))


def _pictures_of_review(review):
    return [review.title_picture, *(section.picture for section in review.illustrated)]


def _series():
    return Series.objects.order_by("pk").select_related("poster")


def _in_column(name, rows):
    """What some Series have in a column, each once."""
    return rows.order_by(name).values(name).distinct()


def _seasons():
    return _in_column("season", Series.objects.exclude(season=None))


def _years():
    year = Cast("season", IntegerField()) / len(QUARTERS)
    return _in_column("year", Series.objects.exclude(season=None).annotate(year=year))


def _mediums():
    return _in_column("medium", Series.objects.all())


def _demographics():
    return _in_column("demographic", Series.objects.exclude(demographic=""))


def _studios():
    return Studio.objects.filter(series__isnull=False).order_by("pk").distinct()


def _genres():
    return Genre.objects.filter(series__isnull=False).order_by("pk").distinct()


def _questions():
    return Question.objects.order_by("pk")


def _authors():
    return User.objects.reviewing().order_by("pk")


def _months():
    months = Review.objects.published().counted_by_month().order_by("month")
    months = months.annotate(changed_at=Max(Greatest(*MOMENTS_OF_REVIEWS)))
    return months.values("month", "changed_at")


def _path_of_month(row):
    return reverse("archive_month", args=[f"{row['month']:%Y}", f"{row['month']:%m}"])


def _pages():
    return Page.objects.order_by("pk").annotate(changed_at=F("modified_at"))


PARTS = {
    "reviews": Part(_reviews, pictures=_pictures_of_review),
    "series": Part(_series, "reviews", pictures=lambda series: [series.poster]),
    "seasons": Part(_seasons, "reviews", lambda row: row["season"].get_absolute_url()),
    "years": Part(_years, "reviews", lambda row: Season(row["year"], 0).year_path),
    "mediums": Part(_mediums, "reviews", lambda row: Medium(row["medium"]).get_absolute_url()),
    "demographics": Part(
        _demographics, "reviews", lambda row: Demographic(row["demographic"]).get_absolute_url()
    ),
    "studios": Part(_studios, "series__reviews"),
    "genres": Part(_genres, "series__reviews"),
    "questions": Part(_questions, "sections__review"),
    "authors": Part(_authors, "reviews"),
    "months": Part(_months, path=_path_of_month),
    "pages": Part(_pages),
}
