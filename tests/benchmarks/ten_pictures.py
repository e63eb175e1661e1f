"""Ten pictures of 8 MB dropped at once, while twenty readers post comments, on SQLite.

    uv run python -m tests.benchmarks.ten_pictures

Serves a Cour of its own, sends the pictures two at a time as the desk does, and
prints how long the slowest took; exits 1 if one was lost, refused, or took more than five seconds.
"""

import http.client
import io
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path

from PIL import Image

from tests.readers_at_once import post_comment
from tests.served import served_from

from .cour import load

PICTURES, AT_ONCE, READERS = 10, 2, 20
WIDTH, HEIGHT, QUALITY = 2720, 1530, 100
LONGEST_SECONDS = 5
TOKEN = "t" * 32
PREPARE = """
from importlib import import_module
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from tests.factories import make_author, make_review
author = make_author()
session = import_module(settings.SESSION_ENGINE).SessionStore()
session[SESSION_KEY], session[HASH_SESSION_KEY] = str(author.pk), author.get_session_auth_hash()
session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
session.save()
print(make_review(author=author).pk, session.session_key)
"""
COUNT = """
from comments.models import Comment
from reviews.models import Picture
print(Picture.objects.count(), Comment.objects.count())
"""


def main():
    files = [a_picture() for _number in range(PICTURES)]
    print(f"{PICTURES} pictures of {min(map(len, files)) / 1e6:.1f} MB or more;", load())
    with tempfile.TemporaryDirectory(prefix="cour-") as folder, served_from(Path(folder)) as cour:
        review, session = cour.shell(PREPARE).split()
        sent, posted = drop_and_post(cour, session, review, files)
        stored = cour.shell(COUNT).split()
    sys.exit(report(sent, posted, [int(number) for number in stored]))


def a_picture():
    """A JPEG of noise: nothing is larger for its pixels, or slower to make sizes of."""
    noise = Image.frombytes("RGB", (WIDTH, HEIGHT), os.urandom(WIDTH * HEIGHT * 3))
    target = io.BytesIO()
    noise.save(target, "JPEG", quality=QUALITY)
    return target.getvalue()


def drop_and_post(cour, session, review, files):
    with ThreadPoolExecutor(AT_ONCE) as desk, ThreadPoolExecutor(READERS) as readers:
        sending = [desk.submit(send_picture, cour.port, session, file) for file in files]
        posted = []
        while not all(one.done() for one in sending):
            numbers = range(len(posted), len(posted) + READERS)
            answers = readers.map(partial(post_comment, cour, review), numbers)
            posted += [(status, seconds) for status, _page, seconds in answers]
        return [one.result() for one in sending], posted


def send_picture(port, session, file):
    head = 'Content-Disposition: form-data; name="file"; filename="noise.jpg"'
    body = b"\r\n".join([f"--{TOKEN}\r\n{head}\r\n".encode(), file, f"--{TOKEN}--\r\n".encode()])
    headers = {
        "Content-Type": "multipart/form-data; boundary=" + TOKEN,
        "Cookie": f"sessionid={session}; csrftoken={TOKEN}",
        "X-CSRFToken": TOKEN,
        "Origin": f"http://127.0.0.1:{port}",
    }
    started = time.monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    with suppress(BrokenPipeError, ConnectionResetError):  # refused before all was sent
        connection.request("POST", "/admin/pictures/upload/", body, headers)
    answer = connection.getresponse()
    answer.read()
    return answer.status, time.monotonic() - started


def report(sent, posted, stored):
    for name, answers in (("pictures", sent), ("comments", posted)):
        statuses = sorted({status for status, _seconds in answers})
        seconds = sorted(seconds for _status, seconds in answers)
        middle, slowest = seconds[len(seconds) // 2], seconds[-1]
        print(f"{name}: {len(answers)} sent, answers {statuses}, ", end="")
        print(f"{middle:.2f} s in the middle, {slowest:.2f} s the slowest")
    print("stored:", *stored, ";", load())
    is_whole = stored == [len(sent), len(posted)]
    return not (is_whole and max(seconds for _status, seconds in sent + posted) <= LONGEST_SECONDS)


if __name__ == "__main__":
    main()
