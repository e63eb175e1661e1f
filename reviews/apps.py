from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ReviewsConfig(AppConfig):
    name = "reviews"

    def ready(self):
        from . import triggers
        from .first_things import make_first_things
        from .search import following, index
        from .visible_changes import visible_changes

        post_migrate.connect(make_first_things, sender=self)
        index.keep(app=self)
        triggers.keep([*visible_changes, *index.entry_triggers], app=self)
        following.follow()
