"""Makes what tests need: every argument optional, only the telling one given."""

import hashlib
from itertools import count

from django.contrib.auth.models import Group
from django.utils import timezone

from reviews.models import Picture, Question, Review, Section, Series, User

PASSWORD = "correct horse battery staple"
numbers = count(1)


def make_user(*, group=None, **fields):
    number = next(numbers)
    fields = {"username": f"user{number}", "email": f"user{number}@example.org"} | fields
    user = User.objects.create_user(password=PASSWORD, **fields)
    if group:
        user.groups.add(Group.objects.get(name=group))
    return user


def make_author(**fields):
    return make_user(group="Authors", **({"is_staff": True, "pen_name": "Mio Hartley"} | fields))


def make_moderator(**fields):
    return make_user(group="Moderators", **({"is_staff": True} | fields))


def make_reader(**fields):
    """A user who may log in and do nothing else."""
    return make_user(**fields)


def make_picture(**fields):
    """A row without files: printing a picture opens none."""
    content_hash = hashlib.sha256(str(next(numbers)).encode()).hexdigest()
    defaults = {
        "content_hash": content_hash,
        "width": 1280,
        "height": 720,
        "sizes": [[320, 180], [640, 360], [960, 540], [1280, 720]],
    }
    return Picture.objects.create(**(defaults | fields))


def make_series(**fields):
    return Series.objects.create(**({"title": f"Series {next(numbers)}"} | fields))


def make_question(**fields):
    return Question.objects.create(**({"wording": f"What about {next(numbers)}?"} | fields))


def make_review(**fields):
    """A published review, unless `published_at` says otherwise."""
    defaults = {"title": f"Review {next(numbers)}", "published_at": timezone.now()}
    if "author" not in fields:
        defaults["author"] = make_author()
    return Review.objects.create(**(defaults | fields))


def make_section(review=None, **fields):
    defaults = {"heading": f"Heading {next(numbers)}", "text": "An answer."}
    return Section.objects.create(review=review or make_review(), **(defaults | fields))
