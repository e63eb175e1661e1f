"""What pages are compared with: the same bytes without Cour, and Django's plainest view.

    python -m tests.benchmarks.bare bare PORT WORKERS THREADS    # with what BARE_FOLDER holds
    python -m tests.benchmarks.bare hello PORT WORKERS THREADS

On the same server as Cour, which listens in the same way, with as many threads.
"""

import json
import os
import sys
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from granian.constants import Interfaces
from granian.log import LogLevels

from config.restarting import RestartingServer

# As `django-admin startproject` has them; none of them asks the database for this view.
APPS = ("auth", "contenttypes", "messages", "sessions")
MIDDLEWARE = (
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
)


def bare():
    """A WSGI application with nothing in it but a dictionary."""
    folder = Path(os.environ["BARE_FOLDER"])
    answers = {}
    for place in folder.glob("*.json"):
        told = json.loads(place.read_text())
        headers, known = ([tuple(pair) for pair in told[kind]] for kind in ("headers", "known"))
        answers[told["path"]] = headers, known, [place.with_suffix(".body").read_bytes()]

    def application(environ, start_response):
        headers, known, body = answers[environ["PATH_INFO"]]
        if "HTTP_IF_NONE_MATCH" in environ:
            start_response("304 Not Modified", known)
            return []
        start_response("200 OK", headers)
        return body

    return application


def hello():
    settings.configure(
        ALLOWED_HOSTS=["*"],
        INSTALLED_APPS=[f"django.contrib.{app}" for app in APPS],
        MIDDLEWARE=MIDDLEWARE,
        ROOT_URLCONF=__name__,
        SECRET_KEY="no secret",
    )
    return get_wsgi_application()


urlpatterns = [path("", lambda _request: HttpResponse("Hello"))]


def main():
    what, port, workers, threads = sys.argv[1:]
    RestartingServer(
        f"tests.benchmarks.bare:{what}",
        prepare=None,
        factory=True,
        port=int(port),
        workers=int(workers),
        blocking_threads=int(threads),
        interface=Interfaces.WSGI,
        websockets=False,
        log_level=LogLevels.error,
    ).serve()


if __name__ == "__main__":
    main()
