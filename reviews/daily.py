"""What is tidied once a day of the author's things; see also comments.daily."""

from .bin import purge_bin
from .models import Tally
from .unused_pictures import purge_pictures


def tidy_reviews(*, take_along):
    """Yields in words what was done; for `take_along` see `purge_bin`."""
    purged = purge_bin(take_along=take_along)
    yield f"Reviews deleted after 30 days in the bin: {purged}."
    yield f"Pictures deleted after 30 days without use: {purge_pictures()}."
    tallies, _by_model = Tally.objects.over().delete()
    yield f"Tallies of log-ins and comments forgotten: {tallies}."
