import sys

from django.conf import settings
from django.core.management.base import BaseCommand

from ... import serving


class Command(BaseCommand):
    help = "Serves the blog: pages, static files, pictures and background tasks."
    requires_system_checks = []  # some ask the database, which may not be there

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1", help="address to listen at")
        parser.add_argument("--port", default=8000, type=int)
        workers = serving.default_workers()
        parser.add_argument("--workers", default=workers, type=int, help="web processes")
        parser.add_argument("--access-log", action="store_true", help="one line a request")

    def handle(self, *, host, port, workers, access_log, **_options):
        try:
            address = serving.check_port(host, port)
            serving.prepare()
        except serving.CannotServe as refusal:
            sys.exit(str(refusal))
        self.stdout.write(f"Serving {settings.SITE_URL} at {address} port {port}; Ctrl-C ends it.")
        self.stdout.flush()
        serving.serve(address, port, workers=workers, logs_access=access_log)
