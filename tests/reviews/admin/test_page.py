import pytest
from django.urls import reverse

from reviews.models import Page

from .forms import Form

pytestmark = pytest.mark.django_db


def test_page_under_an_address_of_cours_own_is_refused_beside_its_field(owner):
    form = Form(owner, reverse("admin:reviews_page_add"))
    form.read(form.fill(title="Seasons", slug="seasons", text="x").press("_save"))
    assert "Choose another" in form.errors()["id_slug_error"]


def test_author_reads_pages_and_changes_none(desk):
    page = Page.objects.create(title="About", slug="about", text="Us.")
    address = reverse("admin:reviews_page_change", args=[page.pk])
    assert desk.get(address).status_code == 200
    assert desk.post(address, {"title": "Mine"}).status_code == 403
