from datetime import UTC, datetime, timedelta
from unittest import mock

import pytest
from django.utils import timezone

from reviews.next_change import next_change
from tests.factories import make_review

pytestmark = pytest.mark.django_db
NOON = datetime(2024, 8, 15, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.TIME_ZONE = "Europe/London"
    with mock.patch.object(timezone, "now", return_value=NOON):
        yield


def test_new_season_begins_at_midnight_on_the_blogs_clock():
    assert next_change() == datetime(2024, 9, 30, 23, tzinfo=UTC).timestamp()


def test_first_scheduled_review_comes_before_it():
    for days in (3, 2, -1):
        make_review(published_at=NOON + timedelta(days=days))
    make_review(published_at=None)
    assert next_change() == (NOON + timedelta(days=2)).timestamp()


def test_scheduled_review_in_the_bin_comes_not():
    make_review(published_at=NOON + timedelta(days=2)).move_to_bin()
    assert next_change() > (NOON + timedelta(days=2)).timestamp()
