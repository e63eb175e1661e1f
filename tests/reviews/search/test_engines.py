"""What both databases' engines must do alike is tried where it is used: see test_finding.py."""

import time

import pytest
from django.db import connection

from reviews.search.engines import ENGINES, engine_of
from reviews.search.finding import find
from reviews.search.narrowing import Narrowing
from reviews.search.words import as_typed, terms_of
from tests.factories import make_section

HOSTILE = {
    "nothing": "",
    "unbalanced quotes": '"orb',
    "many quotes": '"' * 999,
    "operators": "orb AND NOT (NEAR/2 OR | & ! <-> *) ^orb :* title:orb -orb {orb}",
    "a column": "text : orb",
    "wildcards": "* " * 500,
    "beginnings": " ".join(f"o{number}*" for number in range(500)),
    "ten kilobytes": "orb " * 2500,
    "one word of ten kilobytes": "o" * 10_000,
    "NUL": "orb\0orb",
    "controls": "orb\x01\x02\x03",
    "percents": "%s %% %(x)s {0} {condition}",
    "backslashes": "orb\\' \\",
    "marks alone": "\u0301\u0301\u0301",
    "half a character": "\ud800",
    "right to left": "أعجبتني نعومي",
    "emoji": "🍣🍣",
    "a fraction": "½ Ⅻ ①",
    "numbers": "1e5 -7 0x1F 1_000 3.14",
    "an address": "https://example.org/?a=b#c",
    "SQL": "'; DROP TABLE reviews_review; --",
}


@pytest.mark.django_db
@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_no_input_is_an_error_or_takes_long(typed):
    section = make_section(text="Orb, orb. 1e5")
    began = time.monotonic()
    found = find(terms_of(as_typed(typed)), Narrowing({}))
    found.hits(found.reviews)
    assert time.monotonic() - began < 0.5
    assert set(found.reviews) <= {section.review_id}


@pytest.mark.django_db
def test_engine_is_that_of_the_database():
    assert isinstance(engine_of(connection), ENGINES[connection.vendor])
    assert engine_of(connection).is_made()
