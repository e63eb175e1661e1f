"""A day and an hour in the blog's own time zone: read as she types them, said in words."""

from datetime import UTC

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

# Beyond them are slips of the finger, and moments that other time zones cannot hold.
FIRST_YEAR, LAST_YEAR = 1900, 2999


class MomentField(forms.DateTimeField):
    """Takes the first of two like hours when the clocks go back, and refuses the one they skip."""

    def to_python(self, value):
        with timezone.override(UTC):
            typed = super().to_python(value)
        if typed is None or typed.tzinfo is not UTC:
            return typed
        if not FIRST_YEAR <= typed.year <= LAST_YEAR:
            words = _("Write a year from %(first)s to %(last)s.")
            raise ValidationError(words % {"first": FIRST_YEAR, "last": LAST_YEAR}, code="year")
        return _in_blogs_time(typed.replace(tzinfo=None))


def in_words(moment):
    """Returns "Thursday 3 December 2026, 09:00, London"."""
    local = timezone.localtime(moment)
    words = f"{_day_and_hour(local)}, {place_of_zone()}"
    if not _comes_twice(local):
        return words
    which = _("the second time that hour comes") if local.fold else _("the first of two such hours")
    return f"{words} ({which})"


def place_of_zone():
    """The blog's time zone as people say it: "London", "New York"."""
    return timezone.get_current_timezone_name().rpartition("/")[2].replace("_", " ")


def is_same_minute(moment, other):
    """Do both stand alike in a field that knows no seconds, and not which of two like hours?"""
    return _as_typed(moment) == _as_typed(other)


def _in_blogs_time(naive):
    moment = naive.replace(tzinfo=timezone.get_current_timezone(), fold=0)
    if _does_not_exist(moment):
        words = _(
            "The clocks go forward on %(day)s in %(place)s, and %(hour)s is skipped."
            " Choose %(next)s, for instance."
        )
        later = moment.astimezone(UTC).astimezone(moment.tzinfo)
        given = {"day": date_format(naive, "l j F Y"), "hour": f"{naive:%H:%M}"}
        given |= {"place": place_of_zone(), "next": f"{later:%H:%M}"}
        raise ValidationError(words % given, code="skipped")
    return moment.astimezone(UTC)  # an hour that comes twice equals nothing in another zone


def _does_not_exist(local):
    back = local.astimezone(UTC).astimezone(local.tzinfo)
    return back.replace(tzinfo=None) != local.replace(tzinfo=None)


def _comes_twice(local):
    first, second = local.replace(fold=0), local.replace(fold=1)
    return first.utcoffset() != second.utcoffset()


def _day_and_hour(local):
    return date_format(local, "l j F Y, H:i")


def _as_typed(moment):
    return timezone.localtime(moment).replace(tzinfo=None, second=0, microsecond=0, fold=0)
