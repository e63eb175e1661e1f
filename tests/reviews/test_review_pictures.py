import pytest

from reviews.review_pictures import pictures_of
from tests.factories import make_picture, make_review, make_section

pytestmark = pytest.mark.django_db


def text_of(*pictures, alt="Seen"):
    return "\n\n".join(f'![{alt}](picture:{one.pk} "Said")' for one in pictures)


def test_pictures_come_in_the_order_of_the_page():
    title, above, within, below, last = [make_picture() for _ in range(5)]
    review = make_review(title_picture=title, introduction=text_of(above))
    make_section(review, position=2, text="", picture=last)
    make_section(review, position=1, text=text_of(within), picture=below)
    assert list(pictures_of(review)) == [one.pk for one in (title, above, within, below, last)]


def test_picture_brings_what_its_place_says_of_it():
    picture = make_picture()
    section = make_section(picture=picture, picture_alt="A bus", picture_caption="Episode 2")
    shown = pictures_of(section.review)[picture.pk]
    assert (shown.picture, shown.section) == (picture, section)
    assert (shown.alt, shown.caption, shown.is_spoiler) == ("A bus", "Episode 2", False)


def test_picture_in_a_text_brings_what_the_text_says_of_it():
    picture = make_picture()
    shown = pictures_of(make_review(introduction=text_of(picture)))[picture.pk]
    assert (shown.section, shown.alt, shown.caption) == (None, "Seen", "Said")


def test_decorative_picture_says_nothing():
    title, of_section = make_picture(), make_picture()
    alt = {"title_picture_alt": "Left over", "title_picture_is_decorative": True}
    review = make_review(title_picture=title, **alt)
    alt = {"picture_alt": "Left over", "picture_is_decorative": True}
    make_section(review, picture=of_section, **alt)
    assert {one.alt for one in pictures_of(review).values()} == {""}


def test_picture_spoils_in_a_spoiler_and_in_a_section_that_spoils():
    hidden, inside, own, open_one = [make_picture() for _ in range(4)]
    review = make_review(introduction=f"::: spoiler\n{text_of(hidden)}\n:::\n\n{text_of(open_one)}")
    make_section(review, text=text_of(inside), picture=own, is_spoiler=True)
    spoiling = {pk for pk, one in pictures_of(review).items() if one.is_spoiler}
    assert spoiling == {hidden.pk, inside.pk, own.pk}


def test_picture_shown_twice_is_there_once_and_where_it_is_open():
    picture, other = make_picture(), make_picture()
    review = make_review(introduction=f"::: spoiler\n{text_of(picture)}\n:::\n\n{text_of(other)}")
    section = make_section(review, picture=picture)
    make_section(review, position=1, picture=picture)
    found = pictures_of(review)
    assert list(found) == [other.pk, picture.pk]
    assert found[picture.pk].section == section


def test_pictures_that_are_gone_or_stand_in_no_figure_are_left_out():
    picture = make_picture()
    review = make_review(introduction=f"See ![it](picture:{picture.pk}) here.")
    make_section(review, text="![Gone](picture:999999)\n\n![Of the site](/media/one.jpg)")
    make_section(review, text=f"`![Code](picture:{picture.pk})`")
    assert pictures_of(review) == {}


def test_unanswered_section_shows_none():
    assert pictures_of(make_section(text="").review) == {}


@pytest.mark.parametrize("many", [1, 30])
def test_it_takes_two_queries(django_assert_num_queries, many):
    review = make_review(title_picture=make_picture())
    for _ in range(many):
        make_section(review, text=text_of(make_picture()), picture=make_picture())
    with django_assert_num_queries(2):
        assert len(pictures_of(review)) == 2 * many + 1
