from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.models import Tally

pytestmark = pytest.mark.django_db


def make_tally(key, minutes):
    ends_at = timezone.now() + timedelta(minutes=minutes)
    return Tally.objects.create(key=key, count=1, ends_at=ends_at)


def test_what_is_over_is_purged_and_the_rest_is_kept():
    make_tally("old", -1)
    make_tally("new", 1)
    Tally.objects.purge()
    assert [tally.key for tally in Tally.objects.all()] == ["new"]


def test_count_never_falls_below_zero():
    make_tally("new", 1)
    Tally.objects.give_back("new")
    Tally.objects.give_back("new")
    assert Tally.objects.get().count == 0
