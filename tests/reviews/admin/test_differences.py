import pytest

from reviews.admin.differences import by_words, differences
from reviews.admin.form_content import content_of
from tests.factories import make_author, make_picture, make_section

from .reviews import make_draft

pytestmark = pytest.mark.django_db


def words(pieces):
    return "".join(f"[{piece.text}]" if piece.is_changed else piece.text for piece in pieces)


@pytest.fixture
def review():
    review = make_draft(make_author(), title="Frieren", introduction="Kind.")
    make_section(review, heading="Music", text="Slow.", position=1)
    make_section(review, heading="Art", text="Soft.", position=2)
    return review


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    [
        ("A kind elf", "A kind dwarf", "A kind [elf]", "A kind [dwarf]"),
        ("", "New", "", "[New]"),
        ("One two", "One", "One[ two]", "One"),
        ("日本", "日本", "日本", "日本"),
    ],
)
def test_texts_are_compared_by_words(before, after, old, new):
    assert tuple(map(words, by_words(before, after))) == (old, new)


def test_very_long_texts_are_compared_by_lines():
    before = "word " * 4000 + "\nend"
    old, new = by_words(before, before.replace("end", "fin"))
    assert (words(old)[-5:], words(new)[-5:]) == ("[end]", "[fin]")


def test_same_content_differs_in_nothing(review):
    assert differences(content_of(review), content_of(review)) == []


def test_each_difference_has_its_name(review):
    before = content_of(review)
    after = content_of(review) | {"title": "Frieren again", "title_picture": str(make_picture().pk)}
    after["sections"][0]["text"] = "Slower."
    after["sections"][1]["is_spoiler"] = "on"
    labels = [difference.label for difference in differences(before, after)]
    assert labels == ["Title", "Title picture", "Music: Text", "Art: Spoils"]


def test_new_gone_and_moved_sections_are_named(review):
    before, after = content_of(review), content_of(review)
    after["sections"] = [after["sections"][1], {"id": "", "heading": "New", "text": "x"}]
    labels = [difference.label for difference in differences(before, after)]
    assert labels == ["New Section: New", "Section: Music"]
    moved = content_of(review)
    moved["sections"].reverse()
    assert [found.label for found in differences(before, moved)] == ["Order of the Sections"]


def test_field_that_the_form_did_not_offer_is_not_compared(review):
    after = content_of(review)
    del after["author"]
    assert differences(content_of(review), after) == []


@pytest.mark.parametrize("picture", ["x", "9" * 30, "0"])
def test_picture_that_is_not_there_is_said_to_be_gone(review, picture):
    [found] = differences(content_of(review), content_of(review) | {"title_picture": picture})
    assert words(found.after) == "[no longer there]"
