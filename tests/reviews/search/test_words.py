import pytest

from reviews.search.words import (
    MOST_WORDS,
    as_lines,
    as_typed,
    folded,
    in_a_line,
    may_be_a_beginning,
    stems_of,
    terms_of,
)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("", []),
        ("***", []),
        ("Metallic  Rouge", ["metallic", "rouge"]),
        ("Pokémon", ["pokemon"]),
        ("Danjon Meshī", ["danjon", "meshi"]),
        ("rouge Rouge ROUGE", ["rouge"]),
        ("sci-fi", ["sci fi"]),
        ("K-ON!", ["k on"]),
        ('"favourite moment" train', ["favourite moment", "train"]),
        ("“favourite moment”", ["favourite moment"]),
        ('"never closed', ["never", "closed"]),
        ('""', []),
        ("snake_case", ["snake case"]),
        ("NEAR(a b) AND -c:*", ["near a", "b", "and", "c"]),
        ("進撃の巨人", ["進撃の巨人"]),
        ("ガンダム", ["ガンダム"]),
    ],
)
def test_what_is_typed_becomes_terms(typed, terms):
    assert terms_of(typed) == terms


def test_no_more_words_than_some_are_looked_for():
    assert len(terms_of(" ".join(f"word{n}" for n in range(500)))) == MOST_WORDS


def test_what_was_typed_is_one_line_that_can_be_printed():
    assert as_typed("  two\nlines\0and\x1b more ") == "two lines and more"
    assert len(as_typed("x" * 10_000)) == 200


def test_japanese_is_compared_as_it_is_composed():
    assert folded("か\u3099") == folded("が") == "が"


def test_name_is_also_looked_through_as_one_might_write_it():
    assert as_lines(["Steins;Gate", ""]) == "\n steins gate \n steinsgate \n"


def test_words_are_found_by_their_beginning_and_japanese_anywhere():
    assert in_a_line("rou") == " rou"
    assert in_a_line("巨人") == "巨人"


def test_few_letters_begin_no_word():
    assert may_be_a_beginning("orb")
    assert not may_be_a_beginning("or")
    assert not may_be_a_beginning("mobile a")


def test_beginning_that_is_longer_than_the_stem_leads_to_it():
    assert "anim" in stems_of("animati")
    assert "hunt" not in stems_of("hunt")
    assert stems_of("or") == []
