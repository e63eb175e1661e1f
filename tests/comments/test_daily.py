import pytest

from comments import daily
from comments.models import Comment, Status, Thread
from tests.comments.factories import make_chain, make_comment, make_thread
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def test_thread_goes_with_all_its_comments_and_no_other():
    review = make_review()
    for status in Status:
        make_comment(review, status=status)
    other = make_comment()
    daily.delete_thread(review)
    assert Comment.objects.get() == other
    assert Thread.objects.get() == other.thread


def test_chain_as_deep_as_anybody_can_build_is_deleted(monkeypatch):
    monkeypatch.setattr(daily, "BATCH", 7)
    review = make_review()
    make_chain(review, 40)
    daily.delete_thread(review)
    assert not Comment.objects.exists()


def test_long_chain_costs_a_few_queries_a_batch(django_assert_max_num_queries):
    review = make_review()
    make_chain(review, 30)
    with django_assert_max_num_queries(15):
        daily.delete_thread(review)


def test_review_without_a_thread_or_a_comment_is_no_trouble():
    daily.delete_thread(make_review())
    daily.delete_thread(make_thread().review)
    assert not Thread.objects.exists()
