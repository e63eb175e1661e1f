from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from comments.models import Comment
from reviews.models import Review
from tests.comments.factories import make_chain, make_notice
from tests.factories import make_review

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _tasks_in_the_database(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def daily():
    output = StringIO()
    call_command("daily", stdout=output)
    return output.getvalue()


def make_session(*, ends):
    session = SessionStore()
    session.set_expiry(ends)
    session["mark"] = "x"
    session.save()


def test_bin_is_purged_with_thread_and_comments():
    review = make_review(removed_at=timezone.now() - timedelta(days=31))
    make_chain(review, 3)
    assert "in the bin: 1" in daily()
    assert not Review.objects.exists()
    assert not Comment.objects.exists()


def test_ended_sessions_and_old_task_results_are_forgotten():
    make_session(ends=timezone.now() - timedelta(days=1))
    make_session(ends=timezone.now() + timedelta(days=1))
    for days in (1, 15):
        DBTaskResult.objects.create(
            args_kwargs={"args": [], "kwargs": {}},
            task_path="reviews.nothing",
            backend_name="default",
            status="SUCCESSFUL",
            finished_at=timezone.now() - timedelta(days=days),
        )
    assert "Finished background tasks forgotten: 1" in daily()
    assert DBTaskResult.objects.count() == 1
    assert Session.objects.count() == 1


def test_second_run_finds_nothing_to_do():
    make_review(removed_at=timezone.now() - timedelta(days=31))
    daily()
    again = daily()
    assert "in the bin: 0" in again
    assert "without use: 0" in again


def test_tasks_left_running_are_put_back_and_mails_that_are_due_woken():
    left = DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}},
        task_path="comments.outbox.send_notices",
        backend_name="default",
        status="RUNNING",
        started_at=timezone.now() - timedelta(hours=2),
        run_after=timezone.now(),
    )
    make_notice()
    assert "a killed worker left: 1" in daily()
    ready = DBTaskResult.objects.ready()
    assert ready.filter(pk=left.pk).exists()
    assert ready.count() == 2
