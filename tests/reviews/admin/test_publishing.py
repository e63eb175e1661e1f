from datetime import timedelta

from django.utils import timezone

from reviews.admin.publishing import state_in_short, state_in_words
from reviews.models import Review


def reviewed(published_at):
    return Review(published_at=published_at)


def test_state_is_said_in_words():
    now = timezone.now()
    assert state_in_words(reviewed(None)) == "Draft: readers do not see it"
    assert state_in_words(reviewed(now + timedelta(days=1))).startswith("Scheduled for ")
    assert state_in_words(reviewed(now)).startswith("Published on ")
    assert state_in_short(reviewed(None)) == "Draft"
