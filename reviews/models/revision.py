from django.conf import settings
from django.db import models
from django.utils import timezone

from .review import Review


class RevisionQuerySet(models.QuerySet):
    def newest_first(self):
        return self.order_by("-version")

    def for_list(self):
        """Brings who saved and when, without the texts."""
        return self.newest_first().select_related("user").defer("content")


class Revision(models.Model):
    """What the form of a review held when it was saved: who, when, and every word of it.

    A small model of our own: the libraries there are serialise rows by model and restore them by
    overwriting, Sections as rows of their own beside it. Here a revision is one row holding one
    form, so it is compared as a whole, Section by Section, and restored into the form, where it
    waits to be saved like anything that is typed.
    """

    review = models.ForeignKey(Review, models.CASCADE, related_name="revisions")
    version = models.PositiveIntegerField()  # 0: as it was before its form was first saved
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    saved_at = models.DateTimeField(default=timezone.now)
    content = models.JSONField()  # as `reviews.admin.form_content` has it

    objects = RevisionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "version"], name="one_revision_per_version")
        ]

    def __str__(self):
        return f"{self.review_id}, {self.version}"
