"""Answers /healthz: does this process run, and does the database answer it?"""

from django.db import DatabaseError, connection
from django.http import HttpResponse, HttpResponseNotAllowed

ADDRESS = "/healthz"


def answer_health_checks(get_response):
    """Stands first, as those who ask know neither the blog's host name nor its https."""

    def middleware(request):
        return health(request) if request.path_info == ADDRESS else get_response(request)

    return middleware


def health(request):
    if request.method not in {"GET", "HEAD"}:
        return HttpResponseNotAllowed(["GET", "HEAD"])
    words, status = ("ok", 200) if _is_database_there() else ("the database does not answer", 503)
    return HttpResponse(
        words,
        status=status,
        content_type="text/plain",
        headers={"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"},
    )


def _is_database_there():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True
