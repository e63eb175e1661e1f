import pytest

from reviews.admin.picture_uses import pictures_said_to_be, uses_of
from reviews.models import Page
from tests.factories import make_author, make_picture, make_review, make_section, make_series

from .reviews import make_draft

pytestmark = pytest.mark.django_db


def words(picture, user):
    return [use.words for use in uses_of([picture], user)[picture.pk]]


def test_every_place_of_a_picture_is_found_once(author):
    picture = make_picture()
    review = make_review(author=author, title="Frieren", title_picture=picture)
    make_section(review, picture=picture, text=f"![](picture:{picture.pk})")
    make_series(title="Sousou", poster=picture)
    Page.objects.create(title="About", slug="about", text=f"See ![it](picture:{picture.pk}).")
    assert sorted(words(picture, author)) == ["About", "Frieren", "Sousou"]


def test_picture_whose_number_begins_the_same_is_another(author):
    picture = make_picture()
    make_review(author=author, introduction=f"![](picture:{picture.pk}0)")
    assert words(picture, author) == []


def test_what_another_author_is_writing_is_not_named(author):
    picture = make_picture()
    make_section(make_draft(make_author(), title="Secret"), picture=picture)
    assert words(picture, author) == ["What another author is writing"]


def test_pictures_are_found_by_name_caption_and_alt_text(author):
    named, captioned, described, _other = (
        make_picture(original_name="Naomi.png"),
        *(make_picture() for _number in range(3)),
    )
    make_section(make_review(author=author), picture=captioned, picture_caption="Naomi falls")
    make_review(author=author, title_picture=described, title_picture_alt="naomi")
    assert set(pictures_said_to_be("naomi", author)) == {named, captioned, described}
    assert set(pictures_said_to_be("falls naomi", author)) == {captioned}


def test_captions_of_another_authors_draft_find_nothing(author):
    make_section(make_draft(make_author()), picture=make_picture(), picture_caption="Naomi")
    assert not pictures_said_to_be("naomi", author)
