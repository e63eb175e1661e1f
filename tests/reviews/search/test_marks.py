import pytest

from reviews.search.marks import END, LENGTH, START, places_of, snippet, whole

LONG = " ".join(f"word{number}" for number in range(200))


def mark(text, *words):
    for word in words:
        text = text.replace(word, f"{START}{word}{END}", 1)
    return places_of(text)


def text(parts):
    return "".join(part.text for part in parts)


def marked(parts):
    return [part.text for part in parts if part.is_marked]


def test_places_are_those_in_the_text_without_marks():
    assert places_of(f"{START}One{END} and {START}two{END}.") == [(0, 3), (8, 11)]
    assert places_of("") == places_of("none") == []


def test_whole_text_is_cut_into_parts_and_nothing_is_lost():
    parts = whole("One and two.", mark("One and two.", "One", "two"))
    assert [(part.text, part.is_marked) for part in parts] == [
        ("One", True),
        (" and ", False),
        ("two", True),
        (".", False),
    ]


def test_short_text_is_shown_whole():
    assert text(snippet("One and two.", [])) == "One and two."
    assert snippet("", []) == []


@pytest.mark.parametrize("word", ["word0", "word20", "word100", "word199"])
def test_long_text_is_cut_around_the_marked_word_where_words_end(word):
    shown = snippet(LONG, mark(LONG, f"{word} " if word != "word199" else word))
    assert [one.strip() for one in marked(shown)] == [word]
    words = text(shown).strip("…").split()
    assert set(words) <= set(LONG.split())
    assert len(text(shown)) <= LENGTH + 2


def test_part_with_most_different_words_is_shown():
    words = "rouge " * 3 + LONG + " metallic rouge"
    places = [(0, 5), (6, 11), (12, 17), (len(words) - 14, len(words) - 6)]
    places.append((len(words) - 5, len(words)))
    assert marked(snippet(words, places)) == ["metallic", "rouge"]


def test_text_without_a_space_is_cut_all_the_same():
    assert len(text(snippet("あ" * 1000, [(500, 502)]))) <= LENGTH + 2
    assert marked(snippet("あ" * 1000, [(500, 502)])) == ["ああ"]
