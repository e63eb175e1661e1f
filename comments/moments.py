"""Says when a comment was written, many times over: fifty on a page fall on few days."""

from functools import lru_cache

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language

DAYS_REMEMBERED = 1_000


def in_words(moment):
    """A moment on the blog's own clock, as in “7 April 2024, 18:34”."""
    here = localtime(moment)
    return f"{_day_in_words(here.date(), get_language())}, {here:%H:%M}"


def time_of_day(moment):
    """A moment on the blog's own clock, as in “18:34”."""
    return f"{localtime(moment):%H:%M}"


def for_machines(moment):
    """A moment as `datetime` wants it: HTML allows no six digits after the seconds."""
    return moment.isoformat(timespec="seconds")


@lru_cache(maxsize=DAYS_REMEMBERED)
def _day_in_words(day, _language):
    return date_format(day, "j F Y")
