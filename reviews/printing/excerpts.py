"""Excerpts where there is less room for them."""

from ..markdown import first_words


def at_most(excerpt, length):
    """Shortens an excerpt further, where a whole one would be too much: it ends after a word."""
    return first_words(excerpt, length=length)
