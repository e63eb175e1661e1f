import pytest

from comments.avatar import COLOURS, colour, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Aya", "A"),
        ("mio hartley", "MH"),
        ("Anna Maria de Vries", "AV"),
        ("(Bea) O'Neil", "BO"),
        ("進撃の巨人", "進"),
        ("Élodie", "É"),
        ("aa aa", "A"),
        ("???", "?"),
        ("7 of 9", "79"),
    ],
)
def test_initials_are_of_the_first_and_the_last_word(name, letters):
    assert initials(name) == letters


def test_colour_follows_the_name_and_all_are_used():
    assert colour("Aya ") == colour("AYA")
    assert {colour(f"Reader {number}") for number in range(100)} == set(range(COLOURS))
