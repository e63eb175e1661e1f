"""Puts the page cache before Django, where the settings want one."""

from django.conf import settings

from comments.next_closing import next_closing
from reviews.models import Generation
from reviews.next_change import next_change

from .page_cache import PageCache, read_at_most_every

MEGABYTE = 1_000_000


def with_page_cache(application):
    """Wraps a WSGI application; returns it as it is where PAGE_CACHE_MB is 0."""
    if not settings.PAGE_CACHE_MB:
        return application
    seconds = settings.PAGE_CACHE_SECONDS
    return PageCache(
        application,
        generation=read_at_most_every(seconds, Generation.read) if seconds else Generation.read,
        next_change=next_end,
        session_cookie=settings.SESSION_COOKIE_NAME,
        size=settings.PAGE_CACHE_MB * MEGABYTE,
    )


def next_end():
    """Returns when pages will change although nobody changes anything, as a timestamp."""
    return min(filter(None, [next_change(), next_closing()]))
