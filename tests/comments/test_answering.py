import pytest

from comments.answering import answer
from comments.models import Comment, Decision, Follower, Status
from tests.comments.factories import make_comment, make_thread
from tests.factories import make_moderator, make_review

pytestmark = pytest.mark.django_db


@pytest.fixture
def mod():
    return make_moderator(pen_name="Kim", email="kim@example.org")


@pytest.mark.parametrize("status", [Status.PENDING, Status.SPAM, Status.REMOVED])
def test_comment_and_its_reply_become_visible_by_one_act(mod, status):
    comment = make_comment(status=status)
    assert answer(comment, "It was.", by=mod) == ""
    reply = Comment.objects.get(user=mod)
    assert (reply.parent, reply.email, reply.status) == (comment, mod.email, Status.APPROVED)
    assert Comment.objects.visible().on_page().count() == 2
    assert len({decision.act for decision in Decision.objects.all()}) == 1


def test_reply_to_what_is_visible_is_all_that_is_decided(mod):
    comment = make_comment()
    assert answer(comment, "It was.", by=mod) == ""
    assert [decision.comment for decision in Decision.objects.all()] == [comment.replies.get()]


def test_sent_twice_it_is_there_once(mod):
    comment = make_comment(status=Status.PENDING)
    for _twice in range(2):
        assert answer(comment, "It was.", by=mod) == ""
    assert comment.replies.count() == 1


def test_closed_thread_takes_a_moderators_reply_to_what_came_before(mod):
    review = make_review()
    make_thread(review, is_open=False)
    assert answer(make_comment(review, status=Status.PENDING), "It was.", by=mod) == ""


def test_writer_is_told_of_the_reply_once_approved(mod, mail_server):
    follower = Follower.objects.create(email="aya@example.org")
    follower.confirm()
    fields = {"email": "aya@example.org", "is_followed": True, "status": Status.PENDING}
    answer(make_comment(**fields), "It was.", by=mod)
    [mail] = mail_server.taken
    assert "It was." in mail.body


def test_empty_reply_changes_nothing(mod):
    comment = make_comment(status=Status.PENDING)
    assert answer(comment, " ", by=mod) == "Enter your comment"
    assert Comment.objects.get().status == Status.PENDING
