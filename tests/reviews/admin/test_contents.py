import pytest
from django.urls import reverse

from .conftest import logged_in

pytestmark = pytest.mark.django_db


def contents(client):
    apps = client.get(reverse("admin:index")).context["app_list"]
    return {app["name"]: [model["object_name"] for model in app["models"]] for app in apps}


def test_reviews_and_series_come_first_and_the_machinery_last(owner):
    found = contents(owner)
    assert next(iter(found)) == "Reviews"
    assert found["Reviews"][:2] == ["Review", "Series"]
    assert list(found)[-1] == "Machinery"
    assert set(found["Machinery"]) == {"Group", "DBTaskResult"}


def test_only_the_part_one_is_in_is_marked_as_current(owner):
    html = owner.get(reverse("admin:reviews_review_changelist")).content.decode()
    assert html.count("current-app") == 1


def test_author_sees_no_machinery(author):
    assert "Machinery" not in contents(logged_in(author))


def test_the_machinery_can_still_be_opened_by_itself(owner):
    page = owner.get(reverse("admin:app_list", args=["auth"]))
    assert [app["app_label"] for app in page.context["app_list"]] == ["auth"]
