"""Answers 503 where the database is busy for too long or gone, with what a reader had typed."""

import logging

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string

SECONDS_TO_WAIT = 10
logger = logging.getLogger("django.request")


class OutOfReachMiddleware:
    """Stands last: what it answers asks neither the database nor a session."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, (OperationalError, InterfaceError)):
            return None
        logger.error("The database is out of reach at %s", request.path, exc_info=exception)
        context = {"address": request.path, "typed": _typed(request)}
        answer = HttpResponse(render_to_string("503.html", context), status=503)
        answer["Retry-After"] = SECONDS_TO_WAIT
        answer["Cache-Control"] = "no-store"
        return answer


def _typed(request):
    """Returns the words of a comment's form, which may be sent from any page of ours."""
    is_of_a_reader = hasattr(request.resolver_match.func, "refused_by_origin")
    return request.POST.dict() if is_of_a_reader else {}
