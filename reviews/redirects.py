"""Leads readers from old paths to where they lead now."""

import re
from urllib.parse import urlsplit

from django.http import HttpResponsePermanentRedirect

from .models import Redirect
from .models.redirect import path_of

NOT_FOUND = 404
# The pages of a review's pictures move with the review.
BELOW_REVIEW = re.compile(r"(/reviews/[^/]+/)(pictures/[0-9]+/?)")


def lead_on(get_response):
    """A middleware that asks for a Redirect where a page is missing, and only there."""

    def respond(request):
        response = get_response(request)
        if response.status_code != NOT_FOUND or request.method not in {"GET", "HEAD"}:
            return response
        target = _target_of(request.path)
        if target is None:
            return response
        return HttpResponsePermanentRedirect(_with_query(target, request.META["QUERY_STRING"]))

    return respond


def _target_of(path):
    """The target of exactly this path, or else of it with or without its last slash."""
    if "\x00" in path:  # which PostgreSQL refuses to look for
        return None
    if below := BELOW_REVIEW.fullmatch(path):
        review = path_of(_target_of(below[1]) or "")
        return f"{review.rstrip('/')}/{below[2]}" if review.startswith("/reviews/") else None
    found = dict(Redirect.objects.of_path(path).values_list("old_path", "target"))
    return found.get(path) or next(iter(found.values()), None)


def _with_query(target, query):
    """Keeps what was asked, on this site, where the Redirect doesn't say otherwise."""
    parts = urlsplit(target)
    if parts.netloc or parts.query or not query:
        return target
    path, hash_mark, place = target.partition("#")
    return f"{path}?{query}{hash_mark}{place}"
