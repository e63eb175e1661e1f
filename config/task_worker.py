"""Keeps one worker for background tasks running beside the web server."""

import logging
import threading
from functools import partial
from uuid import uuid4

import django
from django.core.management import call_command

from .children import end, follow_parent, spawning

CHECK_SECONDS = 0.5
PAUSE_SECONDS = 3

logger = logging.getLogger(__name__)


class TaskWorker:
    """Starts a worker, starts it anew whenever it dies, and ends it when the block is left."""

    def __init__(self, *, target=None, pause=PAUSE_SECONDS):
        # One name for all that follow one another: see `waking.begin`.
        self._target = target or partial(run_tasks, f"serve-{uuid4().hex}")
        self._pause = pause
        self._is_leaving = threading.Event()
        self._is_renewing = threading.Event()
        self._thread = threading.Thread(target=self._keep_one_running, name="task-worker")

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_error):
        self._is_leaving.set()
        self._thread.join()

    def renew(self):
        """Ends the worker when its task is done; the next loads the code as it is then."""
        self._is_renewing.set()

    def _keep_one_running(self):
        while not self._is_leaving.is_set():
            process = spawning.Process(target=self._target, name="task-worker")
            process.start()
            while process.is_alive() and not self._is_leaving.wait(CHECK_SECONDS):
                if self._is_renewing.is_set():
                    break
            if self._is_leaving.is_set() or self._is_renewing.is_set():
                self._is_renewing.clear()
                end(process)
                continue
            logger.error("The task worker ended by itself and is started anew.")
            self._is_leaving.wait(self._pause)


def run_tasks(worker_id):
    """The worker's own process: carries out tasks until it is told to end."""
    follow_parent()
    django.setup()
    from . import waking  # noqa: PLC0415  asks for models, which the setup has just loaded

    waking.begin(worker_id)
    call_command("db_worker", queue_name="*", reload=False, worker_id=worker_id)
