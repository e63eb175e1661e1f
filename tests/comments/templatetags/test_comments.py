"""What the tags of comments tell the front of the desk."""

from datetime import timedelta

import pytest
from django.utils import timezone

from comments.models import Status
from comments.templatetags.comments import comments_by_week, comments_waiting
from tests.comments.factories import make_comment
from tests.factories import make_author, make_moderator

pytestmark = pytest.mark.django_db


def test_what_waits_is_counted_for_moderators_alone():
    for status in Status:
        make_comment(status=status)
    assert comments_waiting(make_moderator()) == 1
    assert comments_waiting(make_author()) is None


def test_visible_comments_are_counted_by_the_week_they_were_written(django_assert_num_queries):
    today = timezone.localdate()
    monday = today - timedelta(days=today.weekday())
    weeks = [monday - timedelta(weeks=1), monday]
    make_comment()
    make_comment(created_at=timezone.now() - timedelta(weeks=1))
    make_comment(created_at=timezone.now() - timedelta(weeks=1))
    make_comment(created_at=timezone.now() - timedelta(weeks=9))
    make_comment(status=Status.PENDING)
    with django_assert_num_queries(1):
        assert comments_by_week(weeks) == [2, 1]
