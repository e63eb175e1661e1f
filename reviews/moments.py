"""Says when something was, many times over: what one page tells of falls on few days."""

from datetime import datetime
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language

DAYS_REMEMBERED = 2_000


def in_words(moment):
    """A moment on the blog's own clock, as in “7 April 2024, 18:34”."""
    here = localtime(moment)
    return f"{_day_in_words(here.date(), 'j F Y', get_language())}, {here:%H:%M}"


def day(moment, form):
    """The day that a moment falls on by the blog's own clock, or a day itself, in Django's forms.

    Nothing is said where there is none.
    """
    if not moment:
        return ""
    if isinstance(moment, datetime):
        moment = localtime(moment).date()
    return _day_in_words(moment, form, get_language())


def time_of_day(moment):
    """A moment on the blog's own clock, as in “18:34”."""
    return f"{localtime(moment):%H:%M}"


def for_machines(moment):
    """A moment as `datetime` wants it: HTML allows no six digits after the seconds."""
    return moment.isoformat(timespec="seconds")


@lru_cache(maxsize=DAYS_REMEMBERED)
def _day_in_words(day, form, _language):
    return date_format(day, form)
