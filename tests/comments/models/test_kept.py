from datetime import timedelta

import pytest
from django.utils import timezone

from comments.models import Comment, Status
from tests.comments.factories import make_comment
from tests.factories import make_author

pytestmark = pytest.mark.django_db


def test_writer_is_found_in_any_capitals_and_nobody_else():
    hers = make_comment(email="Aya@Example.org")
    make_comment(email="maya@example.org")
    assert Comment.objects.by("aYa@example.ORG").get() == hers
    assert not Comment.objects.by("%").exists()


@pytest.mark.parametrize(
    ("status", "days", "is_found"),
    [("spam", 30, True), ("removed", 31, True), ("spam", 29, False), ("pending", 99, False)],
)
def test_gone_are_found_after_a_time(status, days, is_found):
    now = timezone.now()
    make_comment(status=status, status_since=now - timedelta(days=days))
    assert Comment.objects.gone_before(now - timedelta(days=30)).exists() is is_found


def test_decision_begins_the_time_anew(clock):
    make_comment(status=Status.SPAM, status_since=clock.moment - timedelta(days=99))
    Comment.objects.approve()
    Comment.objects.remove()
    assert not Comment.objects.gone_before(clock.moment - timedelta(days=1)).exists()


def test_addresses_of_strangers_are_told_once():
    for email in ("Ben@example.org", "ben@example.org", "aya@example.org", ""):
        make_comment(email=email)
    make_comment(user=make_author(), email="mio@example.org")
    assert Comment.objects.addresses_of_strangers() == ["aya@example.org", "ben@example.org"]


def test_same_words_are_found_among_the_newest():
    comment = make_comment(text="The same.")
    make_comment(text="Others.")
    assert Comment.objects.said_lately("The same.").get() == comment


def test_past_of_a_writer_is_what_was_decided_by_address():
    for status in (Status.APPROVED, Status.APPROVED, Status.SPAM, Status.REMOVED, Status.PENDING):
        make_comment(email="Aya@example.org", status=status)
    make_comment(email="aya@example.org", status=Status.REMOVED, withdrawn_at=timezone.now())
    make_comment(email="ben@example.org")
    make_comment(email="")
    pasts = Comment.objects.pasts_of(["aya@EXAMPLE.org", "cleo@example.org", ""])
    assert pasts == {"aya@example.org": [2, 2]}
