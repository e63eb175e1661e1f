"""Reads a number of an SQLite database, and asks for it only after somebody has committed.

In WAL mode the file `…-shm`, which all processes share, begins with 48 bytes that every commit
writes anew before it is answered: the header of the WAL index (sqlite.org/walformat.html, 2.1).
SQLite itself compares them to know whether the pages it has in memory are still right: while they
are the same, it would answer the same. To look at them takes a tenth of a microsecond. To ask takes
three, and lets go of Python's lock, for which the threads of the process then queue.
"""

import mmap
import os
import sqlite3
import sys
import threading
from contextlib import suppress

HEADER_SIZE = 48
FORMAT = (3_007_000).to_bytes(4, sys.byteorder)  # how the header begins


class NumberAfterCommits:
    """Reads the number that a statement finds; where commits can't be seen, `ask` is asked."""

    def __init__(self, path, statement, *, ask):
        self.path, self.statement, self.ask = path, statement, ask
        self.lock = threading.Lock()
        self.is_tried = False
        self.connection = self.index = None
        self.known = None, None

    def read(self):
        if not self.is_tried:
            self._try_to_open()
        if self.index is None:
            return self.ask()
        seen, number = self.known
        return number if seen == self.index[:HEADER_SIZE] else self._read_anew()

    def _try_to_open(self):
        with self.lock:
            if not self.is_tried:
                with suppress(OSError, ValueError, sqlite3.Error):  # not there, or made otherwise
                    self.connection = sqlite3.connect(self.path, check_same_thread=False)
                    self.index = index_of(self.connection, self.path)
                self.is_tried = True

    def _read_anew(self):
        with self.lock:
            # Looks first: what is committed before the answer is asked for once more, not missed.
            header = self.index[:HEADER_SIZE]
            try:
                row = self.connection.execute(self.statement).fetchone()
            except sqlite3.Error:
                return None
            number = row[0] if row else None
            self.known = header, number
            return number


def index_of(connection, path):
    """Returns the beginning of the file as it is at any moment; None where it is not in use.

    While the connection is open no other is the last to close, which would remove the file. The
    file stays open too: closing it would end SQLite's locks on it (sqlite.org/howtocorrupt.html).
    """
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        return None
    connection.execute("SELECT 1 FROM sqlite_master").fetchone()  # opens the file
    index = mmap.mmap(os.open(f"{path}-shm", os.O_RDONLY), HEADER_SIZE, access=mmap.ACCESS_READ)
    return index if index[: len(FORMAT)] == FORMAT else None
