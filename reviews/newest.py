"""The newest reviews as a Paginator asks for them; most readers see the first page alone."""

from django.utils import timezone

from .models import Review
from .paging import PAGE_SIZE
from .prepared import prepared


class Newest:
    """The published Reviews with their cards: how many there are, and a part of them."""

    def count(self):
        return _number(now=timezone.now())[0]

    def __getitem__(self, part):
        if part.stop <= PAGE_SIZE:
            return _first_page(now=timezone.now())[part]
        return _cards(timezone.now())[part]


def _cards(now):
    return Review.objects.published(now).newest_first().with_card()


@prepared
def _first_page(now):
    return _cards(now)[:PAGE_SIZE]


@prepared
def _number(now):
    return Review.objects.published(now).numbered()
