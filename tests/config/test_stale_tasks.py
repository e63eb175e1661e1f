from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from config.stale_tasks import LONGEST, MOST_RUNS, put_back

pytestmark = pytest.mark.django_db


def make_task(*workers, age=timedelta(), status="RUNNING"):
    return DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}},
        task_path="comments.outbox.send_notices",
        backend_name="default",
        status=status,
        worker_ids=workers,
        run_after=timezone.now(),
        started_at=timezone.now() - age,
    )


def ready():
    return set(DBTaskResult.objects.ready().values_list("pk", flat=True))


def test_what_a_predecessor_left_is_run_again_and_not_what_another_is_at():
    left = make_task("serve-1")
    make_task("serve-2")
    make_task("serve-1", "serve-2")
    assert put_back(worker_id="serve-1") == 1
    assert ready() == {left.pk}


def test_what_runs_too_long_is_run_again_whoever_had_it():
    old = make_task("serve-gone", age=LONGEST)
    make_task("serve-1", age=LONGEST / 2)
    assert put_back() == 1
    assert ready() == {old.pk}


def test_what_is_done_is_not_run_again():
    make_task("serve-1", age=LONGEST, status="SUCCESSFUL")
    assert put_back(worker_id="serve-1") == 0


def test_what_has_cost_several_workers_their_lives_is_left():
    make_task(*["serve-1"] * MOST_RUNS)
    assert put_back(worker_id="serve-1") == 0
