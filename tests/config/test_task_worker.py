import os
import time
from pathlib import Path

import pytest

from config.task_worker import TaskWorker

LOG = "TASK_WORKER_LOG"


def note_and_stop():
    note()


def note_and_stay():
    note()
    time.sleep(60)


def note():
    with Path(os.environ[LOG]).open("a") as log:
        log.write(f"{os.getpid()}\n")


@pytest.fixture
def started(tmp_path, monkeypatch):
    """Returns a question: which processes have been started so far?"""
    log = tmp_path / "log"
    log.touch()
    monkeypatch.setenv(LOG, str(log))
    return lambda: [int(line) for line in log.read_text().split()]


def wait_for(condition, seconds=20):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.05)


def test_worker_that_dies_is_started_anew(started, caplog):
    with TaskWorker(target=note_and_stop, pause=0):
        wait_for(lambda: len(started()) >= 2)
    assert "started anew" in caplog.text


def test_worker_is_renewed_without_a_word(started, caplog):
    with TaskWorker(target=note_and_stay) as worker:
        wait_for(started)
        worker.renew()
        wait_for(lambda: len(started()) == 2)
        with pytest.raises(ProcessLookupError):
            os.kill(started()[0], 0)
    assert caplog.text == ""


def test_worker_ends_with_the_block(started):
    with TaskWorker(target=note_and_stay):
        wait_for(started)
    with pytest.raises(ProcessLookupError):
        os.kill(started()[0], 0)
