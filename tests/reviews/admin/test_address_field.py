import pytest
from django.urls import reverse

from tests.factories import make_author, make_review

from .forms import Form
from .reviews import make_draft, open_form

pytestmark = pytest.mark.django_db
TAKEN = "This address is taken"


def test_another_reviews_address_is_refused_beside_the_field_in_an_open_fieldset(desk, author):
    make_review(slug="taken")
    form = open_form(desk, make_review(author=author, slug="mine")).fill(slug="taken")
    form.read(form.press("_save"))
    assert TAKEN in form.errors()["id_slug_error"]
    details = form.html.rpartition('id="id_slug"')[0].rpartition("<fieldset")[2]
    assert "<details>" not in details


def test_another_authors_address_is_refused_beside_the_field(owner):
    make_author(slug="mio-hartley")
    other = make_author(slug="ren")
    form = Form(owner, reverse("admin:reviews_user_change", args=[other.pk]))
    form.read(form.fill(slug="mio-hartley").press("_save"))
    assert TAKEN in form.errors()["id_slug_error"]


def test_ones_own_address_and_none_are_no_clash(desk, author):
    make_draft(author)
    review = make_review(author=author, slug="mine", introduction="Words.")
    assert open_form(desk, review).press("_save").status_code == 302
    assert open_form(desk, make_draft(author)).press("_draft").status_code == 302
