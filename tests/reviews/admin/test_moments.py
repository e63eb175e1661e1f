from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from reviews.admin.moments import MomentField, in_words, is_same_minute, place_of_zone
from tests.factories import make_review

from .reviews import open_form

HERE, NEW_YORK = "Europe/London", "America/New_York"


def utc(*numbers):
    return datetime(*numbers, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "typed", "moment", "words"),
    [
        (
            HERE,
            "2026-12-03T09:00",
            utc(2026, 12, 3, 9),
            "Thursday 3 December 2026, 09:00, London",
        ),
        (HERE, "2026-07-03T10:00", utc(2026, 7, 3, 9), "Friday 3 July 2026, 10:00, London"),
        (
            HERE,
            "2026-03-29T00:59",
            utc(2026, 3, 29, 0, 59),
            "Sunday 29 March 2026, 00:59, London",
        ),
        (HERE, "2026-03-29T02:00", utc(2026, 3, 29, 1), "Sunday 29 March 2026, 02:00, London"),
        (HERE, "2026-10-25T02:00", utc(2026, 10, 25, 2), "Sunday 25 October 2026, 02:00, London"),
        (NEW_YORK, "2026-03-08T03:00", utc(2026, 3, 8, 7), "Sunday 8 March 2026, 03:00, New York"),
        ("UTC", "2026-03-29T01:30", utc(2026, 3, 29, 1, 30), "Sunday 29 March 2026, 01:30, UTC"),
    ],
)
def test_hour_is_read_and_said_in_the_blogs_own_time(settings, zone, typed, moment, words):
    settings.TIME_ZONE = zone
    assert MomentField().clean(typed) == moment
    assert in_words(moment) == words


@pytest.mark.parametrize(
    ("zone", "typed", "reason"),
    [
        (HERE, "2026-03-29T01:30", "on Sunday 29 March 2026 in London, and 01:30 is skipped"),
        (HERE, "2026-03-29T01:00", "Choose 02:00"),
        (NEW_YORK, "2026-03-08T02:30", "on Sunday 8 March 2026 in New York, and 02:30 is skipped"),
        (NEW_YORK, "2026-03-08T02:30", "Choose 03:30"),
    ],
)
def test_hour_that_the_clocks_skip_is_refused_with_the_reason(settings, zone, typed, reason):
    settings.TIME_ZONE = zone
    with pytest.raises(ValidationError, match=reason):
        MomentField().clean(typed)


@pytest.mark.parametrize(
    ("zone", "typed", "first"),
    [
        (HERE, "2026-10-25T01:30", utc(2026, 10, 25, 0, 30)),
        (NEW_YORK, "2026-11-01T01:30", utc(2026, 11, 1, 5, 30)),
    ],
)
def test_of_the_hour_that_comes_twice_the_first_is_taken_and_that_is_said(
    settings, zone, typed, first
):
    settings.TIME_ZONE = zone
    assert MomentField().clean(typed) == first
    assert in_words(first).endswith("(the first of two such hours)")
    assert in_words(first.replace(hour=first.hour + 1)).endswith(
        "(the second time that hour comes)"
    )


def test_two_like_hours_stand_alike_in_the_field(settings):
    settings.TIME_ZONE = HERE
    assert is_same_minute(utc(2026, 10, 25, 0, 30, 5), utc(2026, 10, 25, 1, 30))
    assert not is_same_minute(utc(2026, 10, 25, 0, 30), utc(2026, 10, 25, 2, 30))


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
@pytest.mark.parametrize("typed", ["0001-01-01T00:00", "0026-11-22T09:00", "9999-12-31T23:59"])
def test_slip_in_the_year_is_refused_in_words(settings, zone, typed):
    settings.TIME_ZONE = zone
    with pytest.raises(ValidationError, match="a year from 1900 to 2999"):
        MomentField().clean(typed)


def test_zone_is_named_as_people_say_it(settings):
    settings.TIME_ZONE = "America/Argentina/Buenos_Aires"
    assert place_of_zone() == "Buenos Aires"


@pytest.mark.django_db
def test_skipped_hour_is_refused_beside_the_field_of_a_draft(new_review, settings):
    settings.TIME_ZONE = HERE
    new_review.fill(title="Frieren", introduction="Slow.", published_at="2099-03-29T01:30")
    new_review.read(new_review.press("_schedule"))
    assert "is skipped" in new_review.errors()["id_published_at_error"]


@pytest.mark.django_db
def test_saving_again_never_moves_a_review_from_the_second_of_two_like_hours(desk, author):
    second = utc(2025, 10, 26, 1, 30)
    review = make_review(author=author, introduction="Slow.", published_at=second)
    open_form(desk, review).fill(introduction="Kind.").press("_save")
    review.refresh_from_db()
    assert (review.introduction, review.published_at) == ("Kind.", second)
