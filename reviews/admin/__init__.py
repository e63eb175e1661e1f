"""The writing desk, one thing a file."""

from . import blog, genre, page, picture, question, redirect, review, series, studio, user

__all__ = [
    "blog",
    "genre",
    "page",
    "picture",
    "question",
    "redirect",
    "review",
    "series",
    "studio",
    "user",
]
