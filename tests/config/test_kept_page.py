import gzip
import time

import pytest

from config.kept_page import KeptPage, takes_gzip

HEADERS = [
    ("Content-Type", "text/html"),
    ("Content-Length", "3"),
    ("Vary", "Cookie"),
    ("X-May-Be-Kept", "yes"),
    ("Cache-Control", "public, no-cache"),
]
BODY = b"<p>Frieren kneels.</p>" * 100


def make_page(body=BODY, *, generation=1, ends_at=None):
    return KeptPage(HEADERS, body, generation=generation, ends_at=ends_at)


def answer_of(page, method="GET", **environ):
    said = {}

    def start_response(status, headers):
        said.update(status=status, headers=dict(headers), count=len(headers))

    body = b"".join(page.answer({"REQUEST_METHOD": method} | environ, start_response))
    assert said["count"] == len(said["headers"]), "a header stands twice"
    return said["status"], said["headers"], body


def test_page_is_answered_with_its_headers_and_no_mark():
    status, headers, body = answer_of(make_page())
    assert (status, body) == ("200 OK", BODY)
    assert headers["Content-Type"] == "text/html"
    assert headers["Content-Length"] == str(len(BODY))
    assert headers["Vary"] == "Accept-Encoding, Cookie"
    assert headers["Cache-Status"] == "Cour; hit"
    assert "X-May-Be-Kept" not in headers
    assert "Content-Encoding" not in headers


def test_page_is_compressed_for_who_takes_that():
    _status, headers, body = answer_of(make_page(), HTTP_ACCEPT_ENCODING="br, gzip")
    assert headers["Content-Encoding"] == "gzip"
    assert int(headers["Content-Length"]) == len(body) < len(BODY)
    assert gzip.decompress(body) == BODY


def test_each_form_has_a_tag_of_its_own_and_is_known_by_it():
    page = make_page()
    plain = answer_of(page)[1]["ETag"]
    packed = answer_of(page, HTTP_ACCEPT_ENCODING="gzip")[1]["ETag"]
    assert plain != packed
    known = {"HTTP_IF_NONE_MATCH": f'"other", W/{packed}', "HTTP_ACCEPT_ENCODING": "gzip"}
    status, headers, body = answer_of(page, **known)
    assert (status, body) == ("304 Not Modified", b"")
    assert headers == {
        "ETag": packed,
        "Vary": "Accept-Encoding, Cookie",
        "Cache-Control": "public, no-cache",
        "Cache-Status": "Cour; hit",
    }
    assert answer_of(page, HTTP_IF_NONE_MATCH=packed)[0] == "200 OK"
    assert answer_of(page, HTTP_IF_NONE_MATCH="*")[0] == "304 Not Modified"


def test_other_words_have_another_tag():
    assert answer_of(make_page())[1]["ETag"] != answer_of(make_page(BODY + b"!"))[1]["ETag"]


def test_head_has_the_headers_alone():
    status, headers, body = answer_of(make_page(), "HEAD")
    assert (status, headers["Content-Length"], body) == ("200 OK", str(len(BODY)), b"")


def test_page_ends_with_its_generation_and_its_time():
    assert make_page(generation=7).is_fresh(7)
    assert not make_page(generation=7).is_fresh(8)
    assert make_page(ends_at=time.time() + 60).is_fresh(1)
    assert not make_page(ends_at=time.time() - 0.001).is_fresh(1)


@pytest.mark.parametrize(
    ("accepted", "takes"),
    [
        ("", False),
        ("br", False),
        ("gzip", True),
        ("GZIP;q=0.5", True),
        ("gzip; q=0", False),
        ("gzip;q=0.0, br", False),
        ("gzipped", False),
    ],
)
def test_gzip_is_taken_where_it_is_named_and_not_refused(accepted, takes):
    assert takes_gzip(accepted) is takes


NEW_YEAR = "Thu, 01 Jan 2026 00:00:00 GMT"


@pytest.mark.parametrize(
    ("since", "status"),
    [
        (NEW_YEAR, "304 Not Modified"),
        ("Fri, 02 Jan 2026 00:00:00 GMT", "304 Not Modified"),
        ("Wed, 31 Dec 2025 23:59:59 GMT", "200 OK"),
        ("the other day", "200 OK"),
    ],
)
def test_page_that_says_when_it_changed_is_known_by_that(since, status):
    headers = [*HEADERS, ("Last-Modified", NEW_YEAR)]
    page = KeptPage(headers, BODY, generation=1, ends_at=None)
    said, headers, body = answer_of(page, HTTP_IF_MODIFIED_SINCE=since)
    assert (said, not body) == (status, status.startswith("304"))
    assert answer_of(page, HTTP_IF_MODIFIED_SINCE=since, HTTP_IF_NONE_MATCH='"x"')[0] == "200 OK"
    assert answer_of(make_page(), HTTP_IF_MODIFIED_SINCE=since)[0] == "200 OK"
