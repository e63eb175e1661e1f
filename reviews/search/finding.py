"""Finds Reviews: those called so, then those that say so, the newest thousand places ranked."""

from dataclasses import dataclass, field
from typing import NamedTuple

from django.db import connection
from django.db.models import Exists, OuterRef

from ..models import Review, SearchEntry
from .engines import engine_of
from .marks import places_of, snippet, whole

MOST_TITLES = 200
MOST_PLACES = 1000
PLACES_SHOWN = 3


class Place(NamedTuple):
    """Where in a Review something was found, its heading and words in Parts."""

    entry: SearchEntry
    heading: list
    words: list

    @property
    def is_of_review(self):
        return self.entry.kind == SearchEntry.Kind.REVIEW

    @property
    def spoils(self):
        return bool(self.entry.section_id and not self.entry.text)


class Hit(NamedTuple):
    """A Review that was found, the best places in it, and how many more there are."""

    review: Review
    places: list
    more: int


@dataclass(frozen=True)
class Found:
    """Keys of Reviews in their order, of the entries where, best first, and of all that matched."""

    reviews: list = field(default_factory=list)
    places: dict = field(default_factory=dict)
    entries: list = field(default_factory=list)
    asked: str = ""
    is_close: bool = False  # nothing holds all the terms, and this some

    def hits(self, reviews):
        """Returns Hits for some of the Reviews, in three queries however many they are."""
        places = self._places(reviews)
        rows = Review.objects.published().with_hit().in_bulk(reviews)
        return [
            Hit(rows[pk], places[pk], max(0, len(self.places.get(pk, ())) - PLACES_SHOWN))
            for pk in reviews
            if pk in rows
        ]

    def is_cut(self):
        """Were there more places than are looked at?"""
        return len(self.entries) >= MOST_PLACES

    def _places(self, reviews):
        shown = {pk: self.places.get(pk, [])[:PLACES_SHOWN] for pk in reviews}
        entries = SearchEntry.objects.in_bulk([pk for pks in shown.values() for pk in pks])
        marked = engine_of(connection).marked(self.asked, entries.values()) if entries else {}
        made = {pk: _place(entry, marked.get(pk, ("", ""))) for pk, entry in entries.items()}
        # The Review's own words stand above those of its Sections, however they rank.
        return {
            review: sorted((made[pk] for pk in pks if pk in made), key=_is_below)
            for review, pks in shown.items()
        }


def find(terms, narrowing):
    """Returns what is Found, at first of all terms, or else of any."""
    if not terms or narrowing.finds_nothing:
        return Found()
    engine = engine_of(connection)
    visible = narrowing.reviews().filter(pk=OuterRef("review"))
    titled = SearchEntry.objects.titled(terms).filter(Exists(visible))
    titles = list(titled.values_list("review", flat=True)[:MOST_TITLES])
    all_of, any_of = engine.all_of(terms), engine.any_of(terms)
    found = _found(all_of, titles, narrowing)
    if found.reviews or any_of == all_of:
        return found
    return _found(any_of, [], narrowing, is_close=True)


def _found(asked, titles, narrowing, *, is_close=False):
    rows = engine_of(connection).newest(asked, narrowing.condition(connection), most=MOST_PLACES)
    ranks, places = dict.fromkeys(titles, float("inf")), {}
    for entry, review, rank in sorted(rows, key=lambda row: (-row[2], -row[0])):
        ranks.setdefault(review, rank)
        # What only bears a name that was found says nothing of it, unless that Question is asked.
        if rank or narrowing.is_of_sections:
            places.setdefault(review, []).append(entry)
    return Found(list(ranks), places, [entry for entry, *_others in rows], asked, is_close)


def _is_below(place):
    return not place.is_of_review


def _place(entry, marked):
    heading, words = map(places_of, marked)
    return Place(entry, whole(entry.title, heading), snippet(entry.text, words))
