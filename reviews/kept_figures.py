"""Keeps what was counted over all that is published, until that changes.

Each process has its own, kept with a number that the database counts up in the transaction of any
such change; the number is read for every request, and before anything is counted. So figures are
never older than a change that was answered for: after it the first who asks counts again. They end
too when time alone will change them, as pages in memory do; see also config.page_cache.
"""

from functools import wraps

from django.db import connection
from django.utils import timezone
from django.utils.translation import get_language

from .models import Generation
from .next_change import next_change

MOST = 2_000
newest = {}  # holds no more than one


def kept_figures(count):
    """Keeps what a function returns, small and never changed, by what it was asked for.

    That is ids and words, no rows: one may have been read before the change that it counts after.
    Within a transaction nothing is kept, as what it has changed may still be undone.
    """

    @wraps(count)
    def figures(*asked):
        kept = None if connection.in_atomic_block else _kept_now()
        return count(*asked) if kept is None else kept.figure(count, asked)

    return figures


def _kept_now():
    """Returns the Kept of what is published now; None where no database says what that is."""
    published = Generation.read_published()
    if published is None:
        return None
    state = connection.settings_dict["NAME"], published
    kept = newest.get(state)
    if kept is None or kept.is_over():
        kept = Kept()
        newest.clear()
        newest[state] = kept
    return kept


class Kept:
    """The figures of one state of what is published."""

    def __init__(self):
        self.ends_at = next_change()
        self.known = {}

    def is_over(self):
        return self.ends_at <= timezone.now().timestamp()

    def figure(self, count, asked):
        """Returns what is known, or counts; all are forgotten where they become too many."""
        known, key = self.known, (count, asked, get_language())
        if key not in known:
            figure = count(*asked)
            self.known = known = known if len(known) < MOST else {}
            known[key] = figure
        return known[key]
