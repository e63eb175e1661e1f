from datetime import timedelta

import pytest

from comments import own
from comments.models import Comment, Hold, Policy, Status
from comments.models.policy import Holds
from tests.comments.factories import make_comment
from tests.factories import make_author, make_review

pytestmark = pytest.mark.django_db


def edited(comment, **words):
    own.edit(comment, words)
    comment.refresh_from_db()
    return comment


def make_known(**fields):
    """A comment of somebody of whom another was approved before."""
    make_comment(email="known@example.org")
    return make_comment(email="known@example.org", **fields)


@pytest.mark.parametrize("status", [Status.PENDING, Status.APPROVED])
def test_comment_can_be_changed_for_a_quarter_of_an_hour(status):
    comment = make_comment(status=status)
    last = own.last_moment(comment)
    assert last == comment.created_at + timedelta(minutes=15)
    assert own.may_change(comment, at=last - timedelta(seconds=1))
    assert not own.may_change(comment, at=last)


@pytest.mark.parametrize("status", [Status.SPAM, Status.REMOVED])
def test_comment_that_was_decided_against_cannot_be_changed(status):
    comment = make_comment(status=status)
    with pytest.raises(own.TooLateError):
        own.edit(comment, {"text": "New."})
    with pytest.raises(own.TooLateError):
        own.withdraw(comment)


def test_decision_made_meanwhile_is_seen():
    comment = make_comment()
    Comment.objects.filter(pk=comment.pk).remove()
    assert comment.status == Status.APPROVED, "what this process knows"
    with pytest.raises(own.TooLateError):
        own.edit(comment, {"text": "New."})


def test_edit_is_rendered_and_shows():
    comment = edited(make_known(text="Old."), text="*New* words.")
    assert comment.text_html == "<p><em>New</em> words.</p>\n"
    assert comment.edited_at
    assert comment.status == Status.APPROVED


def test_edit_that_the_policy_would_hold_waits_again():
    comment = make_known()
    edited(comment, text="See https://a.example and https://b.example.")
    assert (comment.status, comment.held_because) == (Status.PENDING, Hold.LINKS)
    assert not comment.is_on_page
    comment.thread.refresh_from_db()
    assert comment.thread.comment_count == 0


def test_first_approval_is_of_the_words_that_were_read():
    comment = edited(make_comment(), text="Other words.")
    assert (comment.status, comment.held_because) == (Status.PENDING, Hold.FIRST)


def test_edit_lets_nothing_through_that_waits():
    Policy(holds=Holds.NONE).save()
    comment = make_comment(status=Status.PENDING, held_because=Hold.TRAP)
    edited(comment, text="Harmless.")
    assert (comment.status, comment.held_because) == (Status.PENDING, Hold.TRAP)


def test_authors_edit_is_not_judged():
    author = make_author()
    comment = make_comment(user=author, name=author.pen_name, email=author.email)
    assert edited(comment, text="Better said.").status == Status.APPROVED


def test_replies_keep_their_place_under_an_edit_that_waits():
    comment = make_comment()
    make_comment(parent=comment)
    edited(comment, text="Other words.")
    assert comment.status == Status.PENDING
    assert comment.is_on_page


def test_edit_into_ones_own_other_comment_is_refused_and_changes_nothing():
    review = make_review()
    same = {"name": "Aya", "email": "aya@example.org"}
    make_comment(review, text="Lovely.", **same)
    other = make_comment(review, text="Lovely!", **same)
    with pytest.raises(own.SaidAlreadyError):
        own.edit(other, {"text": "Lovely."})
    other.refresh_from_db()
    assert (other.text, other.edited_at) == ("Lovely!", None)


def test_withdrawn_comment_is_gone_and_its_words_are_free():
    review = make_review()
    comment = make_comment(review, name="Aya", email="aya@example.org", text="Oops.")
    own.withdraw(comment)
    comment.refresh_from_db()
    assert (comment.status, comment.is_on_page) == (Status.REMOVED, False)
    assert comment.withdrawn_at
    assert not own.may_change(comment)
    comment.thread.refresh_from_db()
    assert comment.thread.comment_count == 0
    again = make_comment(review, name="Aya", email="aya@example.org", text="Oops.")
    assert again.pk != comment.pk


def test_moderator_brings_nothing_back_that_was_withdrawn():
    comment = make_comment()
    own.withdraw(comment)
    assert Comment.objects.approve() == 0
    comment.refresh_from_db()
    assert comment.status == Status.REMOVED
