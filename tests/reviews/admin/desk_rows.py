"""A row of each kind, for the addresses of the desk that speak of one."""

import uuid

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from comments.models import Policy
from reviews.models import Blog, Genre, Page, Redirect, Review, Studio
from tests.comments.factories import make_comment
from tests.factories import make_picture, make_question, make_review, make_series

from .desk_addresses import fill_in

ROWS = {
    "blog": lambda _author: Blog.objects.create(),
    "comment": lambda _author: make_comment(),
    "dbtaskresult": lambda _author: make_task_result(),
    "genre": lambda _author: Genre.objects.create(name="Drama"),
    "group": lambda _author: Group.objects.create(name="Guests"),
    "page": lambda _author: Page.objects.create(title="About", slug="about", text="Us."),
    "picture": lambda _author: make_picture(),
    "policy": lambda _author: Policy.objects.create(),
    "question": lambda _author: make_question(),
    "redirect": lambda _author: Redirect.objects.create(old_path="/old/", target="/new/"),
    "review": lambda author: make_review(author=author),
    "series": lambda _author: make_series(),
    "studio": lambda _author: Studio.objects.create(name="Bones"),
    "thread": lambda _author: make_comment().thread,
    "user": lambda author: author,
}


def make_task_result():
    return DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}},
        task_path="reviews.nothing",
        backend_name="default",
        status="SUCCESSFUL",
        finished_at=timezone.now(),
    )


def address_of(name, author, *, rows=ROWS):
    """The address with a row of its kind: the author's own, where rows have authors."""
    kinds = name.replace("/", "_").split("_")
    kind = next((kind for kind in rows if kind in kinds), "review")
    pk = rows[kind](author).pk
    make_review(series=make_series(season="Winter 2024"))
    content_type = ContentType.objects.get_for_model(Review).pk
    given = {"object_id": pk, "pk": pk, "id": pk, "app_label": "reviews", "uidb64": "x"}
    given |= {"token": "a-b", "act": uuid.UUID(int=1), "content_type_id": content_type}
    given |= {"year": 2024, "quarter": "winter"}
    return fill_in(name, given)
