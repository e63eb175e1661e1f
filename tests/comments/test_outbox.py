import smtplib
from unittest import mock

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from comments import outbox
from comments.models import Comment, Follower, Notice, Status
from comments.outbox import send_notices, wake
from tests.comments.factories import make_comment, make_notice
from tests.factories import make_moderator, make_review

from .mail_server import TROUBLES

pytestmark = pytest.mark.django_db
NOBODY = (550, b"5.1.1 No such user,\r\nsee there")
WORDS = {"name": "Aya", "text": "Hello.", "website": ""}


def post(client, review, number):
    words = WORDS | {"email": f"reader{number}@example.org"}
    return client.post(f"/comments/post/{review.pk}/", words, REMOTE_ADDR=f"203.0.{number}.1")


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: type(trouble).__name__)
def test_server_in_trouble_for_five_minutes_gets_every_mail_once_afterwards(
    client, clock, mail_server, trouble
):
    make_moderator(email="mod@example.org")
    review = make_review()
    mail_server.trouble = trouble
    for number in range(4):
        assert post(client, review, number).status_code == 303
        for _ in range(2):
            clock.advance(seconds=37)
            wake()
    assert mail_server.taken == []
    assert Comment.objects.pending().count() == 4
    mail_server.trouble = None
    for _ in range(30):
        clock.advance(minutes=1)
        wake()
    assert len(mail_server.taken) == 4
    assert len({mail.extra_headers["Message-ID"] for mail in mail_server.taken}) == 4
    assert not Notice.objects.unsent().exists()


def test_nothing_is_sent_in_the_request(client, mail_server, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    make_moderator()
    assert post(client, make_review(), 1).status_code == 303
    assert mail_server.asked == 0
    assert DBTaskResult.objects.get().task_path == "comments.outbox.send_notices"
    send_notices.func()
    assert len(mail_server.taken) == 1


def test_server_in_trouble_is_asked_once_and_then_left_alone(clock, mail_server):
    for _ in range(5):
        make_notice()
    mail_server.trouble = TROUBLES[0]
    for _ in range(3):
        send_notices.func()
    assert mail_server.asked == 1
    clock.advance(seconds=outbox.PAUSE.total_seconds())
    wake()
    assert mail_server.asked == 2


def test_address_that_is_refused_holds_up_no_other(mail_server):
    make_notice(to="gone@example.org")
    make_notice(to="here@example.org")
    mail_server.refused["gone@example.org"] = NOBODY
    send_notices.func()
    assert [mail.to for mail in mail_server.taken] == [["here@example.org"]]


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        (NOBODY, 1),
        ((552, "5.2.2 Mailbox full"), 1),
        ((450, b"4.2.0 Greylisted"), 3),
        ((421, b"4.7.0 Too many connections"), 3),
        ((554, b"5.7.1 Relay access denied"), 3),
    ],
)
def test_address_is_tried_again_unless_it_is_refused_for_good(clock, mail_server, answer, asked):
    notice = make_notice()
    mail_server.refused[notice.to] = answer
    for _ in range(3):
        wake()
        clock.advance(minutes=10)
    assert mail_server.asked == asked


def test_refusal_for_good_is_remembered_in_the_servers_words(mail_server, caplog):
    notice = make_notice()
    mail_server.refused[notice.to] = NOBODY
    wake()
    notice.refresh_from_db()
    assert notice.refused_because == "550 5.1.1 No such user, see there"
    assert (notice.sent_at, notice.text) == (None, "")
    assert "550 5.1.1" in caplog.text
    assert notice.to not in caplog.text


def test_mail_whose_words_are_refused_for_good_is_not_sent_again(clock, mail_server):
    notice = make_notice()
    mail_server.trouble = smtplib.SMTPDataError(554, b"5.6.0 Such words are not taken")
    for _ in range(2):
        wake()
        clock.advance(minutes=10)
    notice.refresh_from_db()
    assert (mail_server.asked, notice.refused_because[:3]) == (1, "554")


def test_follower_whose_address_nobody_knows_is_not_written_to_again(clock, mail_server):
    """Not of what waits, not of what comes, and not to ask: until it is forgotten."""
    mail_server.refused["aya@example.org"] = NOBODY
    Follower.objects.create(email="aya@example.org", confirmed_at=timezone.now())
    mine = make_comment(email="Aya@example.org", is_followed=True)
    for _ in range(3):
        make_comment(parent=mine)
    make_comment(mine.thread.review, email="aya@example.org", is_followed=True)
    for _ in range(48):
        clock.advance(hours=1)
        wake()
    assert mail_server.asked == 1
    follower = Follower.objects.get()
    assert (follower.confirmed_at, bool(follower.refused_at)) == (None, True)
    clock.advance(days=30)
    assert Follower.objects.forgetful().get() == follower


def test_moderator_whose_address_nobody_knows_is_told_of_the_next(mail_server):
    moderator = make_notice(to="mod@example.org")
    mail_server.refused[moderator.to] = NOBODY
    wake()
    make_notice(to="mod@example.org")
    mail_server.refused.clear()
    wake()
    assert len(mail_server.taken) == 1


def test_mail_that_cannot_be_written_holds_up_no_other(mail_server):
    make_notice(headers={"X-Odd": "a\r\nBcc: all@example.org"})
    good = make_notice()
    send_notices.func()
    assert mail_server.subjects == [good.subject]


def test_worker_killed_before_the_mail_was_taken_leaves_it_to_the_next(clock, mail_server):
    notice = make_notice()
    with mock.patch.object(outbox, "_mail", side_effect=SystemExit), pytest.raises(SystemExit):
        send_notices.func()
    wake()
    assert mail_server.taken == [], "the first may still be at it"
    clock.advance(minutes=2)
    wake()
    assert mail_server.subjects == [notice.subject]


def test_second_sending_after_a_kill_is_known_by_its_id(clock, mail_server):
    make_notice()
    with mock.patch.object(Notice, "sent", side_effect=SystemExit), pytest.raises(SystemExit):
        send_notices.func()
    clock.advance(minutes=2)
    wake()
    first, second = (mail.message()["Message-ID"] for mail in mail_server.taken)
    assert first == second


def test_wake_asks_for_no_task_where_nothing_is_due(mail_server, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    wake()
    assert not DBTaskResult.objects.exists()
    make_notice()
    wake()
    assert DBTaskResult.objects.count() == 1


def test_spam_is_told_to_nobody(client, mail_server):
    make_moderator()
    with mock.patch("comments.sending.verdict_on") as verdict_on:
        verdict_on.return_value.status = Status.SPAM
        verdict_on.return_value.held_because = verdict_on.return_value.held_rule = ""
        post(client, make_review(), 1)
    assert not Notice.objects.exists()
