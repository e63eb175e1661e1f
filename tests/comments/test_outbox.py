from unittest import mock

import pytest
from django_tasks_db.models import DBTaskResult

from comments import outbox
from comments.models import Comment, Notice, Status
from comments.outbox import send_notices, wake
from tests.comments.factories import make_notice
from tests.factories import make_moderator, make_review

from .mail_server import TROUBLES

pytestmark = pytest.mark.django_db
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
    mail_server.unknown.add("gone@example.org")
    send_notices.func()
    assert [mail.to for mail in mail_server.taken] == [["here@example.org"]]


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
