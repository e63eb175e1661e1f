import pytest
from django.core import signing
from django.test import Client

from reviews.models import Review, Unsaved
from tests.factories import PASSWORD, make_author, make_picture, make_reader
from tests.reviews.uploads import make_upload

from .conftest import logged_in
from .forms import Form
from .reviews import ADD, change_address, make_draft, only_review, open_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def typed(desk, author):
    """A form that was filled in, and whose session has ended since."""
    form = open_form(desk, make_draft(author, title="Stored")).fill(title="Typed")
    form.values["title_picture"] = str(make_picture().pk)
    desk.logout()
    return form


def log_in(client, address, user):
    return client.post(address, {"username": user.username, "password": PASSWORD})


def test_form_sent_after_the_session_ended_comes_back_filled_after_log_in(typed, desk, author):
    door = typed.press("_draft")
    assert door.url.startswith("/admin/login/?next=")
    address = log_in(desk, door.url, author).url
    again = Form(desk, address)
    assert again.values["title"] == "Typed"
    assert again.values["title_picture"] == typed.values["title_picture"]
    assert only_review().title == "Stored"
    again.address = change_address(only_review())
    again.press("_draft")
    assert only_review().title == "Typed"


def test_new_review_comes_back_too(desk, author):
    form = Form(desk, ADD).fill(title="Typed", sections__1__text="An answer.")
    desk.logout()
    again = Form(desk, log_in(desk, form.press("_draft").url, author).url)
    assert again.values["sections-1-text"] == "An answer."


def test_nobody_else_gets_the_form(typed, desk):
    door = typed.press("_draft")
    other = make_author()
    response = desk.get(log_in(desk, door.url, other).url, follow=True)
    assert "Typed" not in response.content.decode()
    assert Unsaved.objects.get().user != other


@pytest.mark.parametrize(
    "writer", ["", "x", signing.dumps(1, salt="another")], ids=["none", "odd", "for another"]
)
def test_form_without_its_signature_is_kept_for_nobody(typed, writer):
    typed.values["writer"] = writer
    assert typed.press("_draft").url.startswith("/admin/login/")
    assert Unsaved.objects.count() == 0


def test_who_may_no_longer_write_keeps_nothing(typed, author):
    author.groups.clear()
    typed.press("_draft")
    assert Unsaved.objects.count() == 0


def test_form_from_before_a_newer_log_in_is_kept_though_its_token_is_old(author):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(author)
    form = Form(strict, ADD).fill(title="Typed")
    strict.logout()
    strict.force_login(author)
    form.values["csrfmiddlewaretoken"] = "x" * 64
    again = Form(strict, form.press("_draft").url)
    assert again.values["title"] == "Typed"
    assert Review.objects.count() == 0


def test_forged_form_is_refused_as_ever(author):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(author)
    assert strict.post(ADD, {"title": "Forged"}).status_code == 403
    assert strict.post("/admin/reviews/genre/add/", {"name": "Forged"}).status_code == 403
    assert Unsaved.objects.count() == 0


def test_file_sent_after_the_session_ended_is_not_decoded_for_a_stranger(typed):
    typed.values["title_picture-file"] = make_upload()
    assert typed.press("_draft").status_code == 302


def test_reader_who_is_logged_in_is_refused(author):
    form = Form(logged_in(author), ADD)
    form.client = logged_in(make_reader())
    form.press("_draft")
    assert Unsaved.objects.count() == 0
