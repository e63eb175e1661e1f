from datetime import timedelta

from django.utils import timezone

from reviews.admin.publishing import state_in_short, state_in_words, was_published
from reviews.models import Review


def reviewed(published_at, first_published_at=None):
    return Review(published_at=published_at, first_published_at=first_published_at)


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
