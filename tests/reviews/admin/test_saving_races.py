"""Autosaves and saves in every order: nothing typed is lost, and there is no false conflict."""

import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections

from reviews.models import Review, Revision, Unsaved
from tests.factories import make_author, make_section

from .conftest import logged_in
from .forms import Form
from .reviews import ADD, make_draft, only_review, open_form
from .test_unsaved import send

TIMES = 20


@pytest.fixture
def in_parallel(transactional_db):
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("threads cannot share a database in memory")


def autosave(client, form, *, turn, text):
    values = form.values | {"introduction": text, "turn": str(turn)}
    fields = [[name, value] for name, value in values.items() if value is not None]
    mark = form.values["form_mark"]
    return send(client, only_review(), form_mark=mark, turn=turn, fields=fields)


@pytest.mark.django_db
def test_autosaves_may_arrive_in_any_order_around_a_save():
    chance = random.Random(7)
    author = make_author()
    desk, review = logged_in(author), make_draft(author)
    for number in range(TIMES // 4):
        form = open_form(desk, review)
        steps = [*range(1, 4), "save"]
        chance.shuffle(steps)
        for step in steps:
            if step == "save":
                form.fill(introduction=f"{number} saved", turn="2")
                assert form.press("_draft").status_code == 302
            else:
                text = f"{number} typed {step}"
                assert autosave(desk, form, turn=step, text=text).status_code == 200
        assert only_review().introduction == f"{number} saved"
        rows = Unsaved.objects.offered(author, review)
        left = [dict(row.content)["introduction"] for row in rows]
        assert left == [f"{number} typed 3"], "only what was typed after the save is left"
        Unsaved.objects.all().delete()


@pytest.mark.django_db(transaction=True)
def test_autosave_and_save_at_the_same_moment(in_parallel):
    author = make_author()
    desk, review = logged_in(author), make_draft(author)
    make_section(review)
    for number in range(TIMES):
        form = open_form(desk, review)
        form.fill(introduction=f"{number}", turn="1")
        saved, kept = at_once(
            lambda form=form: form.press("_draft"),
            lambda form=form, number=number: autosave(desk, form, turn=1, text=f"{number}"),
        )
        assert (saved.status_code, kept.status_code) == (302, 200)
        assert only_review().introduction == f"{number}"
        assert not Unsaved.objects.filter(is_saved=False).exists()


@pytest.mark.django_db(transaction=True)
def test_one_of_two_saves_at_the_same_moment_is_refused(in_parallel):
    author = make_author()
    review = make_draft(author)
    tabs = [logged_in(author), logged_in(author)]
    for number in range(TIMES // 4):
        forms = [open_form(tab, review) for tab in tabs]
        for name, form in zip("AB", forms, strict=True):
            form.fill(introduction=f"{name} {number}")
        answers = at_once(*[lambda form=form: form.press("_draft") for form in forms])
        assert sorted(answer.status_code for answer in answers) == [302, 409]
        winner = "AB"[[answer.status_code for answer in answers].index(302)]
        assert only_review().introduction == f"{winner} {number}"
    assert Revision.objects.filter(version__gt=0).count() == TIMES // 4


@pytest.mark.django_db(transaction=True)
def test_new_review_that_is_sent_twice_at_once_is_made_once(in_parallel):
    author = make_author()
    desk = logged_in(author)
    for number in range(TIMES // 10):
        form = Form(desk, ADD).fill(title=f"Frieren {number}")
        answers = at_once(*[lambda form=form: form.press("_draft")] * 2)
        assert [answer.status_code for answer in answers] == [302, 302]
        assert Review.objects.count() == number + 1


def at_once(*calls):
    with ThreadPoolExecutor(len(calls)) as pool:
        return [found.result() for found in [pool.submit(_alone, call) for call in calls]]


def _alone(call):
    try:
        return call()
    finally:
        connections.close_all()
