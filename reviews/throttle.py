"""Counts attempts and says when there have been too many; see also reviews.log_in."""

import math
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import ngettext

from .models import Tally


@dataclass(frozen=True)
class Throttle:
    """Allows `limit` attempts of one subject in a `period` that begins with the first."""

    name: str
    limit: int
    period: timedelta

    def take(self, subject) -> int:
        """Counts an attempt; returns the seconds to wait, 0 where it is allowed.

        It counts before the attempt is made, so that many at once are not all the first.
        """
        now = timezone.now()
        with transaction.atomic():
            tally = self._tally(subject, now)
            tally.count = min(tally.count, self.limit) + 1
            tally.save(update_fields=["count", "ends_at"])
        if tally.count <= self.limit:
            return 0
        return max(1, math.ceil((tally.ends_at - now).total_seconds()))

    def give_back(self, subject):
        """Takes back an attempt that turned out to be right."""
        Tally.objects.give_back(self._key(subject))

    def clear(self, subject):
        Tally.objects.filter(key=self._key(subject)).delete()

    def _tally(self, subject, now):
        """Returns the subject's locked row, begun anew where its period is over."""
        tally, is_new = Tally.objects.select_for_update().get_or_create(
            key=self._key(subject), defaults={"ends_at": now + self.period}
        )
        if is_new:
            Tally.objects.purge(now)
        elif tally.ends_at <= now:
            tally.count, tally.ends_at = 0, now + self.period
        return tally

    def _key(self, subject):
        """Hashed, so that the table tells nobody's address or name."""
        return salted_hmac(f"throttle.{self.name}", str(subject), algorithm="sha256").hexdigest()


def wait_in_words(seconds):
    minutes = math.ceil(seconds / 60)
    words = ngettext("Try again in a minute.", "Try again in %(minutes)d minutes.", minutes)
    return words % {"minutes": minutes}
