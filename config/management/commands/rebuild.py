from django.core.management.base import BaseCommand

from comments.rebuild import rebuild_comments
from reviews.open_graph import make_missing_open_graphs
from reviews.rebuild import rebuild_reviews
from reviews.search.writing import write_everything


class Command(BaseCommand):
    help = "Renders and counts again everything that is stored ready-made."

    def handle(self, **_options):
        self.stdout.write(f"Rendered {rebuild_reviews()} texts of the blog.")
        self.stdout.write(f"Wrote what can be found of {write_everything()} reviews.")
        self.stdout.write(f"Made {make_missing_open_graphs()} pictures for other sites.")
        self.stdout.write(f"Rendered {rebuild_comments()} comments and counted their threads.")
