from unittest import mock

import pytest
from django.db import IntegrityError

from comments import sending
from comments.models import Comment, Status, Thread
from comments.sending import send
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def words(review_pk, **fields):
    told = {"name": "Aya", "email": "aya@example.org", "text": "Once."}
    return Comment(thread_id=review_pk, **(told | fields))


def test_first_comment_makes_the_thread():
    review = make_review()
    comment = send(words(review.pk))
    assert comment.thread.review == review
    assert Thread.objects.count() == 1


def test_same_words_are_stored_once_and_answered_with_the_first():
    review = make_review()
    first = send(words(review.pk))
    assert send(words(review.pk)).pk == first.pk
    assert send(words(review.pk, text="Twice.", email="ben@example.org")).pk != first.pk


def test_second_sending_changes_nothing_that_was_decided():
    review = make_review()
    send(words(review.pk))
    Comment.objects.remove()
    assert send(words(review.pk, status=Status.APPROVED)).status == Status.REMOVED
    assert Thread.objects.get().comment_count == 0


@pytest.mark.django_db(transaction=True)
def test_other_failures_are_not_taken_for_a_second_sending():
    with pytest.raises(IntegrityError):
        send(words(99))


def test_what_came_in_while_this_waited_is_answered_and_not_refused():
    """As a double click does: neither of the two finds the other before it is counted."""
    review = make_review()
    first = send(words(review.pk))
    with mock.patch.object(sending, "_sent_before", side_effect=[None, first]):
        assert send(words(review.pk)).pk == first.pk
    assert Comment.objects.count() == 1
