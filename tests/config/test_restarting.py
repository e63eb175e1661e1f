import http.client
import os
import signal
import threading
from collections import Counter
from pathlib import Path

import pytest

from tests.processes import children_of
from tests.served import served_from, wait_until

pytestmark = [
    pytest.mark.xdist_group("serve"),
    pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks Linux for processes"),
]
READERS = 4


def ask_until(is_over, cour, answers):
    while not is_over.is_set():
        try:
            answers[cour.ask("/", Connection="close").status] += 1
        except http.client.RemoteDisconnected:
            # A worker ended between the connection and the request: a proxy asks again.
            answers["asked again"] += 1
        except OSError as refused:
            answers[type(refused).__name__] += 1


def test_restart_refuses_nobody_and_leaves_no_old_process(tmp_path):
    with served_from(tmp_path, workers=1) as cour:
        before, answers, is_over = set(children_of(cour.process.pid)), Counter(), threading.Event()
        asking = {"target": ask_until, "args": [is_over, cour, answers]}
        readers = [threading.Thread(**asking) for _reader in range(READERS)]
        for reader in readers:
            reader.start()
        os.kill(cour.process.pid, signal.SIGHUP)
        try:
            # Python's own, which watches over what processes share, stays.
            wait_until(lambda: len(before & {*children_of(cour.process.pid)}) <= 1)
        finally:
            is_over.set()
            for reader in readers:
                reader.join()
        assert set(answers) <= {200, "asked again"}, answers
        assert answers["asked again"] <= READERS
        assert len(children_of(cour.process.pid)) == len(before)
