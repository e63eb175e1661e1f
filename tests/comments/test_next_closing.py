from datetime import timedelta

import pytest
from django.utils import timezone

from comments.models import Policy
from comments.next_closing import next_closing
from tests.comments.factories import make_thread
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def make_review_of(days, clock):
    return make_review(published_at=clock.moment - timedelta(days=days))


def test_nothing_closes_where_nobody_says_so(clock):
    make_thread(make_review_of(1, clock), closes_after=0)
    assert next_closing() is None


def test_oldest_that_is_still_open_closes_first(clock):
    Policy(closes_after=14).save()
    for days in (1, 13, 14, 20):
        make_review_of(days, clock)
    make_review(published_at=None)
    assert next_closing() == (clock.moment + timedelta(days=1)).timestamp()
    clock.advance(days=15)
    assert next_closing() is None


def test_threads_own_days_count(clock):
    make_thread(make_review_of(1, clock), closes_after=3)
    assert next_closing() == (timezone.now() + timedelta(days=2)).timestamp()
