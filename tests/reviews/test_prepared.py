import re
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.sql.compiler import SQLCompiler
from django.utils import timezone

from reviews.models import Blog, Review, Season
from reviews.prepared import Filling, prepared
from tests.comments.factories import make_comment
from tests.factories import (
    make_picture,
    make_question,
    make_review,
    make_section,
    make_series,
)

from .test_views import make_full_neighbourhood, make_illustrated_review

WRITTEN_MOMENT = re.compile(r"\d{4}-\d\d-\d\d")


@prepared
def newest_about(series, now):
    return Review.objects.published(now).filter(series__in=series).newest_first().with_page()


@prepared
def drafts_of(author):
    return Review.objects.drafts().filter(author=author).values_list("title", flat=True)


@pytest.fixture
def pages(client):
    """The addresses whose queries are prepared, of a blog that has everything often."""
    review = make_illustrated_review()
    question = make_question()
    make_section(review, question=question, picture=make_picture())
    _first, *_others, last = make_full_neighbourhood(review, 13)
    review.series.follows = make_series(title="The first", season=Season(2023, 0))
    review.series.save()
    Blog(banner=make_picture()).save()
    make_review(series=review.series.follows)
    newest = make_section(make_review()).review
    make_comment(newest)
    address = review.get_absolute_url()
    feeds = ["/feed/", "/seasons/2024/winter/feed/", f"{question.get_absolute_url()}feed/"]
    of_comments = ["/comments/feed/", f"/comments/feed/{review.pk}/"]
    shown = ["/", "/?page=2", address, f"{address}?from={last.pk}", "/seasons/2024/winter/"]
    return shown + feeds + of_comments


@pytest.fixture
def asked(client, pages, monkeypatch):
    """What is asked for those pages: by its name each prepared query, and the values it got."""
    found, call = {}, prepared.__call__

    def note(ask, **values):
        found.setdefault(ask, []).append(values)
        return call(ask, **values)

    with monkeypatch.context() as patch:
        patch.setattr(prepared, "__call__", note)
        for page in pages:
            assert client.get(page).status_code == 200
    return found


def told(row, *, of=None):
    """All that is known of a row, of those that came along and of how each was loaded."""
    if isinstance(row, models.Model):
        known = {name: told(value) for name, value in vars(row).items() if name != "_state"}
        along = row._state.fields_cache.items()
        state = {name: told(one, of=row) for name, one in along if one is not of}
        return type(row), known, state, row._state.db, row._state.adding
    if isinstance(row, models.QuerySet | list):
        return [told(one) for one in row]
    if isinstance(row, dict):
        return {name: told(value) for name, value in row.items()}
    return type(row), row


def all_prepared():
    ours = [
        vars(module) for name, module in sys.modules.items() if name.startswith(("reviews", "com"))
    ]
    return {one for names in ours for one in names.values() if isinstance(one, prepared)}


@pytest.mark.django_db
def test_prepared_queries_bring_what_their_querysets_bring(asked):
    assert asked.keys() == all_prepared()
    for ask, calls in asked.items():
        for values in calls:
            assert told(ask(**values)) == told(list(ask.__wrapped__(**values))), ask.__name__
        assert any(ask(**values) for values in calls), ask.__name__


@pytest.mark.django_db
def test_no_moment_is_kept_from_the_first_time(asked):
    for ask in asked:
        for _queryset, _writer, _sql, params in ask._written.values():
            kept = [one for one in params if not isinstance(one, Filling)]
            assert not [one for one in kept if WRITTEN_MOMENT.match(str(one))], ask.__name__


@pytest.mark.django_db
def test_values_are_those_of_each_time():
    series = make_series(poster=make_picture())
    before = timezone.now()
    review, other = make_review(series=series), make_review(series=make_series())
    now = timezone.now()
    assert newest_about(series=[series.pk], now=now) == [review]
    assert newest_about(series=[other.series_id], now=now) == [other]
    assert newest_about(series=[series.pk, other.series_id], now=now) == [other, review]
    assert newest_about(series=[series.pk], now=before) == []
    assert newest_about(series=[], now=now) == []


@pytest.mark.django_db
def test_rows_come_with_what_the_query_brings(django_assert_num_queries):
    review = make_review(series=make_series(poster=make_picture(), season=Season(2024, 0)))
    with django_assert_num_queries(1):
        [found] = newest_about(series=[review.series_id], now=timezone.now())
        assert found.series.poster.sizes == review.series.poster.sizes
        assert found.series.season == Season(2024, 0)
        assert found.published_at == review.published_at


@pytest.mark.django_db
def test_the_function_is_called_once_for_each_length_of_a_list():
    calls = []

    @prepared
    def about(series):
        calls.append(series)
        return Review.objects.filter(series__in=series)

    for series in ([1], [2], [1, 2], [3, 4]):
        about(series=series)
    assert len(calls) == 2


@pytest.mark.django_db
def test_nothing_equals_none():
    make_review(series=None)
    assert newest_about(series=[None], now=timezone.now()) == []


@pytest.mark.django_db(transaction=True)
def test_threads_ask_at_once_by_connections_of_their_own(monkeypatch):
    authors = [make_review(title=f"By {number}", published_at=None).author for number in range(4)]
    all_ready, execute = Barrier(len(authors), timeout=10), SQLCompiler.execute_sql

    def execute_together(*args, **options):
        all_ready.wait()
        return execute(*args, **options)

    def ask(author):
        try:
            return drafts_of(author=author.pk)
        finally:
            # By its base class: SQLite's own closes none that is in memory.
            BaseDatabaseWrapper.close(connections["default"])

    monkeypatch.setattr(SQLCompiler, "execute_sql", execute_together)
    with ThreadPoolExecutor(len(authors)) as threads:
        assert list(threads.map(ask, authors)) == [[f"By {number}"] for number in range(4)]
