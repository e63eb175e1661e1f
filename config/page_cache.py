"""Keeps readers' pages in memory and answers with them before Django is asked.

A page is kept with the *generation* it was made in: a number that the database itself counts up in
the transaction of any change a reader could see. The number is read for every request (in `pages`
it says how), and before a page is made, so a kept page is answered only while nothing has changed,
in every process and on every machine alike. A page also ends when time alone will change it:
`next_change` says when. Only answers that a view marked are kept (reviews.cached_pages), and only
for readers without a session.
"""

import threading
import time
from urllib.parse import parse_qsl, urlencode

from .kept_page import HIT, MAY_BE_KEPT, KeptPage
from .page_memory import PageMemory

QUERY = "cour.page_query"  # tells the view with which words of the query a kept page is made
KEYS = ("from", "page")  # make pages of their own; views refuse values that lead to none
BYPASS = {"q"}
MISS = ("Cache-Status", "Cour; fwd=miss; stored")


class PageCache:
    """Wraps Django's WSGI application.

    `generation` returns the number, or None where the database does not answer; `next_change` the
    timestamp of the next change that time alone brings, or None; `size` is in bytes.
    """

    def __init__(self, application, *, generation, next_change, session_cookie, size):
        self.application = application
        self.generation = generation
        self.next_change = next_change
        self.session = f"{session_cookie}="
        self.memory = PageMemory(size)
        self.end = None, None
        self.making = {}
        self.making_lock = threading.Lock()

    def __call__(self, environ, start_response):
        asked = self._asked(environ)
        generation = None if asked is None else self.generation()
        if generation is None:
            return self.application(environ, start_response)
        page = self.memory.get(asked, generation)
        if page is None:
            return self._make_once(asked, generation, environ, start_response)
        return page.answer(environ, start_response)

    def _asked(self, environ):
        """Returns what tells one page from another, or None for what is never kept."""
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return None
        if self.session in environ.get("HTTP_COOKIE", ""):
            return None
        query = words_that_count(environ.get("QUERY_STRING", ""))
        if query is None:
            return None
        # Django may lead to https, and refuses hosts that are not ours.
        scheme = environ.get("HTTP_X_FORWARDED_PROTO", environ["wsgi.url_scheme"]) == "https"
        return environ["PATH_INFO"], query, scheme, environ.get("HTTP_HOST")

    def _make_once(self, asked, generation, environ, start_response):
        """Makes a page, or waits for whoever makes it already and answers with theirs."""
        with self.making_lock:
            made = self.making.get((asked, generation))
            is_first = made is None
            if is_first:
                made = self.making[asked, generation] = threading.Event()
        if is_first:
            try:
                return self._make(asked, generation, environ, start_response)
            finally:
                del self.making[asked, generation]
                made.set()
        made.wait()
        page = self.memory.get(asked, generation)
        if page is None:  # it was not to be kept: each has their own
            return self.application(environ, start_response)
        return page.answer(environ, start_response)

    def _make(self, asked, generation, environ, start_response):
        ends_at = self._end_of(generation)
        answer = Answer(self.application, {**environ, "REQUEST_METHOD": "GET", QUERY: asked[1]})
        if not answer.may_be_kept:
            return answer.pass_on(start_response, is_head=environ["REQUEST_METHOD"] == "HEAD")
        page = KeptPage(answer.headers, answer.body(), generation=generation, ends_at=ends_at)
        self.memory.put(asked, page)

        def start_missed(status, headers):
            start_response(status, [MISS if pair is HIT else pair for pair in headers])

        return page.answer(environ, start_missed)

    def _end_of(self, generation):
        """Asks once a generation when time will end it, and again when that moment has passed."""
        known, end = self.end
        if known != generation or (end is not None and end <= time.time()):
            end = self.next_change()
            self.end = generation, end
        return end


class Answer:
    """What Django answers, looked at before it is sent."""

    def __init__(self, application, environ):
        self.chunks = application(environ, self._start)

    def _start(self, status, headers, _error=None):
        names = {name.lower() for name, _value in headers}
        is_marked = MAY_BE_KEPT in names and "set-cookie" not in names
        self.may_be_kept = status.startswith("200 ") and is_marked
        self.status = status
        self.headers = [pair for pair in headers if pair[0].lower() != MAY_BE_KEPT]

    def body(self):
        try:
            return b"".join(self.chunks)
        finally:
            self._close()

    def pass_on(self, start_response, *, is_head):
        start_response(self.status, self.headers)
        if not is_head:
            return self.chunks
        self._close()
        return []

    def _close(self):
        """Ends the request: Django lets go of its database connection here."""
        close = getattr(self.chunks, "close", None)
        if close:
            close()


def words_that_count(query):
    """Returns those words of a query that make a page, in one order; None where none is kept.

    All others, as what newsletters append, change nothing: they neither miss a page nor make one.
    """
    if not query:
        return ""
    words = dict(parse_qsl(query, keep_blank_values=True))
    if not BYPASS.isdisjoint(words):
        return None
    return urlencode([(key, words[key]) for key in KEYS if key in words])


def read_at_most_every(seconds, read):
    """Returns a `read` that answers for so many seconds with what it read last."""
    known, read_at = None, float("-inf")

    def remembered():
        nonlocal known, read_at
        now = time.monotonic()
        if known is None or now - read_at >= seconds:
            # The moment before reading: what changes meanwhile is no longer unseen than said.
            known, read_at = read(), now
        return known

    return remembered
