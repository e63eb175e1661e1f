import pytest

from tests.comments.factories import make_comment

pytestmark = pytest.mark.django_db


def test_writers_pages_lie_below_the_signed_one():
    comment = make_comment()
    own = comment.get_own_url()
    assert own.startswith(f"/comments/mine/{comment.pk}:")
    assert comment.get_edit_url() == f"{own}edit/"
    assert comment.get_withdraw_url() == f"{own}withdraw/"


def test_place_is_where_the_page_begins_with_it():
    comment = make_comment()
    review = comment.thread.review.get_absolute_url()
    assert comment.get_place_url() == f"{review}?from={comment.pk}#comment-{comment.pk}"
