"""The WSGI application that `manage.py serve` runs: static files, pictures, then Django."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from whitenoise import WhiteNoise

from .media import MediaFiles

HASHED_NAME = r"\.[0-9a-f]{12}\.[^/.]+$"


def forbid_guessing(headers, _path, _url):
    headers["X-Content-Type-Options"] = "nosniff"


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()
application = MediaFiles(application, root=settings.MEDIA_ROOT, prefix=settings.MEDIA_URL)
application = WhiteNoise(
    application,
    root=settings.STATIC_ROOT,
    prefix=settings.STATIC_URL,
    immutable_file_test=HASHED_NAME,
    add_headers_function=forbid_guessing,
)
