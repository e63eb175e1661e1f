"""Puts static files and pictures before Django: neither needs it."""

from pathlib import Path

from django.conf import settings
from whitenoise import WhiteNoise

from .media import MediaFiles

# What browsers and phones ask for without being told of it: favicon.ico, apple-touch-icon.png.
AT_THE_ROOT = "root"
HASHED_NAME = r"\.[0-9a-f]{12}\.[^/.]+$"


def with_files(application):
    """Wraps a WSGI application; static files must have been collected."""
    files = WhiteNoise(
        MediaFiles(application, root=settings.MEDIA_ROOT, prefix=settings.MEDIA_URL),
        root=settings.STATIC_ROOT,
        prefix=settings.STATIC_URL,
        immutable_file_test=HASHED_NAME,
        add_headers_function=_forbid_guessing,
    )
    files.add_files(Path(settings.STATIC_ROOT) / AT_THE_ROOT, prefix="/")
    folders = settings.STATIC_URL, settings.MEDIA_URL
    at_the_root = {path for path in files.files if not path.startswith(folders)}

    def files_first(environ, start_response):
        path = environ["PATH_INFO"]
        is_file = path.startswith(folders) or path in at_the_root
        return (files if is_file else application)(environ, start_response)

    return files_first


def _forbid_guessing(headers, _path, _url):
    headers["X-Content-Type-Options"] = "nosniff"
