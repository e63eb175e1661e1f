"""Puts back background tasks that a killed worker left running: the library never does."""

from datetime import timedelta

from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

# No task takes that long: whoever ran it is gone, on whatever machine that was.
LONGEST = timedelta(hours=1)
MOST_RUNS = 5


def put_back(*, worker_id=None):
    """Has these tasks run again, and returns how many: those of one worker, and those too old.

    One that has cost several workers their lives already stays where it is.
    """
    too_old = timezone.now() - LONGEST
    left = [
        task.pk
        for task in DBTaskResult.objects.running()
        if (task.started_at <= too_old or worker_id in task.worker_ids[-1:])
        and len(task.worker_ids) < MOST_RUNS
    ]
    running = DBTaskResult.objects.running().filter(pk__in=left)
    return running.update(status=TaskResultStatus.READY)
