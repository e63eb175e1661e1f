"""Sorts titles as a reader looks for them: by letter, whatever quotes and accents they wear."""

import re
import unicodedata
from string import ascii_lowercase

DIGITS, OTHERS = "0-9", "other"
NEITHER_WORD_NOR_SPACE = re.compile(r"[^\w\s]|_")
LETTERS = (*ascii_lowercase, DIGITS, OTHERS)


def place_of(title: str) -> tuple[int, str]:
    """Returns what to sort a title by: the number of its letter, then its words."""
    unaccented = unicodedata.normalize("NFKD", title.casefold())
    words = NEITHER_WORD_NOR_SPACE.sub("", unaccented).lstrip()
    return LETTERS.index(_letter(words[:1])), words


def letter_of(title: str) -> str:
    """Returns the letter of the alphabet that a title stands under, or what stands for others."""
    return LETTERS[place_of(title)[0]]


def _letter(sign):
    if sign and sign in ascii_lowercase:
        return sign
    return DIGITS if sign.isdigit() else OTHERS
