import pytest
from django.core.exceptions import ValidationError
from django.urls import get_resolver

from reviews.models import Page
from reviews.models.page import RESERVED_SLUGS


def first_parts(resolver):
    """First parts of all addresses that are fixed words."""
    for pattern in resolver.url_patterns:
        route = str(pattern.pattern)
        if not route and hasattr(pattern, "url_patterns"):
            yield from first_parts(pattern)
        elif "/" in route and not route.startswith("<"):
            yield route.split("/", maxsplit=1)[0]


def test_no_page_can_take_an_address_that_the_site_uses():
    assert set(first_parts(get_resolver())) <= RESERVED_SLUGS


@pytest.mark.django_db
def test_reserved_address_is_refused_by_name():
    with pytest.raises(ValidationError, match="Cour uses “/seasons/” itself"):
        Page(title="Seasons", slug="seasons", text="x").full_clean()


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
