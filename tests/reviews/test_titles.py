import pytest

from reviews.titles import letter_of, place_of


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("Dandadan", "d"),
        ("the Apothecary Diaries", "t"),
        ("’Tis Time for “Torture,” Princess", "t"),
        ("【Oshi no Ko】", "o"),
        ("Éclair", "e"),
        ("ＡＢＣ", "a"),
        ("86", "0-9"),
        ("２４", "0-9"),
        ("進撃の巨人", "other"),
        ("Ænima", "other"),
        ("!!!", "other"),
        ("", "other"),
    ],
)
def test_title_stands_under_its_first_letter_or_digit(title, letter):
    assert letter_of(title) == letter


def test_titles_are_in_the_order_of_the_alphabet_then_digits_then_others():
    in_order = ["a b", "Á c", "ab", "“B”", "z", "86", "進撃"]
    assert sorted(set(in_order), key=place_of) == in_order
