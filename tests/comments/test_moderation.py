import random

import pytest

from comments.models import Comment, Status, Thread
from comments.models.path import LEVELS
from tests.comments.factories import make_chain, make_comment
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def facts():
    """What is stored of every comment and Thread that follows from the comments' status."""
    shown = dict(Comment.objects.values_list("pk", "is_on_page"))
    return shown, dict(Thread.objects.values_list("pk", "comment_count"))


def recount():
    """The same facts, found anew by reading everything."""
    comments = list(Comment.objects.all())
    visible = [comment for comment in comments if comment.is_visible()]
    shown = {
        comment.pk: any(
            other == comment
            or other.parent_id == comment.pk
            or (other.path.startswith(comment.path) and other.thread_id == comment.thread_id)
            for other in visible
        )
        for comment in comments
    }
    threads = [comment.thread_id for comment in visible]
    return shown, {pk: threads.count(pk) for pk in Thread.objects.values_list("pk", flat=True)}


def of(comment):
    return Comment.objects.filter(pk=comment.pk)


def is_on_page(comment):
    return of(comment).get().is_on_page


def test_new_comment_is_counted_only_if_it_is_approved():
    review = make_review()
    make_comment(review)
    make_comment(review, status=Status.PENDING)
    assert Thread.objects.get(review=review).comment_count == 1


def test_approving_brings_a_comment_to_the_page_and_removing_takes_it_away():
    comment = make_comment(status=Status.PENDING)
    assert of(comment).approve() == 1
    assert is_on_page(comment)
    assert of(comment).remove() == 1
    assert not is_on_page(comment)
    assert facts() == recount()


def test_removed_comment_with_visible_replies_stays_as_a_tombstone():
    parent = make_comment()
    reply = make_comment(parent=make_comment(parent=parent))
    of(parent).remove()
    assert is_on_page(parent)
    assert Comment.objects.visible().count() == 2
    of(reply).mark_spam()
    assert is_on_page(parent)
    of(reply.parent).remove()
    assert not is_on_page(parent)
    assert facts() == recount()


def test_tombstone_comes_back_with_its_first_visible_reply():
    parent = make_comment()
    reply = make_comment(parent=parent, status=Status.PENDING)
    of(parent).remove()
    assert not is_on_page(parent)
    of(reply).approve()
    assert is_on_page(parent)


def test_tombstone_below_the_deepest_level_keeps_the_replies_beside_it():
    chain = make_chain(make_review(), LEVELS + 1)
    of(chain[-2]).remove()
    assert is_on_page(chain[-2])
    of(chain[-1]).remove()
    assert not is_on_page(chain[-2])


def test_author_answering_brings_the_tombstone_above_back():
    parent = make_comment()
    of(parent).remove()
    make_comment(parent=of(parent).get())
    assert is_on_page(parent)


def test_deciding_the_same_again_moves_nothing():
    make_comment()
    assert Comment.objects.approve() == 0
    assert facts() == recount()


@pytest.mark.parametrize("many", [1, 50])
def test_many_cost_as_many_queries_as_one(many, django_assert_max_num_queries):
    review = make_review()
    parent = make_comment(review)
    for _ in range(many):
        make_comment(review, parent=parent, status=Status.PENDING)
    with django_assert_max_num_queries(13):  # two of them begin and end the transaction
        Comment.objects.pending().approve()
    assert facts() == recount()


def test_facts_are_right_after_any_row_of_decisions():
    chance = random.Random(9)
    comments = []
    for _ in range(60):
        parent = chance.choice([None, *comments[-12:]])
        comments.append(make_comment(parent=parent, status=chance.choice(Status.values)))
    for _ in range(40):
        some = Comment.objects.filter(pk__in=[c.pk for c in chance.sample(comments, 4)])
        chance.choice([some.approve, some.remove, some.mark_spam])()
        assert facts() == recount()
