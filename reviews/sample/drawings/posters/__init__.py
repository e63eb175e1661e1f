"""Tall pictures: one composition for every show, and one that suits any other."""

from __future__ import annotations

from . import by_day, by_night, of_everyday, of_legends, of_magic, of_music, of_play
from .poster import POSTERS, Poster, poster_of

__all__ = [
    "POSTERS",
    "Poster",
    "by_day",
    "by_night",
    "of_everyday",
    "of_legends",
    "of_magic",
    "of_music",
    "of_play",
    "poster_of",
]
