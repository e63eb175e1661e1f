"""Granian's server with new workers for old ones, and nobody refused meanwhile."""

import logging
import signal
import socket
import threading
import time

from granian.net import SocketSpec
from granian.server import MPServer

from .children import follow_parent, spawning

# Beyond what the workers' start took a moment ago, while old ones still answer.
ROOM_SECONDS = 2

logger = logging.getLogger(__name__)


class RestartingServer(MPServer):
    """On SIGHUP starts new workers, which load the code as it is then, before it ends the old ones.

    `prepare` is run first, in a process of its own, and where that fails all stays as it is.
    """

    def __init__(self, target, *, prepare, **options):
        super().__init__(target, **options)
        self.prepare = prepare

    def _init_shared_socket(self):
        """Listens once, for all workers: whoever asks between two of them waits for the next.

        Left to itself Granian lets each worker listen, and with one go those that wait for it.
        """
        self._shd = SocketSpec(self.bind_addr, self.bind_port, self.backlog).build()
        self._sfd = self._shd.get_fd()
        self._sso = socket.socket(fileno=self._sfd)
        self._sso.set_inheritable(True)

    def startup(self, *loaders):
        super().startup(*loaders)
        signal.signal(signal.SIGHUP, self._begin_restart)

    def _begin_restart(self, *_signal):
        threading.Thread(target=self._restart, name="restart", daemon=True).start()

    def _restart(self):
        started = time.monotonic()
        process = spawning.Process(target=_run_as_child, args=[self.prepare], name="prepare")
        process.start()
        process.join()
        if process.exitcode:
            logger.error("Nothing is restarted, as this code would not serve.")
            return
        # They start as that process did: the old ones answer until the new ones do.
        self.respawn_interval = time.monotonic() - started + ROOM_SECONDS
        self.signal_handler_reload()


def _run_as_child(prepare):
    follow_parent()
    prepare()
