"""Writes a line for each request, as web servers do and as programs that count them read.

In the combined format of Apache and nginx, to where `serve` prints.
"""

import sys
import time
from types import SimpleNamespace
from urllib.parse import quote

from reviews.addresses import client_address

TIME = "%d/%b/%Y:%H:%M:%S %z"
# What a path may hold as it is typed; all else is written with per cent signs.
PLAIN = "/~!$&'()*+,;=:@-._"
PLAIN_IN_QUERIES = f"{PLAIN}?%"


class AccessLog:
    """Wraps a WSGI application; `write` takes a line."""

    def __init__(self, application, *, write=None):
        self.application = application
        self.write = write or _print

    def __call__(self, environ, start_response):
        said = ["500", []]

        def start(status, headers, *error):
            said[:] = status[:3], headers
            return start_response(status, headers, *error)

        try:
            return self.application(environ, start)
        finally:
            self.write(line_for(environ, *said))


def line_for(environ, status, headers):
    sizes = [value for name, value in headers if name.lower() == "content-length"]
    who = client_address(SimpleNamespace(META=environ)) or "-"
    path = quote(environ["PATH_INFO"].encode("latin-1", "replace"), safe=PLAIN)
    query = quote(environ.get("QUERY_STRING", "").encode("latin-1", "replace"), PLAIN_IN_QUERIES)
    asked = f"{path}?{query}" if query else path
    protocol = environ.get("SERVER_PROTOCOL", "HTTP/1.1")
    request = f'"{environ["REQUEST_METHOD"]} {asked} {protocol}"'
    told = f"{_told(environ, 'HTTP_REFERER')} {_told(environ, 'HTTP_USER_AGENT')}"
    return (
        f"{who} - - [{time.strftime(TIME)}] {request} {status} {sizes[0] if sizes else '-'} {told}"
    )


def _told(environ, name):
    """What a browser says, so that it can neither end the quotation nor the line."""
    words = environ.get(name) or "-"
    safe = (
        sign if sign.isprintable() and sign not in '"\\' else f"\\x{ord(sign):02x}"
        for sign in words
    )
    return f'"{"".join(safe)}"'


def _print(line):
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
