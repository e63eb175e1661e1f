import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from comments.writer import author_behind, is_authors_sign, public_name
from tests.factories import make_author, make_moderator, make_reader

pytestmark = pytest.mark.django_db


def request_of(user, **cookies):
    request = RequestFactory().get("/")
    request.user = user
    request.COOKIES = cookies
    return request


def test_author_is_known_by_her_session():
    author = make_author()
    assert author_behind(request_of(author, sessionid="x")) == author


def test_without_a_sessions_cookie_nobody_is_asked_for():
    class Untouchable:
        def __getattr__(self, name):
            raise AssertionError(f"the user was asked for {name}")

    assert author_behind(request_of(Untouchable())) is None


@pytest.mark.parametrize("make", [make_reader, make_moderator, AnonymousUser])
def test_others_with_a_session_write_as_strangers(make):
    assert author_behind(request_of(make(), sessionid="x")) is None


def test_log_in_is_never_the_public_name():
    user = make_author(pen_name="", username="secret-login")
    assert "secret-login" not in public_name(user)
    assert public_name(make_author(pen_name="Mio", username="other")) == "Mio"


@pytest.mark.parametrize(
    "name",
    [
        "Mio Hartley",
        "mio hartley",
        "  MIO   HARTLEY ",
        "Mio\u200b Hartley",
        "Ｍｉｏ Ｈａｒｔｌｅｙ",
        "Mio\u202e Hartley",
        "Mïo Hartley",
    ],
)
def test_authors_name_is_known_however_it_is_dressed(name):
    make_author()
    assert is_authors_sign(name, "stranger@example.org")


def test_authors_address_is_known_in_any_case():
    make_author(email="Mio@Example.org")
    assert is_authors_sign("Somebody", "mio@EXAMPLE.org")


def test_others_names_are_their_own():
    make_author()
    make_reader(pen_name="", email="")
    assert not is_authors_sign("Mio", "mio@elsewhere.example")
    assert not is_authors_sign("\u200b", "")
