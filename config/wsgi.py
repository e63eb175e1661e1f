"""The WSGI application that `manage.py serve` runs."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

# Both ask settings and models, which are there from here on.
from .files import with_files  # noqa: E402
from .pages import with_page_cache  # noqa: E402
from .proxies import with_trusted_proxies  # noqa: E402

application = with_trusted_proxies(with_files(with_page_cache(application)))
