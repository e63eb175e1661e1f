import pytest
from django.utils.safestring import SafeString

from reviews.models import Page

pytestmark = pytest.mark.django_db


def test_rendered_column_comes_out_marked_and_the_source_does_not():
    Page.objects.create(title="About", slug="about", text="*Hello*")
    page = Page.objects.get()
    assert isinstance(page.text_html, SafeString)
    assert not isinstance(page.text, SafeString)
