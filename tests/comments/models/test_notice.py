from datetime import timedelta

import pytest
from django.utils import timezone

from comments.models import Notice
from comments.models.notice import FIRST_WAIT, MOST_TRIES, TIME_KEPT
from tests.comments.factories import make_notice

pytestmark = pytest.mark.django_db


def test_what_is_claimed_is_nobody_elses_until_the_try_is_over(clock):
    notice = make_notice()
    assert Notice.objects.claim() == notice
    assert Notice.objects.claim() is None
    clock.advance(seconds=FIRST_WAIT.total_seconds())
    assert Notice.objects.claim() == notice


def test_of_two_who_see_the_same_one_has_it(clock, monkeypatch):
    """The other comes between the look and the taking, where the time is asked once more."""
    notice = make_notice()
    turns = iter([lambda: None, Notice.objects.claim])
    got = []

    def now():
        if turn := next(turns, None):
            got.append(turn())
        return clock()

    monkeypatch.setattr(timezone, "now", now)
    got.append(Notice.objects.claim())
    assert got == [None, notice, None]


def test_each_try_is_later_and_they_end(clock):
    make_notice()
    waits = []
    for _ in range(MOST_TRIES):
        notice = Notice.objects.claim()
        waits.append(notice.next_try_at - clock())
        clock.moment = notice.next_try_at
    assert waits[:3] == [FIRST_WAIT, FIRST_WAIT * 2, FIRST_WAIT * 4]
    assert timedelta(days=2) < sum(waits, timedelta()) < timedelta(days=6)
    assert Notice.objects.claim() is None


def test_oldest_comes_first_and_what_is_for_later_waits():
    make_notice(key="later", next_try_at=timezone.now() + timedelta(minutes=1))
    make_notice(key="now")
    make_notice(key="before", next_try_at=timezone.now() - timedelta(minutes=1))
    assert [Notice.objects.claim().key for _ in range(2)] == ["before", "now"]
    assert Notice.objects.claim() is None


def test_same_is_not_written_twice():
    for text in ("First.", "Second."):
        make_notice(key="answer 1", text=text)
    assert Notice.objects.get().text == "First."


def test_what_was_sent_is_forgotten_but_for_that():
    notice = make_notice(headers={"X": "y"})
    notice.sent()
    notice.refresh_from_db()
    assert (notice.subject, notice.text, notice.headers) == ("", "", {})
    assert notice.sent_at
    assert not Notice.objects.unsent().exists()


def test_old_ones_are_past(clock):
    make_notice()
    assert not Notice.objects.past().exists()
    clock.advance(seconds=TIME_KEPT.total_seconds())
    assert Notice.objects.past().exists()
