import json

from django.core.management.base import BaseCommand
from django.core.serializers.json import DjangoJSONEncoder

from comments.privacy import erase_all_of, kept_of


class Command(BaseCommand):
    help = "Writes all that is kept of an e-mail address as JSON, or erases it."

    def add_arguments(self, parser):
        parser.add_argument("what", choices=["export", "erase"])
        parser.add_argument("email")

    def handle(self, *, what, email, **_options):
        if what == "erase":
            deleted, emptied = erase_all_of(email)
            self.stdout.write(f"Comments deleted: {deleted}; emptied: {emptied}.")
            return
        told = kept_of(email)
        self.stdout.write(json.dumps(told, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2))
