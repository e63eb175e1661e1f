"""Puts the page cache before Django, where the settings want one."""

from django.conf import settings
from django.db import connection

from comments.next_closing import next_closing
from reviews.models import Generation
from reviews.models.generation import READ
from reviews.next_change import next_change

from .commits import NumberAfterCommits
from .page_cache import PageCache, read_at_most_every

MEGABYTE = 1_000_000


def with_page_cache(application):
    """Wraps a WSGI application; returns it as it is where PAGE_CACHE_MB is 0."""
    if not settings.PAGE_CACHE_MB:
        return application
    return PageCache(
        application,
        generation=how_to_read_the_generation(),
        next_change=next_end,
        session_cookie=settings.SESSION_COOKIE_NAME,
        size=settings.PAGE_CACHE_MB * MEGABYTE,
    )


def how_to_read_the_generation():
    """Returns the cheapest way that is as exact as the settings want it."""
    if settings.PAGE_CACHE_SECONDS:
        return read_at_most_every(settings.PAGE_CACHE_SECONDS, Generation.read)
    if connection.vendor == "sqlite" and not connection.is_in_memory_db():
        path = connection.settings_dict["NAME"]
        return NumberAfterCommits(path, READ, ask=Generation.read).read
    return Generation.read


def next_end():
    """Returns when pages will change although nobody changes anything, as a timestamp."""
    return min(filter(None, [next_change(), next_closing()]))
