import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.search.postgresql import PostgreSQLEngine, flat


def test_every_word_is_quoted():
    engine = PostgreSQLEngine(None)
    assert engine.all_of(["orb", "k on"]) == "('orb' | 'orb':*) & ('k' <-> 'on')"
    assert engine.any_of(["orb", "on"]) == "('orb' | 'orb':*) | ('on')"


@pytest.mark.parametrize(
    ("text", "letters"),
    [("Pokémon’s", "Pokemon s"), ("K-ON!", "K ON "), ("ガンダム。", "ガンダム "), ("ﬁ½", "ﬁ½")],
)
def test_flat_text_is_letters_without_accents(text, letters):
    assert flat(text) == letters


@given(st.text())
def test_flat_text_is_as_long(text):
    assert len(flat(text)) == len(text)
