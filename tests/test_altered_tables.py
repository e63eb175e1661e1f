"""After a table was altered, its triggers are there, and pages and search follow as before."""

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test import RequestFactory

from comments.models import Comment, Policy, Thread
from comments.visible_changes import visible_changes as changes_of_threads
from config.pages import with_page_cache
from reviews.models import (
    Blog,
    Genre,
    Page,
    Picture,
    Question,
    Review,
    SearchEntry,
    Section,
    Series,
    Studio,
    User,
)
from reviews.search.finding import find
from reviews.search.index import entry_triggers
from reviews.search.narrowing import Narrowing
from reviews.search.words import terms_of
from reviews.visible_changes import visible_changes as changes_of_reviews

from .altering import alter_and_restore
from .comments.factories import make_comment
from .factories import make_picture, make_review, make_section, make_series
from .reviews.test_triggers import all_names, triggers_there

pytestmark = pytest.mark.django_db(transaction=True)
# Of each table that triggers hang on: a column that is altered, and a change that a reader sees.
TABLES = [
    (Review, "title", {"title": "Kaguya"}),
    (Section, "heading", {"heading": "Kaguya"}),
    (Series, "title", {"title": "Kaguya"}),
    (Studio, "name", {"name": "Kaguya"}),
    (Genre, "name", {"name": "Kaguya"}),
    (Question, "wording", {"wording": "Kaguya"}),
    (Picture, "content_hash", {"width": 777}),
    (Blog, "name", {"name": "Kaguya"}),
    (Page, "title", {"title": "Kaguya"}),
    (User, "pen_name", {"pen_name": "Kaguya"}),
    (Comment, "name", {"name": "Kaguya"}),
    (Thread, "closes_after", {"is_open": False}),
    (Policy, "closes_after", {"closes_after": 7}),
]
SHOWN_ELSEWHERE = {Question: "/questions/"}


@pytest.fixture
def review():
    """One that has something of every table."""
    Blog.objects.current().save()
    Policy.objects.current().save()
    Page.objects.create(title="About", slug="about", text="Words.", is_in_menu=True)
    series = make_series()
    series.studios.add(Studio.objects.create(name="Madhouse"))
    series.genres.add(Genre.objects.create(name="Drama"))
    review = make_review(series=series, title_picture=make_picture())
    Question.objects.exclude(pk=Question.objects.first().pk).delete()  # no two have one wording
    make_section(review, text="Before.", question=Question.objects.get())
    make_comment(review)
    return review


class Reader:
    """Asks a blog that keeps its pages, and one that makes each anew."""

    def __init__(self):
        self.made = get_wsgi_application()
        self.kept = with_page_cache(self.made)

    def ask(self, address):
        """Returns how the page came, and whether it is as one made now."""
        how, body = self._read(self.kept, address)
        return how, body == self._read(self.made, address)[1]

    def _read(self, application, address):
        said = {}

        def start_response(_status, headers, _error=None):
            said.update(headers)

        chunks = application(RequestFactory().get(address).environ, start_response)
        body = b"".join(chunks)
        getattr(chunks, "close", lambda: None)()
        return said.get("Cache-Status"), body


def found(words):
    return find(terms_of(words), Narrowing({})).reviews


def test_every_table_that_triggers_hang_on_is_tried_here():
    triggers = [*changes_of_reviews, *changes_of_threads, *entry_triggers]
    tried = {model._meta.db_table for model, _name, _change in TABLES}
    tried |= {SearchEntry._meta.db_table, "reviews_series_studios", "reviews_series_genres"}
    assert {trigger.table for trigger in triggers} == tried


@pytest.mark.parametrize(("model", "name", "change"), TABLES)
def test_pages_and_search_follow(review, model, name, change):
    alter_and_restore(model, name)
    assert triggers_there() == all_names()
    reader, address = Reader(), SHOWN_ELSEWHERE.get(model, review.get_absolute_url())
    assert reader.ask(address) == ("Cour; fwd=miss; stored", True)
    assert reader.ask(address) == ("Cour; hit", True)
    model.objects.update(**change)
    assert reader.ask(address) == ("Cour; fwd=miss; stored", True)
    section = review.sections.get()
    section.text = "Afterwards."
    section.save()
    assert (found("afterwards"), found("before")) == ([review.pk], [])


@pytest.mark.parametrize("facts", ["studios", "genres"])
def test_pages_follow_what_series_are_linked_with(review, facts):
    alter_and_restore(getattr(Series, facts).rel.model, "name")
    reader, address = Reader(), review.get_absolute_url()
    reader.ask(address)
    assert reader.ask(address) == ("Cour; hit", True)
    getattr(Series, facts).through.objects.all().delete()
    assert reader.ask(address) == ("Cour; fwd=miss; stored", True)


def test_kept_pages_tell_a_change_from_none(review):
    """What is compared above differs where a trigger is missing."""
    reader, address = Reader(), review.get_absolute_url()
    reader.ask(address)
    trigger = next(one for one in changes_of_reviews if one.name == "cour_reviews_review_update")
    with connection.cursor() as cursor:
        for statement in trigger.dropped(connection.vendor):
            cursor.execute(statement)
    Review.objects.update(title="Kaguya")
    assert reader.ask(address) == ("Cour; hit", False)
    with connection.cursor() as cursor:
        for statement in trigger.made(connection.vendor):
            cursor.execute(statement)
