"""Says when comments come too often, counted in the database so that all machines agree.

A writer is known by the e-mail address: readers who share a network address at the pace of people
don't wait for each other, and a program there that makes up writers is stopped by the second.
"""

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reviews.addresses import neighbourhood_of
from reviews.throttle import Throttle

MINUTE = timedelta(minutes=1)
BY_NEIGHBOURHOOD = Throttle("comments by neighbourhood", limit=10, period=MINUTE)
BY_WRITER = Throttle("comments by writer", limit=1, period=timedelta(seconds=15))
OF_THE_SITE = Throttle("comments of the site", limit=30, period=MINUTE)


class TooOftenError(Exception):
    """One more comment than is taken; `wait` says for how many seconds."""

    def __init__(self, reason, wait):
        self.wait = wait
        retry = ngettext("Send it again in %d second.", "Send it again in %d seconds.", wait)
        super().__init__(f"{reason} {retry % wait}")


def count_in(comment):
    """Counts a comment or raises TooOftenError; returns whether the whole site has a burst.

    Call it in the transaction that stores the comment: it makes others wait until that is decided,
    and what is refused, or fails, is not counted.
    """
    # First, as all wait for this one: then no two ever wait for each other.
    is_burst = bool(OF_THE_SITE.take(""))
    neighbourhood = neighbourhood_of(comment.address)
    if neighbourhood and (wait := BY_NEIGHBOURHOOD.take(neighbourhood)):
        raise TooOftenError(_("Many comments have just come from where you are."), wait)
    if wait := BY_WRITER.take(comment.email.casefold()):
        raise TooOftenError(_("You have sent a comment a moment ago."), wait)
    return is_burst
