"""Every page of the desk, asked for by everybody."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse

from reviews.models import Blog, Genre, Page, Redirect, Studio
from tests.factories import (
    make_picture,
    make_reader,
    make_review,
    make_section,
    make_series,
)

from .conftest import logged_in

pytestmark = pytest.mark.django_db

OURS = [
    model
    for model in apps.get_app_config("reviews").get_models()
    if admin.site.is_registered(model)
]


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
    Redirect.objects.create(old_path="/once/", target="/about/")


def test_everything_an_author_writes_about_is_on_the_desk():
    names = {model._meta.model_name for model in OURS}
    expected = "blog genre page picture question redirect review series studio user"
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


def test_who_forgot_her_password_is_not_told_that_she_may_do_nothing(client):
    html = client.get(reverse("admin_password_reset")).content.decode()
    assert 'id="nav-sidebar"' not in html
    done = client.get(reverse("password_reset_done")).content.decode()
    assert ">Cour</a>" in done


def test_log_in_page_has_a_heading_and_names_what_is_wrong(client):
    response = client.post("/admin/login/", {"username": "mio", "password": "wrong"})
    html = response.content.decode()
    assert "<h1>Log in</h1>" in html
    assert "errornote" in html
