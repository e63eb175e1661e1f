"""Makes the sample comments; the reviews they belong to must be there."""

from datetime import timedelta
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from comments.models import Comment, Hold, Status, Thread
from reviews.models import Review
from reviews.sample.reading import SampleError, check_fields, read_toml

FOLDER = Path(__file__).resolve().parent
FIELDS = {"key", "name", "email", "minutes_after", "text"}
OPTIONS = {"reply_to": "", "website": "", "status": "approved", "by_author": False}


def load_comments(folder=FOLDER):
    """Loads every file there, all of them or none."""
    with transaction.atomic():
        for path in sorted(folder.glob("*.toml")):
            load_thread(path)


def load_thread(path):
    review = Review.objects.filter(slug=path.stem).first()
    if review is None:
        raise SampleError(path, "no sample review has this name")
    thread, _is_new = Thread.objects.get_or_create(review=review)
    comments = {}
    for number, written in enumerate(read_toml(path).get("comment", []), start=1):
        entry = OPTIONS | written
        place = f"[[comment]] {number}"
        check_fields(path, entry, FIELDS | OPTIONS.keys(), place=place)
        if entry["reply_to"] and entry["reply_to"] not in comments:
            raise SampleError(path, f"{place}: there is no {entry['reply_to']!r} above it")
        comment = made_of(entry, thread=thread, parent=comments.get(entry["reply_to"]))
        check(path, comment, place=place)
        comment.save()
        comments[entry["key"]] = comment


def made_of(entry, *, thread, parent):
    review = thread.review
    published_at = review.published_at or review.created_at
    written_at = published_at + timedelta(minutes=entry["minutes_after"])
    return Comment(
        thread=thread,
        parent=parent,
        user=review.author if entry["by_author"] else None,
        name=entry["name"],
        email=entry["email"],
        website=entry["website"],
        text=entry["text"],
        status=entry["status"],
        held_because=Hold.FIRST if entry["status"] == Status.PENDING else "",
        created_at=min(written_at, timezone.now()),
    )


def check(path, comment, *, place):
    try:
        comment.full_clean(exclude=["fingerprint"])
    except ValidationError as error:
        raise SampleError(path, f"{place}: {' '.join(error.messages)}") from error
