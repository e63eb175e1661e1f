"""What becomes of reviews in the bin when their time there is over."""

from django.db import transaction

from .models import Redirect, Review


def purge_bin(at=None, *, take_along):
    """Deletes them for good, one a transaction, and returns how many.

    `take_along` is given each just before, for what other apps hang on a review.
    """
    purged = 0
    while _purge_one(at, take_along):
        purged += 1
    return purged


@transaction.atomic
def _purge_one(at, take_along):
    review = Review.objects.purgeable(at).order_by("pk").select_for_update().first()
    if review is None:
        return False
    take_along(review)
    if path := review.public_path():
        Redirect.objects.leading_to(path).delete()
    review.delete()
    return True
