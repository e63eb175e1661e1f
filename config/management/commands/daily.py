from django.core.management import call_command
from django.core.management.base import BaseCommand
from django_tasks_db.models import DBTaskResult

from comments import outbox
from comments.daily import tidy_comments
from comments.erasing import delete_thread
from reviews.daily import tidy_reviews

from ...stale_tasks import put_back


class Command(BaseCommand):
    help = "Tidies up: bin, unused pictures, removed comments, and what the machinery leaves."

    def handle(self, **_options):
        for done in tidy_reviews(take_along=delete_thread):
            self.stdout.write(done)
        for done in tidy_comments():
            self.stdout.write(done)
        self.stdout.write(f"Background tasks put back that a killed worker left: {put_back()}.")
        outbox.wake()
        before = DBTaskResult.objects.count()
        call_command("prune_db_task_results", queue_name="*", verbosity=0)
        pruned = before - DBTaskResult.objects.count()
        self.stdout.write(f"Finished background tasks forgotten: {max(pruned, 0)}.")
        call_command("clearsessions")
        self.stdout.write("Forgot the log-ins that have run out.")
