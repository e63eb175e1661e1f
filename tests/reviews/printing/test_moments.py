from datetime import UTC, date, datetime

import pytest

from reviews.printing import moments

MIDNIGHT = datetime(2024, 4, 7, 23, 30, tzinfo=UTC)


def test_moments_are_told_by_the_clock_of_the_blog(settings):
    settings.TIME_ZONE = "Europe/Berlin"
    assert moments.date(MIDNIGHT, "j F Y") == "8 April 2024"
    assert moments.time(MIDNIGHT, "H:i") == "01:30"


def test_day_is_the_same_everywhere(settings):
    settings.TIME_ZONE = "Asia/Tokyo"
    assert moments.date(date(2024, 4, 7), "j F Y") == "7 April 2024"


@pytest.mark.parametrize("nothing", [None, ""])
def test_no_moment_prints_nothing(nothing):
    assert moments.date(nothing, "j F Y") == ""
