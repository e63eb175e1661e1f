import pytest

from comments.erasing import delete_thread, erase
from comments.models import Comment, Decision, Status, Thread
from tests.comments.factories import make_chain, make_comment, make_thread
from tests.factories import make_author, make_review

pytestmark = pytest.mark.django_db


def test_thread_goes_with_all_its_comments_and_no_other():
    review = make_review()
    for status in Status:
        make_comment(review, status=status)
    Comment.objects.approve()
    other = make_comment()
    delete_thread(review)
    assert Comment.objects.get() == other
    assert Thread.objects.get() == other.thread


def test_chain_as_deep_as_anybody_can_build_is_deleted_by_a_few_statements(
    django_assert_max_num_queries,
):
    review = make_review()
    make_chain(review, 40)
    with django_assert_max_num_queries(7):
        delete_thread(review)
    assert not Comment.objects.exists()


def test_reply_from_another_thread_stays_and_is_untied():
    comment = make_comment()
    stray = make_comment()
    Comment.objects.filter(pk=stray.pk).update(parent=comment)
    delete_thread(comment.thread.review)
    assert Comment.objects.get().parent is None


def test_nothing_else_points_to_comments():
    """What did would have to be deleted, or untied, by hand as well."""
    assert {relation.field.name for relation in Comment._meta.related_objects} == {
        "comment",
        "parent",
    }


def test_review_without_a_thread_or_a_comment_is_no_trouble():
    delete_thread(make_review())
    delete_thread(make_thread().review)
    assert not Thread.objects.exists()


def erase_these(*comments):
    return erase(Comment.objects.filter(pk__in=[comment.pk for comment in comments]))


def test_erased_comment_is_gone_with_its_decisions_and_is_no_longer_counted():
    review = make_review()
    comment, other = make_comment(review), make_comment(review)
    assert erase_these(comment) == (1, 0)
    assert Comment.objects.get() == other
    assert not Decision.objects.exists()
    assert Thread.objects.get().comment_count == 1


def test_erased_comment_with_replies_is_emptied_and_keeps_its_place(client):
    parent = make_comment(
        user=make_author(),
        name="Aya",
        website="https://aya.example/",
        text="Secret.",
        address="192.0.2.7",
        held_rule="Aya",
    )
    reply = make_comment(parent=parent, text="The answer.")
    before = Comment.objects.get(pk=parent.pk)
    assert erase_these(parent) == (0, 1)
    after = Comment.objects.get(pk=parent.pk)
    assert (after.path, after.is_on_page, after.status) == (before.path, True, Status.REMOVED)
    assert after.fingerprint != before.fingerprint
    told = " ".join(
        str(value) for value in Comment.objects.filter(pk=parent.pk).values().get().values()
    )
    for word in ("Aya", "example", "Secret", "192.0.2"):
        assert word not in told
    page = client.get(parent.thread.review.get_absolute_url()).content.decode()
    assert "Comment removed by a moderator" in page  # as `daily` empties it
    assert reply.text in page


def test_whole_branch_goes_whoever_answers_whom_in_it():
    review = make_review()
    chain = make_chain(review, 12)
    assert erase_these(*chain) == (12, 0)
    chain = make_chain(review, 4)
    assert erase_these(chain[0], chain[1], chain[3]) == (1, 2)
    assert [comment.text for comment in Comment.objects.in_order()] == ["", "", chain[2].text]


def test_what_is_empty_is_neither_emptied_again_nor_approved():
    parent = make_comment()
    make_comment(parent=parent)
    erase_these(parent)
    assert erase_these(parent) == (0, 0)
    assert Comment.objects.filter(pk=parent.pk).approve() == 0
    assert Comment.objects.filter(pk=parent.pk).undo() == 0


@pytest.mark.parametrize("many", [1, 30])
def test_many_are_erased_by_as_many_statements_as_one(many, django_assert_max_num_queries):
    review = make_review()
    make_chain(review, many)
    parents = [make_comment(review) for _ in range(many)]
    for parent in parents:
        make_comment(parent=parent)
    of_mine = Comment.objects.exclude(parent__in=parents)
    with django_assert_max_num_queries(23):
        erase(of_mine)
