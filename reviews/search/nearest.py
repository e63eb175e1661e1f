"""What a reader may have meant who asked for a page that is not there."""

from difflib import SequenceMatcher
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q

from ..models import Review, SearchEntry
from .words import SHORTEST_BEGINNING, WORD, folded, in_a_line

MOST_WORDS = 6
MOST_LOOKED_AT = 100
MOST_SHOWN = 3
LETTERS = 4  # by so many of a word its title is looked for: further on are most mistakes
NEAR = 0.6


def words_of(request):
    """Returns the words of a missing address that may be of a title; a file has none."""
    match = request.resolver_match
    if match is None:
        last = next((part for part in reversed(request.path.split("/")) if part), "")
    else:
        last = str(match.kwargs.get("slug", ""))
    if "." in last:
        return []
    words = WORD.findall(folded(last[:200]))
    return [word for word in words if _may_be_of_a_title(word)][:MOST_WORDS]


def nearest_reviews(words):
    """Returns the published Reviews that are called nearly so, in one query."""
    if not words:
        return []
    beginnings = [Q(lines__contains=in_a_line(word[:LETTERS])) for word in words]
    visible = Review.objects.published().filter(pk=OuterRef("review"))
    entries = SearchEntry.objects.of_reviews().filter(reduce(or_, beginnings), Exists(visible))
    newest = entries.select_related("review").only("lines", "review__title", "review__slug")
    ranked = [
        (nearness, entry.review)
        for entry in newest.order_by("-review")[:MOST_LOOKED_AT]
        if (nearness := _nearness(words, entry)) >= NEAR
    ]
    ranked.sort(key=lambda pair: -pair[0])
    return [review for _nearness, review in ranked[:MOST_SHOWN]]


def _may_be_of_a_title(word):
    is_long_enough = len(word) >= SHORTEST_BEGINNING or not word.isascii()
    return is_long_enough and not word.isdecimal()


def _nearness(words, entry):
    """Returns 1 and more where each word is there, or else how alike the addresses are."""
    alike = SequenceMatcher(None, "-".join(words), entry.review.slug).ratio()
    return alike + all(in_a_line(word) in entry.lines for word in words)
