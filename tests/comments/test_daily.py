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


def test_chain_as_deep_as_anybody_can_build_is_deleted_by_a_few_statements(
    django_assert_max_num_queries,
):
    review = make_review()
    make_chain(review, 40)
    with django_assert_max_num_queries(6):
        daily.delete_thread(review)
    assert not Comment.objects.exists()


def test_reply_from_another_thread_stays_and_is_untied():
    comment = make_comment()
    stray = make_comment()
    Comment.objects.filter(pk=stray.pk).update(parent=comment)
    daily.delete_thread(comment.thread.review)
    assert Comment.objects.get().parent is None


def test_nothing_else_points_to_comments():
    """What did would have to be deleted, or untied, by hand as well."""
    assert {relation.field.name for relation in Comment._meta.related_objects} == {"parent"}


def test_review_without_a_thread_or_a_comment_is_no_trouble():
    daily.delete_thread(make_review())
    daily.delete_thread(make_thread().review)
    assert not Thread.objects.exists()
