from datetime import timedelta

import pytest
from django.utils import timezone

from comments.answer_notices import tell_what_was_missed
from comments.models import Comment, Follower, Notice, Status
from reviews.models import Review, User
from tests.comments.factories import make_comment
from tests.factories import make_author, make_review

pytestmark = pytest.mark.django_db
AYA = {"name": "Aya", "email": "Aya@example.org", "is_followed": True}
BEN = {"name": "Ben", "email": "ben@example.org"}


@pytest.fixture
def review():
    return make_review(title="Frieren")


@pytest.fixture
def aya(review):
    """Her followed comment; her address is confirmed."""
    Follower.objects.create(email="aya@example.org", confirmed_at=timezone.now())
    return make_comment(review, **AYA)


def test_answer_is_told_when_it_is_on_the_page_and_once(aya, mail_server):
    answer = make_comment(parent=aya, **BEN, text="So **true**.", status=Status.PENDING)
    assert mail_server.taken == []
    mine = Comment.objects.filter(pk=answer.pk)
    for _twice in range(2):
        mine.approve()
        mine.remove()
    [mail] = mail_server.taken
    assert (mail.to, mail.subject) == (["aya@example.org"], "Ben answered you on Frieren")
    assert "So true." in mail.body
    assert answer.get_place_url() in mail.body
    assert "ben@example.org" not in str(mail.message())


def follow_as(author, review, client):
    client.force_login(author)
    address = f"/comments/post/{review.pk}/"
    words = {"text": "I ask.", "follow": "on"}
    client.post(address, words, headers={"Sec-Fetch-Site": "same-origin"})
    return Comment.objects.get(text="I ask.")


def test_author_who_asks_is_told_without_confirming_and_stops(client, review, mail_server):
    author = make_author(email="Mio@example.org")
    asked = follow_as(author, review, client)
    assert mail_server.taken == []
    make_comment(parent=asked, **BEN)
    [mail] = mail_server.taken
    assert mail.to == ["mio@example.org"]
    client.post(mail.extra_headers["List-Unsubscribe"].strip("<>"), {"what": "everything"})
    make_comment(parent=asked, name="Cleo")
    assert len(mail_server.taken) == 1


def test_author_who_has_left_is_told_nothing(client, review, mail_server):
    author = make_author(email="mio@example.org")
    asked = follow_as(author, review, client)
    User.objects.update(is_active=False)
    make_comment(parent=asked, **BEN)
    assert mail_server.taken == []


def test_whole_batch_is_told_of_by_few_queries(aya, mail_server, django_assert_max_num_queries):
    for number in range(30):
        make_comment(aya.thread.review, name=f"R{number}", status=Status.PENDING)
    make_comment(parent=aya, **BEN, status=Status.PENDING)
    with django_assert_max_num_queries(25):
        Comment.objects.pending().approve()
    assert len(mail_server.taken) == 1


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"text": "The ||casino|| dies.\n\n::: spoiler\nRoulette.\n:::"}, "The dies."),
        ({"text": "||All of it.||"}, "Nothing that is not a spoiler"),
        ({"text": "Casino.", "is_spoiler": True}, "Nothing that is not a spoiler"),
    ],
)
def test_spoilers_are_left_out(aya, mail_server, fields, told):
    make_comment(parent=aya, **BEN, **fields)
    [mail] = mail_server.taken
    assert told in mail.body
    for hidden in ("casino", "roulette", "all of it"):
        assert hidden not in mail.body.lower()


def test_nobody_is_told_of_their_own_or_unasked(aya, review, mail_server):
    make_comment(parent=aya, name="Aya", email="AYA@example.org")
    make_comment(review, **BEN)
    make_comment(parent=make_comment(review, email="aya@example.org"), **BEN)
    assert mail_server.taken == []


def test_answer_is_not_told_where_its_parent_or_review_is_gone(aya, mail_server):
    Comment.objects.filter(pk=aya.pk).remove()
    make_comment(parent=aya, **BEN)
    Comment.objects.filter(pk=aya.pk).approve()
    Review.objects.update(published_at=None)
    make_comment(parent=aya, name="Cem", email="cem@example.org")
    assert mail_server.taken == []


def test_old_answer_is_no_news(aya, mail_server):
    make_comment(parent=aya, **BEN, created_at=timezone.now() - timedelta(days=31))
    assert mail_server.taken == []


def test_answer_that_is_removed_before_it_is_sent_is_not(aya, mail_server):
    mail_server.trouble = TimeoutError()
    answer = make_comment(parent=aya, **BEN)
    assert Notice.objects.about([answer]).exists()
    Comment.objects.filter(pk=answer.pk).mark_spam()
    assert not Notice.objects.about([answer]).exists()


def test_address_is_asked_once_and_when_its_comment_is_on_the_page(review, mail_server):
    comment = make_comment(review, **AYA, status=Status.PENDING)
    assert mail_server.taken == []
    Comment.objects.filter(pk=comment.pk).approve()
    make_comment(review, **AYA)
    [mail] = mail_server.taken
    assert mail.to == ["aya@example.org"]
    assert "is this your address?" in mail.subject
    assert Follower.objects.get().get_confirmation_url() in mail.body


def test_address_is_asked_again_a_day_later_at_the_earliest(review, mail_server, clock):
    make_comment(review, **AYA, created_at=clock())
    Follower.objects.update(asked_at=clock())
    clock.advance(hours=23)
    make_comment(review, **AYA, created_at=clock())
    assert len(mail_server.taken) == 1
    clock.advance(hours=1)
    make_comment(review, **AYA, created_at=clock())
    assert len(mail_server.taken) == 2


def test_nothing_is_told_before_the_address_is_confirmed_and_then_what_was_missed(
    review, mail_server
):
    aya = make_comment(review, **AYA)
    make_comment(parent=aya, **BEN)
    make_comment(parent=aya, name="Cem", email="cem@example.org", status=Status.PENDING)
    assert len(mail_server.taken) == 1
    Follower.objects.update(confirmed_at=timezone.now())
    for _twice in range(2):
        tell_what_was_missed(Follower.objects.get())
    assert mail_server.subjects[1:] == ["Ben answered you on Frieren"]


def test_no_header_can_be_injected(mail_server):
    Follower.objects.create(email="aya@example.org", confirmed_at=timezone.now())
    review = make_review(title="Frieren\r\nBcc: all@example.org")
    aya = make_comment(review, **AYA)
    make_comment(parent=aya, name="Ben\r\nBcc: all@example.org", email="ben@example.org")
    [mail] = mail_server.taken
    assert mail.recipients() == ["aya@example.org"]
    assert mail.message()["Bcc"] is None
