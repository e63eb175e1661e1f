"""What a task worker does beside its tasks: puts back what a predecessor left, and wakes mail."""

import logging
import threading

from django.db import DatabaseError, close_old_connections

from comments import outbox

from .stale_tasks import put_back

PERIOD_SECONDS = 60

logger = logging.getLogger(__name__)


def begin(worker_id):
    """Call it before the worker of that name takes its first task."""
    put_back(worker_id=worker_id)
    threading.Thread(target=_wake_for_ever, name="waking", daemon=True).start()


def _wake_for_ever():
    pause = threading.Event()
    while True:
        wake_once()
        close_old_connections()
        pause.wait(PERIOD_SECONDS)


def wake_once():
    """A database that is away for a while is asked again the next time."""
    try:
        outbox.wake()
    except DatabaseError:
        logger.warning("Mails that are due could not be looked for.", exc_info=True)
