import pytest

from comments.models import Comment, Hold, Status
from comments.suspicion import signs_of
from tests.comments.factories import make_comment
from tests.factories import make_author

pytestmark = pytest.mark.django_db
LONG = "Buy my watches, they are the best."


def signs(**fields):
    return signs_of(Comment(**({"name": "Aya", "email": "aya@example.org", "text": LONG} | fields)))


@pytest.mark.parametrize("status", [Status.PENDING, Status.SPAM, Status.REMOVED])
def test_writer_is_a_stranger_until_a_comment_was_approved(status):
    make_comment(email="aya@example.org", status=status)
    make_comment(email="ben@example.org")
    assert signs() == {Hold.FIRST}


def test_writer_of_an_approved_comment_is_known_in_any_capitals():
    make_comment(email="Aya@Example.org")
    assert signs(email="aYA@example.ORG") == set()


@pytest.mark.parametrize("status", Status)
def test_same_words_in_another_place_are_a_sign(status):
    make_comment(text=LONG, status=status)
    assert signs() == {Hold.FIRST, Hold.DUPLICATE}


def test_thanks_may_be_said_by_all():
    make_comment(text="Thank you!")
    assert Hold.DUPLICATE not in signs(text="Thank you!")


def test_authors_name_is_a_sign():
    make_author(pen_name="Mio")
    assert Hold.AUTHOR in signs(name="MIO")
