from unittest import mock

import pytest
from django.db import OperationalError

from comments.models import Notice
from config import waking
from tests.comments.factories import make_notice
from tests.comments.mail_server import mail_server
from tests.config.test_stale_tasks import make_task, ready

__all__ = ["mail_server"]
pytestmark = pytest.mark.django_db


def test_what_is_due_is_sent(mail_server):
    make_notice()
    waking.wake_once()
    assert len(mail_server.taken) == 1
    assert not Notice.objects.unsent().exists()


def test_database_that_is_away_ends_no_waking(caplog):
    with mock.patch.object(waking.outbox, "wake", side_effect=OperationalError("gone")):
        waking.wake_once()
    assert "could not be looked for" in caplog.text


def test_begins_with_what_the_predecessor_left():
    left = make_task("serve-1")
    with mock.patch.object(waking.threading, "Thread") as thread:
        waking.begin("serve-1")
    assert ready() == {left.pk}
    assert thread.return_value.start.called
    assert thread.call_args.kwargs["daemon"], "it keeps no worker from ending"
