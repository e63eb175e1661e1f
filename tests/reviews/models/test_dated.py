from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from reviews.models import Review
from tests.factories import make_author, make_review

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_tokyo():
    """Nine hours ahead: there a month begins while UTC has the last one."""
    with timezone.override("Asia/Tokyo"):
        yield


def make_of(*moment, **fields):
    return make_review(published_at=timezone.make_aware(datetime(*moment)), **fields)  # noqa: DTZ001  made aware here


def test_older_and_newer_ones_are_those_before_and_after_in_the_order_of_lists():
    now = timezone.now()
    then = now - timedelta(days=1)
    reviews = [make_review(published_at=moment) for moment in (then, then, now, now)]
    assert set(Review.objects.older_than(reviews[1])) == {reviews[0]}
    assert set(Review.objects.newer_than(reviews[1])) == set(reviews[2:])
    assert set(Review.objects.older_than(reviews[3])) == set(reviews[:3])
    assert list(Review.objects.oldest_first()) == reviews
    assert list(Review.objects.newest_first()) == reviews[::-1]


def test_a_month_begins_and_ends_at_midnight_where_the_blog_is():
    make_of(2024, 2, 29, 23, 59)
    first, last = make_of(2024, 3, 1), make_of(2024, 3, 31, 23, 59)
    make_of(2024, 4, 1)
    assert set(Review.objects.of_month(date(2024, 3, 1))) == {first, last}


def test_december_ends_with_the_year():
    last = make_of(2024, 12, 31, 23)
    make_of(2025, 1, 1)
    assert list(Review.objects.of_month(date(2024, 12, 1))) == [last]


def test_reviews_are_counted_by_month_newest_first():
    author = make_author()
    for moment in ((2024, 3, 1), (2024, 3, 31, 23), (2023, 12, 5)):
        make_of(*moment, author=author)
    assert [(row["month"], row["reviews"]) for row in Review.objects.counted_by_month()] == [
        (date(2024, 3, 1), 2),
        (date(2023, 12, 1), 1),
    ]


def test_nearest_months_are_those_that_have_any():
    for moment in ((2023, 1, 1), (2023, 11, 30), (2024, 3, 9), (2024, 5, 1), (2024, 6, 1)):
        make_of(*moment)
    beside = Review.objects.months_beside(date(2024, 3, 1))
    assert beside == {"previous": date(2023, 11, 1), "next": date(2024, 5, 1)}
    assert Review.objects.months_beside(date(2023, 1, 1))["previous"] is None
    assert Review.objects.months_beside(date(2024, 6, 1))["next"] is None
