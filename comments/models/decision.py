import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .status import Blocking, Folding, Status

WHY_LENGTH = 200
CHOICES = [*Status.choices, *Folding.choices, *Blocking.choices]
TIME_TO_UNDO = timedelta(days=30)


class DecisionQuerySet(models.QuerySet):
    def log(self, befores, after, **told):
        """Remembers that comments become `after` by one act; `befores` are pairs with what was."""
        told |= {"act": uuid.uuid4(), "decided_at": timezone.now(), "after": after}
        rows = [self.model(comment=comment, before=before, **told) for comment, before in befores]
        self.bulk_create(rows)

    def standing(self):
        """Those that were not undone, and that undo none."""
        return self.filter(is_undone=False, is_undo=False)

    def undoable(self, at=None):
        """The last on each comment, for thirty days."""
        since = (at or timezone.now()) - TIME_TO_UNDO
        later = self.model.objects.standing().filter(
            comment=models.OuterRef("comment"), pk__gt=models.OuterRef("pk")
        )
        return self.standing().filter(~models.Exists(later), decided_at__gt=since)

    def of(self, act):
        return self.filter(act=act)

    def last_by(self, user):
        """The user's last that can be undone, with the `number` of all of that act; or None."""
        mine = self.model.objects.undoable()
        same = mine.filter(act=models.OuterRef("act")).order_by().values("act")
        number = models.Subquery(same.values(number=models.Count("pk")))
        return mine.filter(user=user).order_by("-pk").annotate(number=number).first()

    def newest_first(self):
        return self.select_related("user").order_by("-pk")


class Decision(models.Model):
    """What a moderator decided on a comment; on many at once each has a row, and all one act."""

    comment = models.ForeignKey("comments.Comment", models.CASCADE, related_name="decisions")
    act = models.UUIDField(db_index=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="decisions"
    )
    decided_at = models.DateTimeField(default=timezone.now)
    before = models.CharField(max_length=10, choices=CHOICES)
    after = models.CharField(max_length=10, choices=CHOICES)
    why = models.CharField(_("why"), max_length=WHY_LENGTH, blank=True)
    is_undo = models.BooleanField(default=False)
    is_undone = models.BooleanField(default=False)

    objects = DecisionQuerySet.as_manager()

    def __str__(self):
        return f"{self.get_before_display()} → {self.get_after_display()}"
