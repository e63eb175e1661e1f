"""Readers, each with an e-mail and a network address of their own, who write to a served Cour."""

import re
import time
from collections import Counter
from urllib.parse import urlencode

HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
WRITE_A_REVIEW = """
from django.utils import timezone
from reviews.models import Review, User
author, _is_new = User.objects.get_or_create(username="mio", pen_name="Mio")
print("review", Review.objects.create(author=author, title="R", published_at=timezone.now()).pk)
"""
READ_COMMENTS = """
from comments.models import Comment
print("\\n".join(f"{pk}: {text}" for pk, text in Comment.objects.values_list("pk", "text")))
"""


def write_a_review(served):
    """Returns its id."""
    return int(re.search(r"review (\d+)", served.shell(WRITE_A_REVIEW))[1])


def post_comment(served, review, number):
    """Returns the status, the new address and the seconds that it took."""
    form = {
        "name": f"Reader {number}",
        "email": f"reader{number}@example.org",
        "website": "",
        "text": f"Comment number {number}.",
    }
    headers = HEADERS | {"X-Forwarded-For": address_of(number)}
    started = time.monotonic()
    body, path = urlencode(form), f"/comments/post/{review}/"
    answer = served.ask(path, method="POST", body=body, **headers)
    return answer.status, answer.headers.get("Location"), time.monotonic() - started


def address_of(number):
    """Each reader's own, and one for each kind of those who are no number."""
    if isinstance(number, int):
        return f"10.{number // 256}.{number % 256}.1"
    return "198.51.100.7" if number == "twin" else "203.0.113.7"


def stored(served):
    """Counts how often the comment of each number is there."""
    return Counter(number for _pk, number in stored_rows(served))


def stored_rows(served):
    """Returns the ids of all comments, each with its number."""
    return re.findall(r"(\d+): Comment number (\w+)\.", served.shell(READ_COMMENTS))
