from datetime import timedelta

import pytest
from django.utils import timezone

from reviews import numbers
from reviews.models import Genre, Season, Studio
from reviews.numbers import answers_by_question, facts_over_years, reviews_by_season
from tests.factories import make_author, make_question, make_review, make_section, make_series

pytestmark = pytest.mark.django_db


def make_of(year, quarter=0, *, genres=(), **fields):
    series = make_series(season=Season(year, quarter))
    series.genres.add(*(Genre.objects.get_or_create(name=name)[0] for name in genres))
    return make_review(series=series, **fields)


def make_hidden(**fields):
    author, to_come = make_author(), timezone.now() + timedelta(days=1)
    make_of(2030, published_at=None, author=author, **fields)
    make_of(2030, published_at=to_come, author=author, **fields)
    make_of(2030, author=author, **fields).move_to_bin()


def test_seasons_have_no_gap_and_end_with_the_newest_that_is_reviewed():
    for season in ((2023, 3), (2024, 1), (2024, 1)):
        make_of(*season)
    make_hidden()
    make_review(series=None)
    seasons, reviews = reviews_by_season()
    assert seasons == [Season(2023, 3), Season(2024, 0), Season(2024, 1)]
    assert reviews == [1, 0, 2]


def test_of_many_seasons_the_newest_are_counted(monkeypatch):
    monkeypatch.setattr(numbers, "MOST_SEASONS", 2)
    for season in ((2020, 0), (2024, 0)):
        make_of(*season)
    assert reviews_by_season() == ([Season(2023, 3), Season(2024, 0)], [0, 1])


def test_blog_without_reviews_has_no_seasons():
    assert reviews_by_season() == ([], [])


def test_facts_are_counted_by_year_the_most_frequent_first():
    make_of(2022, 0, genres=["Mecha"])
    make_of(2024, 0, genres=["Mecha", "Romance"])
    make_of(2024, 3, genres=["Romance"])
    make_of(2024, 2, genres=["Romance"])
    make_hidden(genres=["Romance"])
    years, rows = facts_over_years("genres", until=2024)
    assert years == [2022, 2023, 2024]
    assert [(row.fact, row.numbers) for row in rows] == [
        ("Romance", [0, 0, 3]),
        ("Mecha", [1, 0, 1]),
    ]


def test_series_reviewed_twice_counts_once():
    review = make_of(2024)
    review.series.studios.add(Studio.objects.create(name="Bones"))
    make_review(series=review.series)
    assert facts_over_years("studios", until=2024)[1][0].numbers == [1]


def test_facts_are_few_and_of_the_newest_years(monkeypatch):
    monkeypatch.setattr(numbers, "MOST_FACTS", 1)
    monkeypatch.setattr(numbers, "MOST_YEARS", 2)
    make_of(2022, genres=["Old", "New"])
    make_of(2024, genres=["New"])
    make_of(2023, genres=["New", "Rare"])
    years, rows = facts_over_years("genres", until=2024)
    assert years == [2023, 2024]
    assert [(row.fact, row.numbers) for row in rows] == [("New", [1, 1])]


def test_questions_are_counted_by_their_public_answers():
    asked, often, never = (make_question(wording=word) for word in ("Asked?", "Often?", "Never?"))
    for question in (asked, often, often):
        make_section(question=question)
    make_section(question=asked, text="")
    make_section(make_review(published_at=None), question=never)
    make_section()
    assert answers_by_question() == [("Often?", 2), ("Asked?", 1)]
