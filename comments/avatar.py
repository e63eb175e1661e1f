"""A reader as the initials of their name on one of six colours: nothing is asked of others."""

from functools import lru_cache
from zlib import crc32

COLOURS = 6
REMEMBERED = 1_000


@lru_cache(maxsize=REMEMBERED)
def initials(name):
    """The first letters of the first and the last word; of a name without any, its beginning."""
    words = ["".join(filter(str.isalnum, word)) for word in name.split()]
    letters = [word[0] for word in words if word]
    if not letters:
        return name.strip()[:1]
    return "".join(dict.fromkeys([letters[0], letters[-1]])).upper()


@lru_cache(maxsize=REMEMBERED)
def colour(name):
    """The same number from 0 to 5 for the same name, however it is written."""
    return crc32(name.casefold().strip().encode()) % COLOURS
