from django.db import models
from django.db.models import F
from django.utils import timezone

PURGED_AT_ONCE = 100


class TallyQuerySet(models.QuerySet):
    def over(self, at=None):
        return self.filter(ends_at__lte=at or timezone.now())

    def purge(self, at=None):
        """Forgets some of what is over, leaving alone what others are deciding about."""
        some = self.over(at).select_for_update(skip_locked=True)[:PURGED_AT_ONCE]
        self.filter(pk__in=[tally.pk for tally in some]).delete()

    def give_back(self, key):
        """Takes one off, where something turned out not to count."""
        return self.filter(key=key, count__gt=0).update(count=F("count") - 1)


class Tally(models.Model):
    """How often something was tried until a moment; in the database, so that machines agree."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField(default=0)
    ends_at = models.DateTimeField(db_index=True)

    objects = TallyQuerySet.as_manager()

    def __str__(self):
        return f"{self.count} until {self.ends_at}"
