"""Reviews in the order of the calendar, whose months are those of the blog's time zone."""

from datetime import date, datetime, time

from django.db import models
from django.db.models.functions import TruncMonth
from django.utils import timezone


class DatedQuerySet(models.QuerySet):
    def newest_first(self):
        return self.order_by("-first_published_at", "-pk")

    def oldest_first(self):
        return self.order_by("first_published_at", "pk")

    def older_than(self, review):
        """Those before a Review in the order of lists; see also `newer_than`."""
        first, pk = review.first_published_at, review.pk
        is_older = models.Q(first_published_at__lt=first) | models.Q(pk__lt=pk)
        return self.filter(is_older, first_published_at__lte=first)

    def newer_than(self, review):
        first, pk = review.first_published_at, review.pk
        is_newer = models.Q(first_published_at__gt=first) | models.Q(pk__gt=pk)
        return self.filter(is_newer, first_published_at__gte=first)

    def of_month(self, month):
        """Those first published in the month that begins at a date."""
        start, end = _midnight(month), _midnight(_following(month))
        return self.filter(first_published_at__gte=start, first_published_at__lt=end)

    def counted_by_month(self):
        """Returns a row a month, newest first: the date it begins at, and how many it has."""
        month = TruncMonth("first_published_at", output_field=models.DateField())
        months = self.order_by().values(month=month)
        return months.annotate(reviews=models.Count("pk")).order_by("-month")

    def months_beside(self, month):
        """Returns the nearest months that have any, `previous` and `next`, or None."""
        start, end = _midnight(month), _midnight(_following(month))
        earlier = self.filter(first_published_at__lt=start).newest_first()
        later = self.filter(first_published_at__gte=end).oldest_first()
        return {"previous": _month_of(earlier), "next": _month_of(later)}


def _month_of(reviews):
    """Returns the month of the first of some Reviews; None where there is none."""
    first = reviews.values_list("first_published_at", flat=True).first()
    return timezone.localdate(first).replace(day=1) if first else None


def _following(month):
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _midnight(day):
    return timezone.make_aware(datetime.combine(day, time.min))
