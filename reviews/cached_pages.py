"""Marks the pages that are the same bytes for every reader, so that they may be kept in memory."""

from functools import wraps

from django.conf import settings
from django.http import Http404, QueryDict
from django.utils.cache import patch_cache_control, patch_vary_headers

# What the page cache reads of the address, and what tells it that an answer may be kept.
QUERY = "cour.page_query"
MAY_BE_KEPT = "X-May-Be-Kept"
PAGE_KEYS = ("page", "from")


def cached_page(*takes):
    """Marks a view that looks at no cookie but the session's, and at no query but what it takes.

    Other words of ours in the query are no address of it: each would be a page of its own.
    """

    def mark(view):
        @wraps(view)
        def answer(request, *args, **kwargs):
            asked = request.META.get(QUERY)
            if asked is not None:
                request.GET, request.META["QUERY_STRING"] = QueryDict(asked), asked
            if any(key in request.GET for key in PAGE_KEYS if key not in takes):
                raise Http404
            response = view(request, *args, **kwargs)
            _say_who_may_keep(request, response)
            if asked is not None:
                response[MAY_BE_KEPT] = "yes"
            return response

        return answer

    return mark


def _say_who_may_keep(request, response):
    patch_vary_headers(response, ["Cookie"])
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        patch_cache_control(response, private=True, no_store=True)
    elif settings.CDN_SECONDS:
        # A shared cache that is told no-cache asks us each time, whatever s-maxage says.
        patch_cache_control(response, public=True, max_age=0, s_maxage=settings.CDN_SECONDS)
    else:
        patch_cache_control(response, public=True, no_cache=True)
