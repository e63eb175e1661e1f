import pytest
from django.db import connection

from comments.models import Comment, Policy, Status, Thread
from reviews.models import Generation
from tests.comments.factories import make_comment
from tests.factories import make_review
from tests.reviews.test_visible_changes import counts as goes_up

pytestmark = pytest.mark.django_db


def counts(change):
    """Does the generation go up with a change, and not that of what is published?"""
    connection.check_constraints()  # see there
    before = Generation.read_published()
    is_seen = goes_up(change, read=Generation.read)
    assert Generation.read_published() == before
    return is_seen


def test_comment_that_waits_does_not_count():
    review = make_review()
    assert not counts(lambda: make_comment(review, status=Status.PENDING))
    assert not counts(Comment.objects.mark_spam)
    assert not counts(lambda: Comment.objects.all().delete())


def test_decision_that_readers_see_counts():
    comment = make_comment(status=Status.PENDING)
    assert counts(Comment.objects.approve)
    assert counts(lambda: make_comment(parent=comment))
    assert counts(lambda: Comment.objects.filter(pk=comment.pk).remove())
    assert counts(lambda: Comment.objects.all().delete())


def test_thread_counts_where_it_closes_opens_or_has_another_number():
    thread = make_comment().thread
    assert counts(lambda: Thread.objects.update(is_open=False))
    assert counts(lambda: Thread.objects.update(is_open=True))
    assert counts(lambda: Thread.objects.update(comment_count=7))
    assert not counts(lambda: Thread.objects.update(comment_count=7))
    assert not counts(lambda: Thread.objects.create(review=make_review(published_at=None)))
    closed = make_review(published_at=None)
    assert counts(lambda: Thread.objects.create(review=closed, is_open=False))
    assert counts(thread.delete)


def test_policy_counts_where_it_closes_threads():
    assert counts(lambda: Policy(closes_after=14).save())
    assert not counts(lambda: Policy.objects.update(held_words="casino"))
    assert counts(lambda: Policy.objects.update(closes_after=0))
    thread = make_comment().thread
    assert counts(lambda: Thread.objects.filter(pk=thread.pk).update(closes_after=14))
    assert not counts(lambda: Thread.objects.filter(pk=thread.pk).update(held_words="casino"))
    draft = make_review(published_at=None)
    assert counts(lambda: Thread.objects.create(review=draft, closes_after=1))
