import pytest
from django.core.exceptions import ValidationError
from django.urls import include, path, re_path

from reviews.models import Page

TAKEN = [
    *("admin", "comments", "drafts", "reviews", "series", "authors", "feed", "feeds"),
    *("seasons", "questions", "studios", "genres", "demographics", "mediums"),
    *("media", "static", "healthz"),
]


@pytest.mark.parametrize("slug", TAKEN)
def test_page_cannot_take_an_address_that_the_site_uses(slug):
    with pytest.raises(ValidationError, match=f"Cour uses “/{slug}/” itself"):
        Page(title="Mine", slug=slug, text="x").clean_fields()


@pytest.mark.urls("tests.reviews.models.test_page")
def test_address_is_taken_as_soon_as_the_table_names_it():
    with pytest.raises(ValidationError, match="Cour uses “/almanac/” itself"):
        Page(title="Mine", slug="almanac", text="x").clean_fields()
    Page(title="Mine", slug="questions", text="x").clean_fields()


urlpatterns = [
    path("", include([re_path("^almanac/(?P<year>[0-9]+)/$", lambda request, year: None)])),
    path("<slug:slug>/", lambda request, slug: None),
]


@pytest.mark.django_db
def test_menu_has_the_marked_pages_in_order():
    Page.objects.create(title="Second", slug="second", text="x", is_in_menu=True, position=2)
    Page.objects.create(title="First", slug="first", text="x", is_in_menu=True, position=1)
    Page.objects.create(title="Hidden", slug="hidden", text="x")
    assert [page.title for page in Page.objects.in_menu()] == ["First", "Second"]


@pytest.mark.django_db
def test_text_is_rendered_when_saved():
    page = Page.objects.create(title="About", slug="about", text="# Who\n\n*Me*")
    assert "<h2>Who</h2>" in page.text_html
    assert page.description == "Who Me"
