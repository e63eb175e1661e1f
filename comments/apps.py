from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CommentsConfig(AppConfig):
    name = "comments"

    def ready(self):
        from .first_things import make_first_things

        post_migrate.connect(make_first_things, sender=self)
