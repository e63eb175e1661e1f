"""Finds the addresses of views, each once: a page prints a hundred, and most time and again."""

from functools import lru_cache

from django.urls import reverse

REMEMBERED = 10_000


@lru_cache(maxsize=REMEMBERED)
def path_of(view, *args):
    return reverse(view, args=args)
