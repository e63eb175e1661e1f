import pytest

from comments.forms import CommentForm, OwnCommentForm
from tests.comments.factories import make_comment
from tests.factories import make_author, make_review

pytestmark = pytest.mark.django_db


def test_form_posts_to_its_review_or_to_the_comment_it_answers():
    comment = make_comment()
    review = comment.thread.review
    assert CommentForm(review=review).get_action_url() == f"/comments/post/{review.pk}/"
    reply = CommentForm(review=review, parent=comment)
    assert reply.get_action_url() == f"/comments/{comment.pk}/reply/"


@pytest.mark.parametrize(
    ("email", "fields"), [("", {"text", "topic"}), ("mio@example.org", {"text", "topic", "follow"})]
)
def test_author_fills_in_the_text_and_may_be_told_where_her_address_is_known(email, fields):
    author = make_author(email=email)
    form = CommentForm({"text": "Hello."}, review=make_review(), author=author)
    assert set(form.fields) == fields
    assert form.is_valid()
    assert email in str(form)
    assert "confirm" not in str(form)


def test_no_field_lets_a_browser_cut_off_what_is_pasted():
    assert "maxlength" not in str(CommentForm(review=make_review()))


def test_ids_are_of_a_kind_that_no_section_has():
    form = CommentForm(review=make_review())
    assert all(field.id_for_label.startswith("comment-") for field in form)


def test_answers_are_told_to_strangers_who_tick_it():
    review = make_review()
    words = {"name": "Aya", "email": "aya@example.org", "text": "Hello."}
    for number, ticked in enumerate([{}, {"follow": "on"}]):
        email = {"email": f"aya{number}@example.org"}
        form = CommentForm(words | email | ticked, review=review)
        assert form.is_valid()
        assert form.send().is_followed == bool(ticked)


def test_tick_is_off_at_first_kept_with_what_was_typed_and_not_asked_of_an_edit():
    review = make_review()
    assert "checked" not in str(CommentForm(review=review)["follow"])
    assert "checked" in str(CommentForm({"follow": "on"}, review=review)["follow"])
    assert "checked" in str(CommentForm(review=review, initial={"follow": "on"})["follow"])
    assert "follow" not in OwnCommentForm(comment=make_comment()).fields
