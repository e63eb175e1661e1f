from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from .review import Review


class UnsavedQuerySet(models.QuerySet):
    def offered(self, user, review):
        """What this user typed in forms of this review (None: a new one) and never saved."""
        return self.filter(user=user, review=review, is_saved=False).order_by("-typed_at")

    def older(self, at=None):
        return self.filter(typed_at__lt=(at or timezone.now()) - Unsaved.KEPT)

    def keep(self, mark, **fields):
        """Keeps what a form holds by now, unless more of it is kept or saved already."""
        turn = fields["turn"]
        older = models.Q(turn__lt=turn) | models.Q(turn=turn, is_saved=False)
        if self.filter(older, form_mark=mark, user=fields["user"]).update(**fields, is_saved=False):
            return
        self.bulk_create([self.model(form_mark=mark, **fields)], ignore_conflicts=True)

    def settle(self, mark, *, user, turn):
        """Forgets what a save has just contained, and whatever of it arrives late."""
        rows = self.filter(form_mark=mark, user=user)
        if rows.filter(turn__lte=turn).update(turn=turn, is_saved=True, content=[]):
            return
        row = self.model(form_mark=mark, user=user, turn=turn, is_saved=True, content=[])
        self.bulk_create([row], ignore_conflicts=True)


class Unsaved(models.Model):
    """What somebody typed in the form of a review and has not saved: a copy of one open form.

    It is neither the review nor a revision of it. Each open form has a mark of its own, so two tabs
    never overwrite each other's. Its turns are counted: an autosave that arrives after the save
    which contains it comes too late, and is known by that.
    """

    KEPT = timedelta(days=30)

    form_mark = models.CharField(max_length=32, unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="unsaved")
    review = models.ForeignKey(Review, models.CASCADE, null=True, related_name="unsaved")
    content = models.JSONField()  # [[name, value], …], as the form was sent
    turn = models.PositiveIntegerField(default=0)
    is_saved = models.BooleanField(default=False)
    typed_at = models.DateTimeField(default=timezone.now)

    objects = UnsavedQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["user", "review"], name="unsaved_by_whom_of_what")]

    def __str__(self):
        return f"{self.user} at {self.typed_at}"
