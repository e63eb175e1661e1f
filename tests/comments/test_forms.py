import pytest

from comments.forms import CommentForm
from tests.comments.factories import make_comment
from tests.factories import make_author, make_review

pytestmark = pytest.mark.django_db


def test_form_posts_to_its_review_or_to_the_comment_it_answers():
    comment = make_comment()
    review = comment.thread.review
    assert CommentForm(review=review).get_action_url() == f"/comments/post/{review.pk}/"
    reply = CommentForm(review=review, parent=comment)
    assert reply.get_action_url() == f"/comments/{comment.pk}/reply/"


def test_author_fills_in_only_the_text():
    form = CommentForm({"text": "Hello."}, review=make_review(), author=make_author())
    assert set(form.fields) == {"text", "topic"}
    assert form.is_valid()


def test_no_field_lets_a_browser_cut_off_what_is_pasted():
    assert "maxlength" not in str(CommentForm(review=make_review()))


def test_ids_are_of_a_kind_that_no_section_has():
    form = CommentForm(review=make_review())
    assert all(field.id_for_label.startswith("comment-") for field in form)
