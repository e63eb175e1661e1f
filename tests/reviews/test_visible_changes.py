from datetime import timedelta

import pytest
from django.contrib.auth.models import update_last_login
from django.db import connection, transaction
from django.utils import timezone

from reviews.models import (
    Blog,
    Generation,
    Genre,
    Page,
    Picture,
    Review,
    Series,
    Studio,
    Unsaved,
    User,
)
from reviews.triggers import MARKS
from tests.factories import make_author, make_picture, make_question, make_review, make_series

pytestmark = pytest.mark.django_db


def counts(change, *, read=Generation.read_published):
    """Does the generation go up with a change, that of what is published unless said?"""
    connection.check_constraints()  # PostgreSQL counts when a transaction ends
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for mark in MARKS.values():
                cursor.execute("SELECT set_config(%s, '', true)", [mark])
    before, all_before = read(), Generation.read()
    change()
    connection.check_constraints()
    assert (read() > before) <= (Generation.read() > all_before), "pages would not know"
    return read() > before


def make_published():
    review = make_review(series=make_series())
    review.sections.create(heading="Free", text="Words.")
    return review


CHANGES_OF_REVIEWS = {
    "saved": lambda review: review.save(),
    "changed in bulk": lambda review: Review.objects.filter(pk=review.pk).update(title="New"),
    "unpublished": lambda review: Review.objects.filter(pk=review.pk).update(published_at=None),
    "moved to the bin": lambda review: review.move_to_bin(),
    "deleted": lambda review: review.delete(),
    "another section": lambda review: review.sections.create(heading="Two", text="More."),
    "a section changed": lambda review: review.sections.update(text_html="<p>Other.</p>"),
    "a section gone": lambda review: review.sections.all().delete(),
}


@pytest.mark.parametrize("name", CHANGES_OF_REVIEWS)
def test_change_of_a_published_review_counts(name):
    review = make_published()
    assert counts(lambda: CHANGES_OF_REVIEWS[name](review))


@pytest.mark.parametrize("name", sorted(CHANGES_OF_REVIEWS.keys() - {"unpublished"}))
def test_change_of_a_draft_does_not_count(name):
    review = make_published()
    Review.objects.update(published_at=None)
    review.refresh_from_db()
    assert not counts(lambda: CHANGES_OF_REVIEWS[name](review))


def test_publishing_and_scheduling_count():
    review = make_review(published_at=None)
    review.published_at = timezone.now()
    assert counts(review.save)
    later = timezone.now() + timedelta(days=1)
    assert counts(lambda: Review.objects.filter(pk=review.pk).update(published_at=later))


@pytest.mark.parametrize(
    "change",
    [
        lambda: Series.objects.update(title="New"),
        lambda: Series.objects.get().studios.add(Studio.objects.get()),
        lambda: Series.objects.get().genres.set([]),
        lambda: Studio.objects.update(name="Bones Film"),
        lambda: Genre.objects.update(name="Mecha"),
        lambda: Genre.objects.update(slug="mecha"),
        lambda: Genre.objects.all().delete(),
        lambda: Genre.objects.merge_into(Genre.objects.create(name="Tragedy")),
        lambda: Picture.objects.update(sizes=[[320, 180]]),
        lambda: Blog.objects.current().save(),
        lambda: Page.objects.create(title="About", slug="about"),
        lambda: User.objects.update(pen_name="Mio H."),
        lambda: User.objects.update(portrait=Picture.objects.get()),
        make_question,
    ],
)
def test_change_of_what_stands_beside_reviews_counts(change):
    author = make_author()
    series = make_series()
    series.genres.add(Genre.objects.create(name="Drama"))
    Studio.objects.create(name="Bones")
    make_picture()
    make_review(series=series, author=author)
    assert counts(change)


@pytest.mark.parametrize(
    "change",
    [
        lambda: update_last_login(None, User.objects.get()),
        lambda: User.objects.update(email="new@example.org", password="!"),
        lambda: Picture.objects.update(unused_since=timezone.now()),
        lambda: Studio.objects.create(name="Nobody yet"),
        lambda: Unsaved.objects.create(user=User.objects.get(), form_mark="new", content=[]),
        make_picture,
    ],
)
def test_change_that_no_reader_sees_does_not_count(change):
    make_review(author=make_author())
    make_picture()
    assert not counts(change)


def test_change_that_is_undone_does_not_count():
    before = Generation.read()
    with transaction.atomic():
        make_published()
        connection.check_constraints()
        transaction.set_rollback(True)
    assert Generation.read() == before
