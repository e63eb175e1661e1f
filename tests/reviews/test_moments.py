from datetime import UTC, date, datetime

from django.utils import timezone, translation

from reviews import moments

SPRING = datetime(2024, 4, 7, 17, 34, 5, 823_534, tzinfo=UTC)
MAY = SPRING.replace(month=5)


def test_moment_is_said_on_the_blogs_own_clock():
    with timezone.override("Europe/London"):
        assert moments.in_words(SPRING) == "7 April 2024, 18:34"
    with timezone.override("Asia/Tokyo"):
        assert moments.in_words(SPRING) == "8 April 2024, 02:34"


def test_day_is_remembered_in_each_language():
    with translation.override("en-gb"):
        assert moments.in_words(MAY) == "7 May 2024, 18:34"
    with translation.override("de"):
        assert moments.in_words(MAY) == "7 Mai 2024, 18:34"


def test_machines_are_told_no_fraction_of_a_second():
    assert moments.for_machines(SPRING) == "2024-04-07T17:34:05+00:00"


def test_day_of_a_moment_is_that_of_the_blogs_own_clock():
    with timezone.override("Asia/Tokyo"):
        assert moments.day(SPRING, "j F Y") == "8 April 2024"
        assert moments.day(date(2024, 4, 7), "F Y") == "April 2024"


def test_nothing_is_said_of_no_day():
    assert moments.day(None, "j F Y") == ""
