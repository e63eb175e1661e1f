from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from reviews.admin.publishing import in_words, state_in_short, state_in_words, was_published
from reviews.models import Review


def reviewed(published_at, first_published_at=None):
    return Review(published_at=published_at, first_published_at=first_published_at)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 12, 3, 9, tzinfo=UTC), "Thursday 3 December 2026, 09:00 (Europe/London)"),
        (datetime(2026, 7, 3, 9, tzinfo=UTC), "Friday 3 July 2026, 10:00 (Europe/London)"),
    ],
)
def test_moment_is_said_in_the_blogs_own_time(moment, words):
    assert in_words(moment) == words


def test_state_is_said_in_words():
    now = timezone.now()
    assert state_in_words(reviewed(None)) == "Draft: only you can see it"
    assert state_in_words(reviewed(now + timedelta(days=1))).startswith("Scheduled for ")
    assert state_in_words(reviewed(now)).startswith("Published on ")
    assert state_in_short(reviewed(None)) == "Draft"


def test_only_what_readers_could_see_was_published():
    now = timezone.now()
    assert was_published(reviewed(None, first_published_at=now))
    assert not was_published(reviewed(None, first_published_at=now + timedelta(days=1)))
    assert not was_published(reviewed(None))
