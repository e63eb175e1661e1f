"""Serves uploaded pictures, and nothing else that may lie in their folder."""

from http import HTTPStatus
from pathlib import Path
from wsgiref.handlers import format_date_time

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
    modified = format_date_time(picture.stat().st_mtime)
    headers = [*SAFE_HEADERS, FOR_EVER, ("Last-Modified", modified)]
    if environ.get("HTTP_IF_MODIFIED_SINCE") == modified:
        start_response(_line(HTTPStatus.NOT_MODIFIED), headers)
        return [b""]
    size = str(picture.stat().st_size)
    headers += [("Content-Type", PICTURE_TYPES[picture.suffix]), ("Content-Length", size)]
    start_response(_line(HTTPStatus.OK), headers)
    return [b"" if environ["REQUEST_METHOD"] == "HEAD" else picture.read_bytes()]


def _plain(start_response, status, headers=()):
    kind = ("Content-Type", "text/plain; charset=utf-8")
    start_response(_line(status), [*SAFE_HEADERS, kind, *headers])
    return [status.phrase.encode()]


def _line(status):
    return f"{status.value} {status.phrase}"
