from django.db import models

from .status import Status


class MailedQuerySet(models.QuerySet):
    """Finds the comments that somebody is told of by mail; below `CommentQuerySet`."""

    def held_since(self, moment):
        return self.pending().filter(status_since__gte=moment)

    def followed(self):
        """Those on the site whose writers want to be told of answers; not authors who have left."""
        may_be_told = models.Q(user=None) | models.Q(user__is_active=True)
        return self.readable().filter(may_be_told, is_followed=True).exclude(email="")

    def to_followers(self):
        """Those on the site that answer one of these."""
        return self.readable().filter(parent__in=self.model.objects.followed())

    def invisible(self):
        return self.exclude(status=Status.APPROVED)
