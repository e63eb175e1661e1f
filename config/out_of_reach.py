"""Answers 503 where the database is busy for too long or gone, with what a reader had typed."""

import logging

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string

from reviews import missing

SECONDS_TO_WAIT = 10
OUT_OF_REACH = (OperationalError, InterfaceError)
logger = logging.getLogger("django.request")


class OutOfReachMiddleware:
    """Stands last: what it answers asks neither the database nor a session."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, OUT_OF_REACH):
            return None
        return _answer(request, exception, _typed(request))


def page_not_found(request, exception):
    """Says that a page is missing, where the database can be asked whether it has moved."""
    try:
        return missing.page_not_found(request, exception)
    except OUT_OF_REACH as error:
        return _answer(request, error, typed={})


def _answer(request, exception, typed):
    logger.error("The database is out of reach at %s", request.path, exc_info=exception)
    context = {"address": request.path, "typed": typed}
    answer = HttpResponse(render_to_string("503.html", context), status=503)
    answer["Retry-After"] = SECONDS_TO_WAIT
    answer["Cache-Control"] = "no-store"
    return answer


def _typed(request):
    """Returns the words of a comment's form, which may be sent from any page of ours."""
    is_of_a_reader = hasattr(request.resolver_match.func, "refused_by_origin")
    return request.POST.dict() if is_of_a_reader else {}
