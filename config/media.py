"""Serves uploaded pictures, and nothing else that may lie in their folder."""

from http import HTTPStatus
from pathlib import Path
from wsgiref.handlers import format_date_time

from .byte_range import OutsideError, range_asked

PICTURE_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
SAFE_HEADERS = [
    ("X-Content-Type-Options", "nosniff"),
    ("Content-Security-Policy", "default-src 'none'; sandbox"),
]
# Every name holds the hash of what was uploaded: what is under it never changes.
FOR_EVER = ("Cache-Control", "public, max-age=31536000, immutable")


class MediaFiles:
    """Wraps a WSGI application and answers what begins with `prefix` from the folder `root`."""

    def __init__(self, application, *, root, prefix):
        self.application = application
        self.root = Path(root).resolve()
        self.prefix = prefix

    def __call__(self, environ, start_response):
        address = environ.get("PATH_INFO", "")
        if not address.startswith(self.prefix):
            return self.application(environ, start_response)
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            allowed = [("Allow", "GET, HEAD")]
            return _plain(start_response, HTTPStatus.METHOD_NOT_ALLOWED, allowed)
        picture = self._find(address.removeprefix(self.prefix))
        if picture is None:
            return _plain(start_response, HTTPStatus.NOT_FOUND)
        return _answer(picture, environ, start_response)

    def _find(self, name):
        """Returns the picture's file, or None for anything that is not one in this folder."""
        try:
            # WSGI hands bytes over as Latin-1.
            path = (self.root / name.encode("latin-1").decode()).resolve()
            is_ours = path.is_relative_to(self.root) and path.suffix in PICTURE_TYPES
            return path if is_ours and path.is_file() else None
        except (OSError, ValueError):
            return None


def _answer(picture, environ, start_response):
    stat = picture.stat()
    modified = format_date_time(stat.st_mtime)
    tag = f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"'
    headers = [*SAFE_HEADERS, FOR_EVER, ("Last-Modified", modified), ("ETag", tag)]
    if _is_known(environ, tag, modified):
        start_response(_line(HTTPStatus.NOT_MODIFIED), headers)
        return [b""]
    headers += [("Content-Type", PICTURE_TYPES[picture.suffix]), ("Accept-Ranges", "bytes")]
    is_head = environ["REQUEST_METHOD"] == "HEAD"
    may_be_part = not is_head and environ.get("HTTP_IF_RANGE", tag) in {tag, modified}
    try:
        part = range_asked(environ.get("HTTP_RANGE", ""), stat.st_size) if may_be_part else None
    except OutsideError:
        headers = [("Content-Range", f"bytes */{stat.st_size}")]
        return _plain(start_response, HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, headers)
    if part:
        return _send_part(picture, part, start_response, headers)
    start_response(_line(HTTPStatus.OK), [*headers, ("Content-Length", str(stat.st_size))])
    return [b"" if is_head else picture.read_bytes()]


def _is_known(environ, tag, modified):
    """A tag, where the browser has one, knows more than a time."""
    if tags := environ.get("HTTP_IF_NONE_MATCH"):
        known = {one.strip().removeprefix("W/") for one in tags.split(",")}
        return bool(known & {tag, "*"})
    return environ.get("HTTP_IF_MODIFIED_SINCE") == modified


def _send_part(picture, part, start_response, headers):
    first, last = part
    with picture.open("rb") as file:
        file.seek(first)
        content = file.read(last - first + 1)
    place = ("Content-Range", f"bytes {first}-{last}/{picture.stat().st_size}")
    headers += [place, ("Content-Length", str(len(content)))]
    start_response(_line(HTTPStatus.PARTIAL_CONTENT), headers)
    return [content]


def _plain(start_response, status, headers=()):
    kind = ("Content-Type", "text/plain; charset=utf-8")
    start_response(_line(status), [*SAFE_HEADERS, kind, *headers])
    return [status.phrase.encode()]


def _line(status):
    return f"{status.value} {status.phrase}"
