"""A page as it is kept: plain and compressed, its headers ready to be sent."""

import gzip
import time
from functools import lru_cache
from hashlib import blake2b

from django.utils.http import parse_http_date_safe

MAY_BE_KEPT = "x-may-be-kept"
MADE_ANEW = {MAY_BE_KEPT, "content-length", "etag", "vary"}
OF_NOT_MODIFIED = {"cache-control", "cache-status", "etag", "vary"}
HIT = ("Cache-Status", "Cour; hit")
VARY = ("Vary", "Accept-Encoding, Cookie")
COMPRESSION = 6
HEADERS_SIZE = 4_096  # bytes, about: the page's headers and what keeps it


class KeptPage:
    """Answers requests with a page's bytes; it never changes once it is made."""

    def __init__(self, headers, body, *, generation, ends_at):
        self.generation = generation
        self.ends_at = ends_at
        packed = gzip.compress(body, COMPRESSION, mtime=0)
        self.size = len(body) + len(packed) + HEADERS_SIZE
        tag = blake2b(body, digest_size=16).hexdigest()
        said = dict(headers).get("Last-Modified", "")
        self.last_modified = parse_http_date_safe(said)
        kept = [pair for pair in headers if pair[0].lower() not in MADE_ANEW]
        kept += [VARY, HIT]
        self.plain = Form(body, kept, tag)
        self.packed = Form(packed, [*kept, ("Content-Encoding", "gzip")], f"{tag}-gzip")

    def is_fresh(self, generation):
        if self.generation != generation:
            return False
        return self.ends_at is None or time.time() < self.ends_at

    def answer(self, environ, start_response):
        """Answers with what the browser takes, or that it has it already."""
        form = self.packed if takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")) else self.plain
        if self._is_known(form, environ):
            start_response("304 Not Modified", [*form.short_headers])
            return []
        start_response("200 OK", [*form.headers])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [form.body]

    def _is_known(self, form, environ):
        """A tag, where the browser has one, knows more than a time (RFC 9110, 13.2.2)."""
        if tags := environ.get("HTTP_IF_NONE_MATCH"):
            return form.is_known_to(tags)
        if not (date := environ.get("HTTP_IF_MODIFIED_SINCE")):
            return False
        since = parse_http_date_safe(date)
        return None not in (since, self.last_modified) and self.last_modified <= since


class Form:
    """One of the forms of the same page, with a tag of its own as each has bytes of its own."""

    def __init__(self, body, headers, tag):
        self.body = body
        self.tag = f'"{tag}"'
        self.headers = [*headers, ("ETag", self.tag), ("Content-Length", str(len(body)))]
        self.short_headers = [pair for pair in self.headers if pair[0].lower() in OF_NOT_MODIFIED]

    def is_known_to(self, if_none_match):
        if if_none_match == self.tag:  # as nearly all browsers send it
            return True
        tags = [tag.strip().removeprefix("W/") for tag in if_none_match.split(",")]
        return self.tag in tags or tags == ["*"]


@lru_cache(maxsize=256)
def takes_gzip(accepted):
    """Does the header Accept-Encoding name gzip, and not to refuse it?"""
    for word in accepted.lower().split(","):
        name, _semicolon, quality = word.partition(";")
        if name.strip() in {"gzip", "x-gzip"}:
            return quality.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False
