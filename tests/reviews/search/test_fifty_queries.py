"""Fifty queries, and for each the review that must come first: the same on every database."""

import tomllib
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from reviews.models import Genre, Review, Studio
from tests.factories import make_author, make_review, make_section, make_series

from .test_finding import reviews

FILE = Path(__file__).with_name("fifty_queries.toml")
DATA = tomllib.loads(FILE.read_text("utf-8"))
OF_SERIES = ("title", "part", "japanese_title", "romaji_title", "season", "medium", "demographic")


@pytest.fixture
def _blog(db):
    author = make_author()
    # The newest last, as they are written.
    for days, row in reversed(list(enumerate(DATA["review"]))):
        review = make_review(
            author=author,
            slug=row["slug"],
            title=title_of(row),
            series=series_of(row),
            introduction=row["introduction"],
            published_at=timezone.now() - timedelta(days=days),
        )
        for heading, text in row["answers"]:
            make_section(review, heading=heading, text=text)


def title_of(row):
    return f"{row['title']} ({row['part']})" if "part" in row else row["title"]


def series_of(row):
    if "season" not in row:
        return None
    series = make_series(**{name: row[name] for name in OF_SERIES if name in row})
    for names, kind in ((row["studios"], Studio), (row["genres"], Genre)):
        for name in names:
            kind.objects.get_or_create(name=name)[0].series.add(series)
    return series


def test_there_are_fifty():
    assert len(DATA["queries"]) >= 50


@pytest.mark.usefixtures("_blog")
def test_the_right_review_comes_first():
    slugs = dict(Review.objects.values_list("pk", "slug"))
    first = {query: next((slugs[pk] for pk in reviews(query)), None) for query in DATA["queries"]}
    assert first == DATA["queries"]
