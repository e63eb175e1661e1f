"""The WSGI application that `manage.py serve` runs."""

import os

from django.core.wsgi import get_wsgi_application

from .files import with_files

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = with_files(get_wsgi_application())
