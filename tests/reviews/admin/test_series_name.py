"""A Series is chosen without a script: by its name."""

import pytest

from reviews.models import Season
from tests.factories import make_author, make_review, make_series

from .reviews import change_address, make_draft, only_review, open_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def frieren():
    return make_series(title="Frieren: Beyond Journey’s End", season=Season.parse("Autumn 2023"))


def error_at(new_review, name):
    new_review.read(new_review.fill(title="Kept", series_name=name).press("_draft"))
    assert new_review.values["series_name"] == name
    assert new_review.values["title"] == "Kept"
    return new_review.errors()["id_series_name_error"]


@pytest.mark.parametrize(
    "name",
    [
        "Frieren: Beyond Journey’s End",
        "  frieren: beyond journey’s end ",
        "Frieren: Beyond Journey’s End, Autumn 2023",
    ],
)
def test_series_is_chosen_by_its_name(new_review, frieren, name):
    make_series(title="Frieren")
    assert new_review.fill(series_name=name).press("_draft").status_code == 302
    assert only_review().series == frieren


def test_part_tells_two_series_apart(new_review):
    make_series(title="Dan Da Dan")
    second = make_series(title="Dan Da Dan", part="Season Two")
    new_review.fill(series_name="Dan Da Dan (Season Two)").press("_draft")
    assert only_review().series == second


def test_name_that_is_half_written_is_answered_with_those_it_may_be(new_review, frieren):
    assert "Frieren: Beyond Journey’s End, Autumn 2023" in error_at(new_review, "journey")


def test_name_of_two_series_is_answered_with_their_seasons(new_review):
    for season in ("Winter 2001", "Spring 2019"):
        make_series(title="Fruits Basket", season=Season.parse(season))
    error = error_at(new_review, "Fruits Basket")
    assert "Fruits Basket, Winter 2001; Fruits Basket, Spring 2019" in error
    new_review.fill(series_name="Fruits Basket, Spring 2019").press("_draft")
    assert only_review().series.season == Season.parse("Spring 2019")


@pytest.mark.parametrize("name", ["Nothing", "100%", "a_b", "\\"])
def test_name_that_no_series_has_is_refused_in_words(new_review, frieren, name):
    assert "no Series of this name" in error_at(new_review, name)


def test_name_replaces_the_series_there_was_and_no_name_leaves_it(desk, author, frieren):
    review = make_draft(author, series=make_series(title="Other"))
    open_form(desk, review).press("_draft")
    assert only_review().series.title == "Other"
    open_form(desk, review).fill(series_name=str(frieren)).press("_draft")
    assert only_review().series == frieren


def test_name_typed_on_a_form_that_is_no_longer_the_newest_is_not_lost(desk, author, frieren):
    review = make_draft(author, introduction="Kind.")
    first, second = open_form(desk, review), open_form(desk, review)
    first.press("_draft")
    response = second.fill(series_name=str(frieren)).press("_draft")
    review.refresh_from_db()
    assert review.series == frieren or str(frieren) in response.content.decode()


def test_review_that_is_only_read_has_no_such_field(desk, frieren):
    hers = make_review(author=make_author(username="ren"), series=frieren)
    html = desk.get(change_address(hers)).content.decode()
    assert str(frieren) in html
    assert "series_name" not in html
