import pytest

from comments.admin import cells
from comments.models import Hold
from tests.comments.factories import make_comment
from tests.factories import make_author, make_review

pytestmark = pytest.mark.django_db

EVIL = "<script>alert(1)</script>"


def written(*, past=(0, 0), **fields):
    comment = make_comment(**fields)
    comment.writers_past, comment.may_be_decided = past, True
    return comment


def test_writer_has_address_and_site():
    cell = cells.writer(written(email="a@example.org", website="https://a.example/"))
    assert {"<div>a@example.org</div>", "<div>https://a.example/</div>"} <= set(
        cell.replace("</div>", "</div>\n").splitlines()
    )


def test_author_is_told_from_a_stranger_of_her_name():
    author = make_author()
    assert "Author, logged in" in cells.writer(written(user=author, name="Mio"))
    assert "Author, logged in" not in cells.writer(written(name="Mio"))


@pytest.mark.parametrize(
    ("past", "words"), [((0, 0), "New here"), ((3, 1), "3 approved, 1 refused so far")]
)
def test_writers_past_is_told(past, words):
    assert words in cells.writer(written(past=past))


def test_card_keeps_hostile_words_words():
    card = cells.card(written(name=EVIL, text=EVIL, held_because=Hold.WORD, held_rule=EVIL))
    assert "<script>" not in card
    assert "A listed word: &lt;script&gt;" in card


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
