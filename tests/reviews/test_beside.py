from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.beside import MOST_ALIKE, beside
from reviews.models import Genre, Season, Studio
from tests.factories import make_author, make_review, make_series

pytestmark = pytest.mark.django_db
WINTER, SPRING = Season(2024, 0), Season(2024, 1)


def make_old(days, **fields):
    """A review first published so many days ago."""
    return make_review(published_at=timezone.now() - timedelta(days=days), **fields)


def make_of(season, **fields):
    return make_old(series=make_series(season=season), **fields)


def neighbours_of(review):
    return beside(review)["neighbours"]


# Before and after


def test_neighbours_are_the_nearest_by_date():
    oldest, older, here, newer, newest = (make_old(days) for days in (5, 4, 3, 2, 1))
    assert neighbours_of(here).previous == older
    assert neighbours_of(here).next == newer
    assert neighbours_of(oldest).previous is None
    assert neighbours_of(newest).next is None


def test_reviews_of_one_moment_stand_in_one_row():
    now = timezone.now()
    reviews = [make_review(published_at=now) for _ in range(3)]
    assert [neighbours_of(review).next for review in reviews] == [reviews[1], reviews[2], None]
    assert [neighbours_of(review).previous for review in reviews] == [None, *reviews[:2]]


def test_neighbours_are_ordered_by_when_they_were_first_published():
    older, here = make_old(3), make_old(2)
    older.published_at = timezone.now() - timedelta(days=1)
    older.save()
    assert neighbours_of(here).previous == older


@pytest.mark.parametrize("how", ["draft", "scheduled", "gone"])
def test_what_is_not_public_is_nobody_s_neighbour(how):
    here = make_of(WINTER, days=2)
    other = make_of(WINTER, days=1)
    other.series.genres.add(Genre.objects.create(name="Mecha"))
    here.series.genres.add(Genre.objects.get())
    if how == "gone":
        other.move_to_bin()
    else:
        to_come = timezone.now() + timedelta(days=1)
        other.published_at = to_come if how == "scheduled" else None
        other.save()
    found = beside(here)
    assert found["neighbours"].next is None
    assert found["neighbours"].next_of_season is None
    assert found["alike"] == []


def test_neighbours_of_the_season_are_its_shows_by_the_date_of_their_review():
    before, here, after = (make_of(WINTER, days=days) for days in (9, 5, 1))
    for days in (8, 6, 4, 2):
        make_of(SPRING, days=days)
    make_series(season=WINTER)
    assert neighbours_of(here).previous_of_season == before.series
    assert neighbours_of(here).next_of_season == after.series


def test_series_of_unknown_season_has_no_neighbours_of_its_season():
    make_of(None, days=2)
    assert neighbours_of(make_of(None, days=1)).previous_of_season is None


def test_draft_has_no_neighbours():
    make_old(1)
    draft = make_review(published_at=None)
    assert neighbours_of(draft).previous is None


def test_plain_post_has_neighbours_and_nothing_alike():
    older = make_old(2)
    found = beside(make_old(1, series=None))
    assert found["neighbours"].previous == older
    assert found["alike"] == []


# Alike


def make_alike(*, studios=(), genres=(), **fields):
    series = make_series(**fields)
    series.studios.add(*(Studio.objects.get_or_create(name=name)[0] for name in studios))
    series.genres.add(*(Genre.objects.get_or_create(name=name)[0] for name in genres))
    return make_review(series=series)


def alike(review):
    return [(one.series, one.reason) for one in beside(review)["alike"]]


def test_what_shares_most_comes_first_and_says_why():
    here = make_alike(studios=["Bones"], genres=["Mecha", "Action", "Romance"])
    romance = make_alike(studios=["Trigger"], genres=["Romance"])
    both = make_alike(studios=["Bones"], genres=["Mecha", "Action"])
    studio = make_alike(studios=["Bones"], genres=["Food"])
    make_alike(genres=["Food"])
    assert alike(here) == [
        (both.series, "Also by Bones; also Action and Mecha"),
        (studio.series, "Also by Bones"),
        (romance.series, "Also Romance"),
    ]


def test_few_are_alike_and_of_equals_those_that_came_last():
    here = make_alike(genres=["Mecha"])
    others = [make_alike(genres=["Mecha"]).series for _ in range(MOST_ALIKE + 1)]
    assert [series for series, _reason in alike(here)] == others[:0:-1]


def test_what_is_alike_leads_to_its_newest_review():
    here, other = make_alike(genres=["Mecha"]), make_alike(genres=["Mecha"])
    newest = make_review(series=other.series)
    assert beside(here)["alike"][0].series.newest_review_slug == newest.slug


def test_other_releases_are_not_named_twice():
    first = make_alike(genres=["Mecha"])
    second = make_alike(genres=["Mecha"], follows=first.series)
    third = make_alike(genres=["Mecha"], follows=second.series)
    assert alike(second) == []
    assert set(beside(second)["releases"]) == {first.series, third.series}


def test_everything_is_found_by_three_queries(django_assert_num_queries):
    author = make_author()
    here = make_alike(studios=["Bones"], genres=["Mecha"], season=WINTER)
    for _ in range(3):
        make_alike(studios=["Bones"], genres=["Mecha"], season=WINTER, follows=here.series)
        make_review(author=author)
    with django_assert_num_queries(3):
        beside(here)
