"""Every page of the desk, asked for by everybody."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse

from reviews.models import Blog, Genre, Page, Series, Studio
from tests.factories import (
    make_picture,
    make_question,
    make_reader,
    make_review,
    make_section,
    make_series,
    make_user,
)
from tests.reviews.uploads import make_upload

from .conftest import logged_in
from .forms import Form

pytestmark = pytest.mark.django_db

OURS = [
    model
    for model in apps.get_app_config("reviews").get_models()
    if admin.site.is_registered(model)
]


@pytest.fixture
def owner():
    return logged_in(make_user(is_staff=True, is_superuser=True, pen_name="Owner"))


def addresses(model, row):
    name = f"admin:reviews_{model._meta.model_name}_"
    return [reverse(f"{name}changelist"), reverse(f"{name}change", args=[row.pk])]


def make_one_of_each():
    picture = make_picture()
    series = make_series(poster=picture)
    make_section(make_review(series=series, title_picture=picture), picture=picture)
    Page.objects.create(title="About", slug="about", text="Us.")
    Blog.objects.create(banner=picture)
    Genre.objects.create(name="Drama")
    Studio.objects.create(name="Bones")


def test_everything_an_author_writes_about_is_on_the_desk():
    names = {model._meta.model_name for model in OURS}
    expected = "blog genre page picture question review series studio user"
    assert names == set(expected.split())


def test_owner_opens_every_page(owner):
    make_one_of_each()
    for model in OURS:
        for address in addresses(model, model.objects.first()):
            response = owner.get(address, follow=True)
            assert response.status_code == 200, address
            assert "Content-Security-Policy" in response, address
            assert " style=" not in response.content.decode(), address


def test_reader_and_stranger_open_none(client):
    make_one_of_each()
    for model in OURS:
        for address in addresses(model, model.objects.first()):
            assert client.get(address).status_code == 302
            assert logged_in(make_reader()).get(address).status_code == 302


def test_log_in_page_has_a_heading_and_names_what_is_wrong(client):
    response = client.post("/admin/login/", {"username": "mio", "password": "wrong"})
    html = response.content.decode()
    assert "<h1>Log in</h1>" in html
    assert "errornote" in html


# Series


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


# Questions


def test_answered_question_is_to_be_retired_instead_of_deleted(owner):
    question = make_question()
    make_section(question=question)
    address = reverse("admin:reviews_question_delete", args=[question.pk])
    html = owner.post(address, {"post": "yes"}).content.decode()
    assert "Retire it instead" in html
    question.refresh_from_db()


def test_questions_are_put_in_order_in_their_list(desk):
    form = desk.get(reverse("admin:reviews_question_changelist"))
    html = form.content.decode()
    assert 'name="form-0-position"' in html
    assert 'name="form-0-is_asked"' in html


# Blog, Page, Picture


def test_blog_leads_to_its_one_row_even_before_it_is_written(owner):
    response = owner.get(reverse("admin:reviews_blog_changelist"), follow=True)
    assert response.redirect_chain == [("/admin/reviews/blog/1/change/", 302)]
    form = Form(owner, "/admin/reviews/blog/1/change/")
    form.fill(name="Rainy Season").press("_save")
    assert Blog.objects.get().name == "Rainy Season"


@pytest.mark.parametrize("what", ["/admin/reviews/blog/add/", "/admin/reviews/blog/1/delete/"])
def test_blog_is_neither_added_nor_deleted(owner, what):
    Blog.objects.create()
    assert owner.get(what).status_code == 403


def test_page_under_an_address_of_cours_own_is_refused_beside_its_field(owner):
    form = Form(owner, reverse("admin:reviews_page_add"))
    form.read(form.fill(title="Seasons", slug="seasons", text="x").press("_save"))
    assert "Choose another" in form.errors()["id_slug_error"]


def test_pictures_are_looked_at_and_not_deleted(owner):
    picture = make_picture()
    address = reverse("admin:reviews_picture_delete", args=[picture.pk])
    assert owner.post(address, {"post": "yes"}).status_code == 403
    assert owner.get(reverse("admin:reviews_picture_add")).status_code == 403


def test_one_who_may_not_write_reviews_stores_no_picture():
    editor = make_user(is_staff=True)
    permissions = apps.get_model("auth", "Permission").objects
    editor.user_permissions.set(permissions.filter(codename__in=["add_series", "view_series"]))
    form = Form(logged_in(editor), reverse("admin:reviews_series_add"))
    form.values |= {"title": "Frieren", "poster-file": make_upload()}
    form.read(form.press("_save"))
    assert "may not upload" in form.errors()["id_poster_error"]


def test_author_reads_pages_and_changes_none(desk):
    page = Page.objects.create(title="About", slug="about", text="Us.")
    address = reverse("admin:reviews_page_change", args=[page.pk])
    assert desk.get(address).status_code == 200
    assert desk.post(address, {"title": "Mine"}).status_code == 403


def test_desk_asks_little_for_fifty_series(desk, django_assert_max_num_queries):
    for _number in range(50):
        make_series(poster=make_picture(), follows=make_series())
    with django_assert_max_num_queries(10):
        desk.get(reverse("admin:reviews_series_changelist"))
