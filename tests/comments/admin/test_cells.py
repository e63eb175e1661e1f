import pytest

from comments.admin import cells
from comments.models import Hold
from tests.comments.factories import make_comment
from tests.factories import make_author, make_review

pytestmark = pytest.mark.django_db

EVIL = "<script>alert(1)</script>"


def test_writer_is_named_with_address_and_site():
    comment = make_comment(name=EVIL, email="a@example.org", website="https://a.example/")
    cell = cells.writer(comment)
    assert "<script>" not in cell
    assert {"<div>a@example.org</div>", "<div>https://a.example/</div>"} <= set(
        cell.replace("</div>", "</div>\n").splitlines()
    )


def test_author_is_told_from_a_stranger_of_her_name():
    author = make_author()
    assert "Author, logged in" in cells.writer(make_comment(user=author, name="Mio"))
    assert "Author, logged in" not in cells.writer(make_comment(name="Mio"))


def test_place_is_the_review_and_the_beginning_of_what_is_answered():
    parent = make_comment(make_review(title="Frieren"), name="Ben", text=EVIL + "word " * 99)
    cell = cells.place(make_comment(parent=parent))
    assert "Frieren" in cell
    assert "In reply to Ben" in cell
    assert 0 < cell.count("word") < 40
    assert "…" in cell
    assert "<script>" not in cell


def test_state_says_why_a_comment_was_held():
    assert "empty was filled in" in cells.state(make_comment(held_because=Hold.TRAP))
    assert cells.state(make_comment()) == "<div>Approved</div>"
