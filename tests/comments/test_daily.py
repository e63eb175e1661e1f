from datetime import timedelta

import pytest
from django.utils import timezone

from comments import daily
from comments.daily import cut_addresses, tidy_comments
from comments.models import Comment, Follower, Notice, Status
from tests.comments.factories import make_chain, make_comment, make_notice
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def test_spam_and_removed_are_deleted_after_thirty_days_and_others_stay(clock):
    spam, removed, kept = (make_comment(text=word) for word in ("spam", "removed", "kept"))
    Comment.objects.filter(pk=spam.pk).mark_spam()
    Comment.objects.filter(pk=removed.pk).remove()
    make_comment(text="waits", status=Status.PENDING)
    clock.advance(days=29)
    list(tidy_comments())
    assert Comment.objects.count() == 4
    clock.advance(days=1)
    done = list(tidy_comments())
    assert done[0] == "Comments deleted 30 days after they were removed: 2; emptied: 0."
    assert [comment.text for comment in Comment.objects.order_by("pk")] == [kept.text, "waits"]


def test_removed_with_replies_is_emptied_once(clock):
    parent = make_comment()
    make_comment(parent=parent)
    Comment.objects.filter(pk=parent.pk).remove()
    clock.advance(days=30)
    assert "deleted 30 days after they were removed: 0; emptied: 1." in next(tidy_comments())
    assert "deleted 30 days after they were removed: 0; emptied: 0." in next(tidy_comments())
    Comment.objects.filter(parent=parent).delete()
    assert "deleted 30 days after they were removed: 1; emptied: 0." in next(tidy_comments())


def test_addresses_are_cut_after_thirty_days(clock):
    old = clock.moment - timedelta(days=30)
    addresses = ["192.0.2.77", "2001:db8:1:2::3", "", "198.51.100.0/24"]
    for address in addresses:
        make_comment(address=address, created_at=old)
    make_comment(address="203.0.113.9", created_at=old + timedelta(minutes=1))
    assert cut_addresses() == 2
    assert cut_addresses() == 0
    found = Comment.objects.order_by("pk").values_list("address", flat=True)
    cut = ["192.0.2.0/24", "2001:db8:1::/48", "", "198.51.100.0/24", "203.0.113.9"]
    assert list(found) == cut


def test_purging_goes_in_small_steps_and_leaves_no_parent_of_a_purged_reply(clock, monkeypatch):
    monkeypatch.setattr(daily, "BATCH", 2)
    make_chain(make_review(), 5)
    kept = make_comment()
    Comment.objects.exclude(pk=kept.pk).remove()
    clock.advance(days=30)
    assert daily.purge() == (5, 0)
    assert Comment.objects.get() == kept


def test_old_mails_and_addresses_that_nobody_confirmed_are_forgotten():
    long_ago = timezone.now() - timedelta(days=31)
    make_notice(created_at=long_ago)
    recent = make_notice()
    Follower.objects.create(email="aya@example.org", asked_at=long_ago)
    kept = Follower.objects.create(email="b@c.example", asked_at=long_ago, confirmed_at=long_ago)
    said = "\n".join(tidy_comments())
    assert "Mails forgotten after 30 days: 1." in said
    assert "nobody confirmed: 1." in said
    assert (Notice.objects.get(), Follower.objects.get()) == (recent, kept)
