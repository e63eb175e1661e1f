"""One process of a blog that keeps its pages: reads what to do as lines of JSON, and answers so.

`["keep", path, cookie]` asks for a page twice and is answered how it came. `["ask", path, cookie]`
is answered with the page as it is kept, how that came, and as it was made before and, where that
differs, after it: time may change it. Any other name is a change, with a number that chooses what
is changed.
"""

import json
import re
import sys
from unittest import mock

import django

django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.test import RequestFactory  # noqa: E402

from config.pages import with_page_cache  # noqa: E402
from reviews import kept_figures  # noqa: E402

from .twin_blog import CHANGES  # noqa: E402

uncached = get_wsgi_application()
kept = with_page_cache(uncached)
# Forms of those who are logged in carry another one each time.
TOKEN = re.compile(r'(name="csrfmiddlewaretoken" value=")\w+')


def keep(path, cookie):
    read(kept, path, cookie)
    return read(kept, path, cookie)[1]


def ask(path, cookie):
    anew = [read(made, path, cookie)[0]]
    page, how = read(kept, path, cookie)
    if page not in anew:
        anew.append(read(made, path, cookie)[0])
    return page, how, anew


def made(environ, start_response):
    """Makes a page with nothing kept of it, and no figure either."""
    with mock.patch.object(kept_figures, "_kept_now", return_value=None):
        return uncached(environ, start_response)


def read(application, path, cookie):
    """Returns the status and the body, and how the page came."""
    said = {}

    def start_response(status, headers, _error=None):
        said.update({"status": status} | dict(headers))

    environ = RequestFactory(headers={"cookie": cookie, "host": "localhost"}).get(path).environ
    chunks = application(environ, start_response)
    body = b"".join(chunks).decode()
    getattr(chunks, "close", lambda: None)()
    return [said["status"], TOKEN.sub(r"\1", body)], said.get("Cache-Status", "")


def main():
    known = CHANGES | {"keep": keep, "ask": ask}
    for line in sys.stdin:
        name, *words = json.loads(line)
        print(json.dumps(known[name](*words)), flush=True)


if __name__ == "__main__":
    main()
