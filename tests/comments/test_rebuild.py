import pytest

from comments.models import Comment, Status, Thread
from comments.rebuild import rebuild_comments
from tests.comments.factories import make_comment
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def everything():
    return [list(model.objects.order_by("pk").values()) for model in (Comment, Thread)]


def test_rebuild_changes_nothing_that_is_right():
    make_comment(parent=make_comment(status=Status.REMOVED), text="*Long* " * 500)
    before = everything()
    assert rebuild_comments() == 2
    assert everything() == before


def test_rebuild_mends_what_is_wrong():
    tombstone = make_comment(status=Status.SPAM)
    make_comment(parent=tombstone, text="*Well*")
    make_comment(make_review(), status=Status.PENDING)
    before = everything()
    Comment.objects.update(text_html="<script>", shortened_html="<script>", is_on_page=False)
    Thread.objects.update(comment_count=7)
    rebuild_comments()
    assert everything() == before
    Comment.objects.update(is_on_page=True)
    rebuild_comments()
    assert everything() == before
