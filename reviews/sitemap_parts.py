"""Which pages search engines are told of, part by part.

A part asks for rows in an order that lasts, each with `changed_at`: the newest change that is known
of its page, or None.
"""

from collections.abc import Callable
from typing import NamedTuple

from django.db.models import F, IntegerField, Max, Q, QuerySet
from django.db.models.functions import Cast, Greatest

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
from .models.picture import src_of
from .models.season import QUARTERS
from .paths import path_of

MOMENTS_OF_REVIEWS = ("published_at", "modified_at")  # the later one counts


class Part(NamedTuple):
    """Pages of one kind, and the pictures on each that are worth finding.

    Rows have `changed_at`, or `reviews` is the path to those of which the newest change is theirs.
    `pictures` returns for some rows what pictures have, by the ids of the rows.
    """

    rows: Callable[[], QuerySet]
    reviews: str = ""
    path: Callable = lambda row: row.get_absolute_url()
    pictures: Callable = lambda _rows: {}

    def moments(self):
        """Returns when each page changed, in one query; None where that would ask every review."""
        rows = self.rows()
        if self.reviews:
            return [None] * rows.count()
        return list(rows.values_list("changed_at", flat=True))

    def pages(self, first, last):
        """Returns some of the pages, as their sitemap prints them."""
        rows = self.rows()
        if self.reviews:
            rows = rows.annotate(changed_at=_newest_change(self.reviews))
        rows = rows[first:last]
        pictures = self.pictures(rows)
        return [
            {
                "path": self.path(row),
                "changed_at": row["changed_at"] if isinstance(row, dict) else row.changed_at,
                "pictures": pictures.get(row.pk, ()) if pictures else (),
            }
            for row in rows
        ]


def _newest_change(reviews):
    moment = Greatest(*(f"{reviews}__{moment}" for moment in MOMENTS_OF_REVIEWS))
    published = Q(**{f"{reviews}__in": Review.objects.published().values("pk")})
    return Max(moment, filter=published)


def _reviews():
    reviews = Review.objects.published().order_by("pk").select_related("title_picture")
    reviews = reviews.only("slug", *_columns_of("title_picture"))
    return reviews.annotate(changed_at=Greatest(*MOMENTS_OF_REVIEWS))


def _pictures_of_reviews(reviews):
    found = {review.pk: _picture(review.title_picture) for review in reviews}
    shown = Section.objects.with_open_picture().filter(review__in=found)
    for review, *picture in shown.values_list("review", *_columns_of("picture")):
        found[review].append({"src": src_of(*picture)})
    return found


def _series():
    series = Series.objects.order_by("pk").select_related("poster")
    return series.only("slug", *_columns_of("poster"))


def _posters(series):
    return {one.pk: _picture(one.poster) for one in series}


def _columns_of(picture):
    """What `src_of` takes."""
    return f"{picture}__content_hash", f"{picture}__sizes"


def _picture(picture):
    return [{"src": picture.src}] if picture else []


def _named(rows):
    """Brings their addresses alone: what is grouped or made distinct is so by each column."""
    return rows.order_by("pk").only("slug")


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
    return _named(Studio.objects.filter(series__isnull=False)).distinct()


def _genres():
    return _named(Genre.objects.filter(series__isnull=False)).distinct()


def _questions():
    return _named(Question.objects.all())


def _authors():
    return _named(User.objects.reviewing())


def _months():
    months = Review.objects.published().counted_by_month().order_by("month")
    months = months.annotate(changed_at=Max(Greatest(*MOMENTS_OF_REVIEWS)))
    return months.values("month", "changed_at")


def _path_of_month(row):
    return path_of("archive_month", f"{row['month']:%Y}", f"{row['month']:%m}")


def _pages():
    return _named(Page.objects.all()).annotate(changed_at=F("modified_at"))


PARTS = {
    "reviews": Part(_reviews, pictures=_pictures_of_reviews),
    "series": Part(_series, "reviews", pictures=_posters),
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
