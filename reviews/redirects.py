"""Leads readers from old paths to where they lead now."""

import re
from urllib.parse import urlsplit

from django.http import HttpResponsePermanentRedirect

from .models import Redirect
from .models.redirect import path_of

NOT_FOUND = 404
ASKED = "_redirect_target"
# What lies below a page moves with it: the pictures of a review, the feed of a studio.
BELOW = re.compile(r"(/(reviews|series|questions|studios|genres|authors)/[^/]+/)(.+)")
# The answers to a question about a studio move with either.
ABOUT = re.compile(r"((?:genres|studios)/[^/]+/)(.*)")


def lead_on(get_response):
    """A middleware that asks for a Redirect where a page is missing, and only there."""

    def respond(request):
        response = get_response(request)
        if response.status_code != NOT_FOUND:
            return response
        return redirect_of(request) or response

    return respond


def redirect_of(request):
    """Returns the answer that leads on from a missing page, or None; asks once a request."""
    if request.method not in {"GET", "HEAD"}:
        return None
    if not hasattr(request, ASKED):
        setattr(request, ASKED, _target_of(request.path))
    target = getattr(request, ASKED)
    if target is None:
        return None
    return HttpResponsePermanentRedirect(_with_query(target, request.META["QUERY_STRING"]))


def _target_of(path):
    """The target of exactly this path, or else of it with or without its last slash."""
    if "\x00" in path:  # which PostgreSQL refuses to look for
        return None
    found = dict(Redirect.objects.of_path(path).values_list("old_path", "target"))
    return found.get(path) or next(iter(found.values()), None) or _target_below(path)


def _target_below(path):
    """Where a path leads because a page above it has moved, within its kind."""
    below = BELOW.fullmatch(path)
    if not below:
        return None
    page, kind, rest = below.groups()
    moved = _moved(page, kind)
    if about := ABOUT.fullmatch(rest):
        fact = _moved(f"/{about[1]}", about[1].partition("/")[0])
        rest = f"{fact.lstrip('/')}{about[2]}"
    target = f"{moved}{rest}"
    return target if target != path else None


def _moved(page, kind):
    """Where the page of a kind is now."""
    target = path_of(_target_of(page) or "")
    return f"{target.rstrip('/')}/" if target.startswith(f"/{kind}/") else page


def _with_query(target, query):
    """Keeps what was asked, on this site, where the Redirect doesn't say otherwise."""
    parts = urlsplit(target)
    if parts.netloc or parts.query or not query:
        return target
    path, hash_mark, place = target.partition("#")
    return f"{path}?{query}{hash_mark}{place}"
