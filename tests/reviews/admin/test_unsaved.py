import json
from types import SimpleNamespace

import pytest
from django.test import Client
from django.urls import reverse

from reviews.admin import unsaved as views
from reviews.models import Review, Unsaved
from tests.factories import make_author, make_moderator, make_reader, make_review

from .conftest import logged_in
from .forms import Form
from .reviews import change_address, make_draft, open_form

pytestmark = pytest.mark.django_db
KEEP, FORGET = "/admin/unsaved/keep/", "/admin/unsaved/forget/"
MARK = "0123456789abcdef" * 2


def send(client, review=None, **changes):
    fields = [["title", "Typed"], ["version", "0"]]
    sent = {"form_mark": MARK, "turn": 1, "review": review and review.pk, "fields": fields}
    return client.post(KEEP, json.dumps(sent | changes), content_type="application/json")


@pytest.fixture
def draft(author):
    return make_draft(author, title="Stored")


def clients(author):
    return {
        "anonymous": Client(),
        "reader": logged_in(make_reader()),
        "moderator": logged_in(make_moderator()),
        "other author": logged_in(make_author()),
        "author": logged_in(author),
    }


def test_only_who_may_edit_a_review_keeps_a_copy_of_its_form(author, draft):
    statuses = {name: send(client, draft).status_code for name, client in clients(author).items()}
    expected = {"anonymous": 401, "reader": 403, "moderator": 403, "other author": 403}
    assert statuses == expected | {"author": 200}
    assert Unsaved.objects.get().user == author


def test_only_authors_keep_a_copy_of_a_new_review(author):
    statuses = {name: send(client).status_code for name, client in clients(author).items()}
    assert list(statuses.values()) == [401, 403, 403, 200, 200]


def test_copy_changes_neither_page_nor_version(desk, author):
    review = make_review(author=author, title="Stored", introduction="As it was.")
    answer = send(desk, review).json()
    assert answer["state"] == "kept"
    assert "You typed this on" in answer["offer"]
    review.refresh_from_db()
    assert (review.title, review.version) == ("Stored", 0)
    assert "Typed" not in desk.get(review.get_absolute_url()).content.decode()


def test_copy_of_a_form_that_was_saved_elsewhere_is_kept_and_the_author_told(desk, draft):
    open_form(desk, draft).press("_draft")
    response = send(desk, draft)
    assert (response.status_code, Unsaved.objects.offered(draft.author, draft).count()) == (409, 1)


def test_autosave_of_the_form_that_was_just_saved_is_no_conflict(desk, draft):
    form = open_form(desk, draft)
    form.values["turn"] = "3"
    form.press("_draft")
    response = send(desk, draft, form_mark=form.values["form_mark"], turn=3)
    assert (response.status_code, response.json()) == (200, {"state": "saved"})


def test_late_copy_of_a_form_that_was_restored_and_saved_is_no_conflict(desk, draft):
    number = send(desk, draft).json()["id"]
    form = Form(desk, f"{change_address(draft)}?unsaved={number}")
    form.address = change_address(draft)
    form.press("_draft")
    response = send(desk, draft)
    assert (response.status_code, response.json()) == (200, {"state": "saved"})


@pytest.mark.parametrize(
    "body",
    [
        "", "x", "[]", "null", "1", '"x"', "{}", "[" * 50_000,
        '{"form_mark": "x", "turn": 1, "review": null, "fields": []}',
        f'{{"form_mark": "{MARK}", "turn": -1, "review": null, "fields": []}}',
        f'{{"form_mark": "{MARK}", "turn": 1e99, "review": null, "fields": []}}',
        f'{{"form_mark": "{MARK}", "turn": 4294967296, "review": null, "fields": []}}',
        f'{{"form_mark": "{MARK}", "turn": 1, "review": "1", "fields": []}}',
        f'{{"form_mark": "{MARK}", "turn": 1, "review": null, "fields": [["a"]]}}',
        f'{{"form_mark": "{MARK}", "turn": 1, "review": null, "fields": [["a", 1]]}}',
        f'{{"form_mark": ["{MARK}"], "turn": 1, "review": null, "fields": {{"ab": 1}}}}',
    ],
)  # fmt: skip
def test_what_is_no_form_is_refused(desk, body):
    response = desk.post(KEEP, body, content_type="application/json")
    assert response.status_code == 422
    assert response.json()["error"]


@pytest.mark.parametrize("review", [10**30, -1, 0, 999_999])
def test_review_that_is_not_there_is_refused(desk, review):
    assert send(desk, SimpleNamespace(pk=review)).status_code == 403


def test_odd_characters_are_kept(desk, author):
    text = "a\0b\ud800c\U0001f600"
    assert send(desk, fields=[["title", text], ["_save", "x"], ["writer", "x"]]).status_code == 200
    assert Unsaved.objects.get().content == [["title", "ab?c\U0001f600"]]


def test_too_large_a_form_is_refused(desk, monkeypatch):
    monkeypatch.setattr(views, "LARGEST", 10)
    assert send(desk).status_code == 413


def test_keeping_costs_few_queries(desk, draft, django_assert_max_num_queries):
    send(desk, draft)
    with django_assert_max_num_queries(9):
        send(desk, draft, turn=2)


def test_get_and_forged_posts_are_refused(desk, author):
    assert desk.get(KEEP).status_code == 405
    assert desk.get(FORGET).status_code == 405
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(author)
    assert send(strict).status_code == 403


def test_thrown_away_copy_is_gone_and_does_not_come_back(desk, author, draft):
    number = send(desk, draft).json()["id"]
    assert desk.post(FORGET, {"unsaved": number}).url == change_address(draft)
    assert send(desk, draft).json() == {"state": "saved"}
    assert "You typed this" not in desk.get(change_address(draft)).content.decode()


@pytest.mark.parametrize("number", ["", "x", "9" * 30, "999"])
def test_throwing_away_what_is_not_there_changes_nothing(desk, number):
    address = reverse("admin:reviews_review_changelist")
    assert desk.post(FORGET, {"unsaved": number}).url == address


def test_nobody_throws_away_the_copy_of_another(desk, author, draft):
    number = send(desk, draft).json()["id"]
    for name, client in clients(author).items():
        if name == "anonymous":
            assert client.post(FORGET, {"unsaved": number}).status_code in {302, 403}
        elif name != "author":
            client.post(FORGET, {"unsaved": number})
    assert Unsaved.objects.offered(author, draft).count() == 1
    assert Review.objects.count() == 1
