import re
from ipaddress import ip_network

import pytest

from config.access_log import AccessLog

COMBINED = re.compile(
    r'(?P<who>\S+) - - \[\d\d/\w{3}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] "(?P<request>[^"]*)"'
    r' (?P<status>\d{3}) (?P<size>\d+|-) "(?P<from>[^"]*)" "(?P<agent>[^"]*)"'
)


def pages(environ, start_response):
    if environ["PATH_INFO"] == "/broken/":
        raise ZeroDivisionError
    start_response("200 OK", [("Content-Length", "5")])
    return [b"hello"]


@pytest.fixture
def line_of():
    """Returns the parts of the line that is written for a request."""
    lines = []
    logged = AccessLog(pages, write=lines.append)

    def ask(path="/", **environ):
        asked = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "REMOTE_ADDR": "192.0.2.7"} | environ
        assert logged(asked, lambda *_: None) == [b"hello"]
        return COMBINED.fullmatch(lines.pop()).groupdict()

    ask.lines, ask.logged = lines, logged
    return ask


def test_line_is_in_the_combined_format(line_of):
    told = {"HTTP_REFERER": "https://example.org/", "HTTP_USER_AGENT": "Reader/1.0 (x)"}
    assert line_of("/reviews/x/", QUERY_STRING="from=3", **told) == {
        "who": "192.0.2.7",
        "request": "GET /reviews/x/?from=3 HTTP/1.1",
        "status": "200",
        "size": "5",
        "from": "https://example.org/",
        "agent": "Reader/1.0 (x)",
    }


def test_nobody_can_write_a_line_of_their_own(line_of):
    line = line_of('/\n"x" \xe9', QUERY_STRING='a="\n', HTTP_USER_AGENT='" 200\r\n\\x\x1b')
    assert line["request"] == "GET /%0A%22x%22%20%E9?a=%22%0A HTTP/1.1"
    assert line["agent"] == r"\x22 200\x0d\x0a\x5cx\x1b"


def test_reader_behind_a_trusted_proxy_is_named(line_of, settings):
    settings.TRUSTED_PROXIES = [ip_network("10.0.0.1")]
    behind = {"HTTP_X_FORWARDED_FOR": "192.0.2.9"}
    assert line_of(REMOTE_ADDR="10.0.0.1", **behind)["who"] == "192.0.2.9"
    assert line_of(REMOTE_ADDR="10.0.0.2", **behind)["who"] == "10.0.0.2"


def test_what_fails_is_written_too(line_of):
    with pytest.raises(ZeroDivisionError):
        line_of("/broken/")
    assert COMBINED.fullmatch(line_of.lines.pop())["status"] == "500"
