import sys

from django.core.management.base import BaseCommand

from ... import demo
from ...serving import CannotServe


class Command(BaseCommand):
    help = "Serves a sample blog of its own, made under var/demo at the first run."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--port", default=8000, type=int)
        parser.add_argument("--reset", action="store_true", help="make the sample blog anew")

    def handle(self, *, port, reset, **_options):
        try:
            if not demo.is_in_own_environment():
                demo.restart(port, anew=reset)
            demo.run(port, say=self.say)
        except CannotServe as refusal:
            sys.exit(str(refusal))

    def say(self, words):
        self.stdout.write(words)
        self.stdout.flush()
