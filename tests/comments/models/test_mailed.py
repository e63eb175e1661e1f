from datetime import timedelta

import pytest
from django.utils import timezone

from comments.models import Comment, Status
from reviews.models import Review
from tests.comments.factories import make_comment
from tests.factories import make_author

pytestmark = pytest.mark.django_db


def test_held_since_then_are_found():
    moment = timezone.now() + timedelta(hours=1)
    make_comment(status=Status.PENDING)
    make_comment(status_since=moment)
    held = make_comment(status=Status.PENDING, status_since=moment)
    assert Comment.objects.held_since(moment).get() == held


def test_followed_are_comments_that_readers_can_see_unless_their_author_has_left():
    followed = make_comment(is_followed=True)
    make_comment()
    make_comment(is_followed=True, status=Status.PENDING)
    make_comment(is_followed=True, user=make_author(is_active=False))
    make_comment(is_followed=True, email="")
    gone = make_comment(is_followed=True)
    Review.objects.filter(pk=gone.thread_id).update(published_at=None)
    assert Comment.objects.followed().get() == followed


def test_answers_are_to_these_and_seen_themselves():
    followed = make_comment(is_followed=True)
    answer = make_comment(parent=followed)
    hidden = make_comment(parent=followed, status=Status.SPAM)
    make_comment(parent=answer)
    assert Comment.objects.to_followers().get() == answer
    assert Comment.objects.invisible().get() == hidden
