import pytest

from reviews.reading_time import WORDS_A_MINUTE, minutes_to_read


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 1), (1, 1), (WORDS_A_MINUTE * 2, 2), (WORDS_A_MINUTE * 7 + 10, 7)]
)
def test_minutes_are_whole_and_at_least_one(words, minutes):
    assert minutes_to_read("word " * words) == minutes


def test_all_texts_count():
    assert minutes_to_read("word " * WORDS_A_MINUTE, "word " * WORDS_A_MINUTE) == 2
