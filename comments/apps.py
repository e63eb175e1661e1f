from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CommentsConfig(AppConfig):
    name = "comments"

    def ready(self):
        from reviews import triggers

        from .answer_notices import tell_followers
        from .first_things import make_first_things
        from .moderation import settled
        from .visible_changes import visible_changes

        settled.connect(tell_followers)
        post_migrate.connect(make_first_things, sender=self)
        triggers.keep(visible_changes, app=self)
