import os
import time
from pathlib import Path

import pytest

from config.children import end, follow_parent, spawning

PATIENCE_SECONDS = 30


def note_and_stay(path):
    Path(path).write_text(str(os.getpid()))
    time.sleep(60)


def follow_and_stay(path):
    follow_parent()
    note_and_stay(path)


def have_a_child_and_stay(path):
    spawning.Process(target=follow_and_stay, args=[path]).start()
    time.sleep(60)


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # Nobody may have collected it yet.
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().split()[2] != "Z"


def wait_until(condition):
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.05)


def pid_in(path):
    wait_until(lambda: path.exists() and path.read_text())
    return int(path.read_text())


def test_child_is_ended(tmp_path):
    child = spawning.Process(target=note_and_stay, args=[tmp_path / "pid"])
    child.start()
    pid_in(tmp_path / "pid")
    end(child)
    assert not child.is_alive()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks Linux for the process")
def test_child_follows_a_parent_that_was_killed(tmp_path):
    parent = spawning.Process(target=have_a_child_and_stay, args=[tmp_path / "pid"])
    parent.start()
    child = pid_in(tmp_path / "pid")
    parent.kill()
    parent.join()
    wait_until(lambda: not is_alive(child))
