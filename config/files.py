"""Puts static files and pictures before Django: neither needs it."""

from django.conf import settings
from whitenoise import WhiteNoise

from .media import MediaFiles

HASHED_NAME = r"\.[0-9a-f]{12}\.[^/.]+$"


def with_files(application):
    """Wraps a WSGI application; static files must have been collected."""
    return WhiteNoise(
        MediaFiles(application, root=settings.MEDIA_ROOT, prefix=settings.MEDIA_URL),
        root=settings.STATIC_ROOT,
        prefix=settings.STATIC_URL,
        immutable_file_test=HASHED_NAME,
        add_headers_function=_forbid_guessing,
    )


def _forbid_guessing(headers, _path, _url):
    headers["X-Content-Type-Options"] = "nosniff"
