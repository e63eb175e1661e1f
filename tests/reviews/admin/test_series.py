import pytest
from django.apps import apps
from django.urls import reverse

from reviews.models import Genre, Series, Studio
from tests.factories import (
    make_picture,
    make_review,
    make_series,
    make_user,
)
from tests.reviews.uploads import make_upload

from .conftest import logged_in
from .forms import Form

pytestmark = pytest.mark.django_db


def test_selected_series_with_reviews_are_kept_and_the_page_says_why(owner):
    review = make_review(title="Frieren", series=make_series())
    data = {"action": "delete_selected", "_selected_action": [review.series.pk]}
    html = owner.post(reverse("admin:reviews_series_changelist"), data).content.decode()
    assert "needed here" in html
    assert "Frieren" in html
    assert "permission" not in html


def test_author_makes_a_series_with_its_poster(desk):
    form = Form(desk, reverse("admin:reviews_series_add"))
    form.fill(title="Frieren", season="Fall 2023", episodes="28")
    form.values["poster-file"] = make_upload()
    assert form.press("_save").status_code == 302
    series = Series.objects.get()
    assert (str(series.season), series.poster.width) == ("Autumn 2023", 48)


def test_season_that_is_none_is_named_beside_its_field(desk):
    form = Form(desk, reverse("admin:reviews_series_add"))
    form.read(form.fill(title="Frieren", season="Monsoon 2023").press("_save"))
    assert "Monsoon 2023" in form.errors()["id_season_error"]


@pytest.mark.parametrize("field", ["studios", "genres", "follows"])
def test_series_completes_names_as_they_are_typed(desk, field):
    make_series(title="Bones")
    Studio.objects.create(name="Bones")
    Genre.objects.create(name="Bones")
    data = {
        "term": "bon",
        "app_label": "reviews",
        "model_name": "series",
        "field_name": field,
    }
    answer = desk.get("/admin/autocomplete/", data).json()
    assert [found["text"] for found in answer["results"]] == ["Bones"]


def test_series_with_a_review_is_not_deleted(owner):
    series = make_series()
    make_review(series=series)
    address = reverse("admin:reviews_series_delete", args=[series.pk])
    assert "Cannot delete" in owner.post(address, {"post": "yes"}).content.decode()
    assert Series.objects.filter(pk=series.pk).exists()


def test_one_who_may_not_write_reviews_stores_no_picture():
    editor = make_user(is_staff=True)
    permissions = apps.get_model("auth", "Permission").objects
    editor.user_permissions.set(permissions.filter(codename__in=["add_series", "view_series"]))
    form = Form(logged_in(editor), reverse("admin:reviews_series_add"))
    form.values |= {"title": "Frieren", "poster-file": make_upload()}
    form.read(form.press("_save"))
    assert "may not upload" in form.errors()["id_poster_error"]


def test_desk_asks_little_for_fifty_series(desk, django_assert_max_num_queries):
    for _number in range(50):
        make_series(poster=make_picture(), follows=make_series())
    with django_assert_max_num_queries(10):
        desk.get(reverse("admin:reviews_series_changelist"))


def test_newest_season_stands_first_where_a_series_is_chosen_for_a_review(desk):
    for title, season in (("Aria", None), ("Bebop", "Spring 1998"), ("Frieren", "Autumn 2023")):
        make_series(title=title, season=season)
    asked = {"app_label": "reviews", "model_name": "review", "field_name": "series", "term": ""}
    found = desk.get("/admin/autocomplete/", asked).json()["results"]
    assert [one["text"] for one in found] == ["Frieren", "Bebop", "Aria"]
