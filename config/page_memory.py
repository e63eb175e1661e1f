"""Keeps pages up to so many bytes; those that nobody has asked for longest go first."""

import threading
from collections import OrderedDict


class PageMemory:
    """Shared by the threads of one process."""

    def __init__(self, size):
        self.size = size
        self.used = 0
        self.pages = OrderedDict()
        self.lock = threading.Lock()

    def get(self, asked, generation):
        """Returns the page that was asked for, if it is still right."""
        with self.lock:
            page = self.pages.get(asked)
            if page is None or not page.is_fresh(generation):
                return None
            self.pages.move_to_end(asked)
            return page

    def put(self, asked, page):
        """Keeps a page in place of what was kept of it before."""
        with self.lock:
            self._drop(asked)
            self.pages[asked] = page
            self.used += page.size
            while self.used > self.size:
                self._drop(next(iter(self.pages)))

    def _drop(self, asked):
        page = self.pages.pop(asked, None)
        if page is not None:
            self.used -= page.size
