import pytest
from django.utils import timezone

from reviews import shared_facts
from reviews.models import Genre, Studio
from reviews.prepared import prepared
from reviews.shared_facts import LOOKED_AT
from tests.factories import make_author, make_review, make_series

pytestmark = pytest.mark.django_db


def facts_of(series):
    return shared_facts.facts_of(series, timezone.now())


def make_reviewed(*facts, **fields):
    series = make_with_facts(*facts)
    make_review(series=series, **fields)
    return series


def make_with_facts(*facts):
    series = make_series()
    for fact in facts:
        model, name = fact.split(" ", 1)
        if model == "studio":
            series.studios.add(Studio.objects.get_or_create(name=name)[0])
        else:
            series.genres.add(Genre.objects.get_or_create(name=name)[0])
    return series


def test_own_facts_are_rows_with_addresses_by_name():
    series = make_with_facts("studio Trigger", "studio Bones", "genre Mecha", "genre Action")
    own, _shared = facts_of(series)
    assert own.studios == list(series.studios.all())
    assert [str(genre) for genre in own.genres] == ["Action", "Mecha"]
    assert [genre.slug for genre in own.genres] == ["action", "mecha"]


def test_shared_facts_are_those_that_both_have():
    series = make_with_facts("studio Bones", "genre Mecha", "genre Action")
    other = make_reviewed("studio Bones", "genre Action", "genre Romance")
    make_reviewed("studio Trigger", "genre Romance")
    _own, shared = facts_of(series)
    assert shared.keys() == {other.pk}
    assert shared[other.pk].studios == ["Bones"]
    assert shared[other.pk].genres == ["Action"]


def test_a_studio_weighs_as_much_as_two_genres():
    series = make_with_facts("studio Bones", "genre Mecha", "genre Action", "genre Food")
    studio = make_reviewed("studio Bones", "genre Romance")
    genres = make_reviewed("genre Mecha", "genre Action")
    _own, shared = facts_of(series)
    assert shared[studio.pk].weight == shared[genres.pk].weight == 2


def test_series_without_a_published_review_shares_nothing():
    series = make_with_facts("genre Mecha")
    make_with_facts("genre Mecha")
    make_reviewed("genre Mecha", published_at=None)
    assert facts_of(series)[1] == {}


def test_only_the_newest_reviews_are_looked_at(monkeypatch):
    series = make_with_facts("genre Mecha")
    make_reviewed("genre Mecha")
    newest = make_reviewed("genre Mecha")
    monkeypatch.setattr(shared_facts, "LOOKED_AT", 1)
    monkeypatch.setattr(shared_facts, "_rows", prepared(shared_facts._rows.__wrapped__))
    assert LOOKED_AT > 1
    assert facts_of(series)[1].keys() == {newest.pk}


def test_facts_are_found_by_one_query(django_assert_num_queries):
    series = make_with_facts("studio Bones", "genre Mecha")
    author = make_author()
    for _ in range(3):
        make_reviewed("studio Bones", "genre Mecha", author=author)
    with django_assert_num_queries(1):
        facts_of(series)
