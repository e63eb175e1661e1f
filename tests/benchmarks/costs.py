"""What pages cost without a cache, asked of Django itself in the process that has loaded it."""

import io
import json
import statistics
import sys
import time

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection

TIMES = 21


def answer_lines():
    """Reads addresses, one a line, and writes what each costs: for one who asks several blogs."""
    for line in sys.stdin:
        (cost,) = costs([line.strip()], times=1).values()
        print(json.dumps(cost), flush=True)


def costs(paths, *, times=None):
    """Returns of each path its queries, and the milliseconds of processor time that it takes.

    In turns, so that what else the machine does is shared by all; the middle one counts.
    """
    settings.ALLOWED_HOSTS.append("testserver")
    handler = WSGIHandler()
    turns = [[_cost(handler, path) for path in paths] for _time in range(times or TIMES)]
    return {
        path: {"queries": taken[-1][0], "ms": statistics.median(ms for _queries, ms in taken)}
        for path, *taken in zip(paths, *turns, strict=True)
    }


def _cost(handler, path):
    asked = []

    def note(execute, sql, *rest):
        asked.append(sql)
        return execute(sql, *rest)

    before = time.thread_time()
    with connection.execute_wrapper(note):
        ask(handler, path)
    return len(asked), (time.thread_time() - before) * 1000


def ask(handler, path):
    path, _mark, query = path.partition("?")
    said = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": "testserver",
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.url_scheme": "http",
    }
    chunks = handler(environ, lambda status, _headers: said.append(status))
    size = sum(map(len, chunks))
    chunks.close()
    assert said[0].startswith("200"), f"{path}: {said[0]}"
    return size
