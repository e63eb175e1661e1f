"""The writing desk, one thing a file."""

from . import blog, genre, page, picture, question, review, series, studio, user

__all__ = ["blog", "genre", "page", "picture", "question", "review", "series", "studio", "user"]
