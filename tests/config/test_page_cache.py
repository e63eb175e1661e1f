import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from config.page_cache import QUERY, PageCache, read_at_most_every, words_that_count
from reviews import cached_pages

MARK = ("X-May-Be-Kept", "yes")


class Site:
    """An application that counts how often it is asked, and answers in the way it is told."""

    def __init__(self, status="200 OK", headers=(MARK,)):
        self.status, self.headers = status, [*headers]
        self.asked = []
        self.closed = 0
        self.generation, self.ends_at = 1, None
        self.pause = 0
        self.cached = PageCache(
            self,
            generation=lambda: self.generation,
            next_change=lambda: self.ends_at,
            session_cookie="sessionid",
            size=1_000_000,
        )

    def __call__(self, environ, start_response):
        self.asked.append(environ)
        number = len(self.asked)
        time.sleep(self.pause)
        start_response(self.status, [*self.headers])
        return Chunks(self, [f"{environ['REQUEST_METHOD']} ".encode(), str(number).encode()])

    def ask(self, path="/", query="", method="GET", **environ):
        said = {}

        def start_response(status, headers, _error=None):
            said.update(status=status, headers=dict(headers))

        request = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query}
        chunks = self.cached(request | {"wsgi.url_scheme": "http"} | environ, start_response)
        body = b"".join(chunks).decode()
        getattr(chunks, "close", lambda: None)()
        return said["status"], said["headers"], body


class Chunks(list):
    def __init__(self, site, chunks):
        super().__init__(chunks)
        self.site = site

    def close(self):
        self.site.closed += 1


def test_second_reader_gets_what_was_made_for_the_first():
    site = Site()
    _status, headers, body = site.ask()
    assert (headers["Cache-Status"], body) == ("Cour; fwd=miss; stored", "GET 1")
    _status, headers, body = site.ask()
    assert (headers["Cache-Status"], body) == ("Cour; hit", "GET 1")
    assert (len(site.asked), site.closed) == (1, 1)


def test_new_generation_makes_the_page_anew():
    site = Site()
    site.ask()
    site.generation = 2
    assert site.ask()[2] == "GET 2"
    assert site.ask()[2] == "GET 2"


def test_change_while_a_page_is_made_is_not_missed():
    """The number is read before: what is made of old and new is never taken for the new."""
    site = Site()
    answer = site.__class__.__call__

    def change_meanwhile(environ, start_response):
        site.generation += 1
        return answer(site, environ, start_response)

    site.cached.application = change_meanwhile
    site.ask()
    site.cached.application = site
    assert site.ask()[2] == "GET 2"


def test_page_ends_when_time_changes_it():
    site = Site()
    site.ends_at = time.time() - 1
    site.ask()
    assert site.ask()[2] == "GET 2"
    site.ends_at = time.time() + 60
    site.ask()
    assert site.ask()[2] == "GET 3"


def test_end_is_asked_for_once_a_generation(monkeypatch):
    site = Site(headers=[])
    asked = []
    monkeypatch.setattr(site.cached, "next_change", lambda: asked.append(1) or time.time() + 60)
    for path in ("/a/", "/b/", "/c/"):
        site.ask(path)
    assert len(asked) == 1
    site.generation = 2
    site.ask("/a/")
    assert len(asked) == 2


@pytest.mark.parametrize(
    "request_",
    [
        {"method": "POST"},
        {"query": "q=frieren"},
        {"query": "page=2&q="},
        {"HTTP_COOKIE": "a=b; sessionid=xyz"},
    ],
)
def test_what_is_not_for_all_is_never_kept(request_):
    site = Site()
    site.ask(**request_)
    site.ask(**request_)
    assert len(site.asked) == 2
    assert all(QUERY not in environ for environ in site.asked)


