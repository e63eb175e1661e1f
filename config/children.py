"""Processes that never outlive the one that started them."""

import contextlib
import multiprocessing
import os
import signal
import threading
import time

import django

LONGEST_GOODBYE_SECONDS = 20

spawning = multiprocessing.get_context("spawn")


def follow_parent():
    """Ends this process when its parent is gone, even if that was killed.

    Ctrl-C reaches a whole group: out of it, so that children end when and as their parent says.
    """
    os.setpgrp()
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_end_after, args=[parent], daemon=True).start()


def _end_after(parent):
    parent.join()
    with contextlib.suppress(ProcessLookupError):
        os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(LONGEST_GOODBYE_SECONDS)
    os._exit(1)


def end(process):
    """Asks a child to end, and insists when it takes too long."""
    process.terminate()
    process.join(LONGEST_GOODBYE_SECONDS)
    if process.is_alive():
        process.kill()
        process.join()


def begin_drawing():
    """Readies a process that makes pictures for its parent."""
    follow_parent()
    django.setup()
