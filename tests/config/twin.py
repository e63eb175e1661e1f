"""One process of a blog that keeps its pages: reads what to do as lines of JSON, and answers so.

`["ask", path, cookie]` is answered with the page as made anew, as kept, and as made anew once more:
time may change it between. Any other name is a change, with a number that chooses what is changed.
"""

import json
import sys
from datetime import timedelta
from unittest import mock

import django

django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.test import RequestFactory  # noqa: E402
from django.utils import timezone  # noqa: E402

from comments.models import Comment, Status, Thread  # noqa: E402
from config.pages import with_page_cache  # noqa: E402
from reviews import kept_figures  # noqa: E402
from reviews.models import Blog, Review, Section, Series, User  # noqa: E402

uncached = get_wsgi_application()
cached = with_page_cache(uncached)


def ask(path, cookie):
    return [read(application, path, cookie) for application in (made, cached, made)]


def made(environ, start_response):
    """Makes a page with nothing kept of it, and no figure either."""
    with mock.patch.object(kept_figures, "_kept_now", return_value=None):
        return uncached(environ, start_response)


def read(application, path, cookie):
    said = {}

    def start_response(status, headers, _error=None):
        said.update({"status": status} | dict(headers))

    environ = RequestFactory(headers={"cookie": cookie, "host": "localhost"}).get(path).environ
    chunks = application(environ, start_response)
    body = b"".join(chunks).decode()
    getattr(chunks, "close", lambda: None)()
    return [said["status"], body, said.get("Cache-Status", "")]


def pick(queryset, number):
    rows = list(queryset.order_by("pk"))
    return rows[number % len(rows)] if rows else None


def edit_review(number):
    review = pick(Review.objects.kept(), number)
    review.introduction = f"Introduction {number}."
    review.save()


def edit_section(number):
    section = pick(Section.objects.all(), number)
    section.text = f"Answer {number}."
    section.save()


def publish_or_not(number):
    review = pick(Review.objects.kept(), number)
    Review.objects.filter(pk=review.pk).update(
        published_at=None if review.published_at else review.first_published_at
    )


def schedule(number):
    """A moment from now, so that time alone changes the pages."""
    review = pick(Review.objects.kept(), number)
    soon = timezone.now() + timedelta(milliseconds=300)
    Review.objects.filter(pk=review.pk).update(published_at=soon, first_published_at=soon)


def bin_or_restore(number):
    review = pick(Review.objects.all(), number)
    (review.restore if review.is_removed() else review.move_to_bin)()


def comment(number):
    thread, _is_new = Thread.objects.get_or_create(review=pick(Review.objects.all(), number))
    Comment.objects.create(
        thread=thread,
        parent=pick(thread.comments.all(), number) if number % 2 else None,
        name=f"Reader {number}",
        text=f"Comment {number}.",
        status=Status.PENDING,
    )


def decide(number):
    found = pick(Comment.objects.all(), number)
    if found:
        row = Comment.objects.filter(pk=found.pk)
        (row.remove if found.is_visible() else row.approve)()


def decide_on_all(number):
    (Comment.objects.approve if number % 2 else Comment.objects.mark_spam)()


def rename(number):
    Series.objects.update(title=f"Show {number}")


def reword(number):
    Blog.objects.update(tagline=f"Tagline {number}")
    User.objects.update(pen_name=f"Author {number}")


def open_or_close(number):
    Thread.objects.update(is_open=bool(number % 2))


CHANGES = (edit_review, edit_section, publish_or_not, schedule, bin_or_restore, comment, decide)
CHANGES += (decide_on_all, rename, reword, open_or_close)


def main():
    known = {change.__name__: change for change in CHANGES} | {"ask": ask}
    for line in sys.stdin:
        name, *words = json.loads(line)
        print(json.dumps(known[name](*words)), flush=True)


if __name__ == "__main__":
    main()