def test_reader_with_a_session_gets_no_kept_page_and_leaves_none():
    site = Site()
    assert site.ask()[2] == "GET 1"
    assert site.ask(HTTP_COOKIE="sessionid=xyz")[2] == "GET 2"
    assert site.ask(HTTP_COOKIE="csrftoken=xyz")[2] == "GET 1"


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        ("404 Not Found", [MARK]),
        ("301 Moved Permanently", [MARK]),
        ("200 OK", []),
        ("200 OK", [MARK, ("Set-Cookie", "a=b")]),
    ],
)
def test_answer_that_may_not_be_kept_is_passed_on(status, headers):
    site = Site(status, headers)
    for number in (1, 2):
        answered, seen, body = site.ask()
        assert (answered, body) == (status, f"GET {number}")
        assert "X-May-Be-Kept" not in seen
    assert site.closed == 2


def test_words_that_newsletters_append_change_nothing():
    site = Site()
    site.ask()
    assert site.ask(query="utm_source=letter&fbclid=1")[2] == "GET 1"
    assert site.asked[0][QUERY] == ""


def test_page_and_from_make_pages_of_their_own():
    site = Site()
    for query in ("", "page=2", "page=3", "from=2"):
        site.ask(query=query)
    assert [environ[QUERY] for environ in site.asked] == ["", "page=2", "page=3", "from=2"]
    assert site.ask(query="utm=x&page=3")[2] == "GET 3"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", ""),
        ("page=1&page=2", "page=2"),
        ("page=2&from=3", "from=3&page=2"),
        ("page=%32", "page=2"),
        ("page", "page="),
        ("page=2;q=3", "page=2%3Bq%3D3"),
        ("q", None),
    ],
)
def test_query_is_read_as_django_reads_it(query, words):
    assert words_that_count(query) == words


def test_host_and_scheme_have_pages_of_their_own():
    site = Site()
    site.ask(HTTP_HOST="a.example")
    assert site.ask(HTTP_HOST="b.example")[2] == "GET 2"
    assert site.ask(HTTP_HOST="a.example", HTTP_X_FORWARDED_PROTO="https")[2] == "GET 3"
    assert site.ask(HTTP_HOST="a.example")[2] == "GET 1"


def test_head_fills_the_memory_for_get():
    site = Site()
    status, headers, body = site.ask(method="HEAD")
    assert (status, headers["Content-Length"], body) == ("200 OK", "5", "")
    assert site.ask()[2] == "GET 1"
    site = Site(headers=[])
    assert site.ask(method="HEAD")[2] == ""
    assert site.closed == 1


def test_site_answers_itself_where_no_generation_can_be_read():
    site = Site()
    site.generation = None
    assert site.ask()[2] == "GET 1"
    assert site.ask()[2] == "GET 2"


def test_thousand_readers_of_one_cold_page_make_it_once():
    site = Site()
    site.pause = 0.1
    started = time.monotonic()
    with ThreadPoolExecutor(8) as readers:
        answers = list(readers.map(lambda _number: site.ask(), range(1_000)))
    assert time.monotonic() - started < 3, "a second is much for it; this machine may be busy"
    assert {(status, body) for status, _headers, body in answers} == {("200 OK", "GET 1")}
    assert len(site.asked) == 1
    assert site.cached.making == {}


def test_page_that_breaks_keeps_nobody_waiting():
    site = Site()

    def fail(*_request):
        time.sleep(0.05)
        raise ZeroDivisionError

    site.cached.application = fail
    with ThreadPoolExecutor(4) as readers:
        errors = [readers.submit(site.ask).exception(timeout=5) for _ in range(4)]
    assert all(isinstance(error, ZeroDivisionError) for error in errors)
    assert site.cached.making == {}


def test_different_pages_are_made_at_the_same_time():
    site = Site()
    both = threading.Barrier(2, timeout=5)
    answer = site.__class__.__call__

    def meet(environ, start_response):
        both.wait()
        return answer(site, environ, start_response)

    site.cached.application = meet
    with ThreadPoolExecutor(2) as readers:
        assert len(list(readers.map(site.ask, ["/a/", "/b/"]))) == 2


def test_generation_is_read_at_most_so_often(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    numbers = iter(range(1, 9))
    read = read_at_most_every(1, lambda: next(numbers))
    assert [read(), read()] == [1, 1]
    now[0] = 0.99
    assert read() == 1
    now[0] = 1.0
    assert read() == 2


def test_cache_and_views_speak_the_same_words():
    assert cached_pages.QUERY == QUERY
    assert MARK[0] == cached_pages.MAY_BE_KEPT
