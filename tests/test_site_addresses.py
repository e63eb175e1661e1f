"""Asks every address outside the desk in every role; the desk's see test_roles.py."""

from datetime import UTC, datetime

import pytest
from django.db import transaction
from django.test import Client
from django.urls import resolve

from comments.models import Follower
from comments.stopping import Stop
from reviews.models import DraftLink, Page
from tests.comments.factories import make_comment
from tests.factories import (
    make_author,
    make_moderator,
    make_picture,
    make_question,
    make_review,
    make_section,
    make_series,
    make_user,
)

from .site_addresses import EXPECTED, ROLES, fill_in, site_addresses

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    owner = make_user(is_staff=True, is_superuser=True, pen_name="Owner")
    people = (None, make_author(slug="mio"), make_moderator(), owner)
    return dict(zip(ROLES, people, strict=True))


def given_for(name, author):
    """What an address is filled in with: a review of the author's, and what hangs on it."""
    is_draft = name.startswith("draft_")
    facts = {"season": "Winter 2024", "demographic": "shounen", "medium": "anime-tv"}
    series, picture = make_series(title="Frieren", **facts), make_picture()
    studio = series.studios.create(name="Madhouse")
    genre = series.genres.create(name="Fantasy")
    march = datetime(2024, 3, 5, tzinfo=UTC)
    review = make_review(
        author=author, slug="frieren", title_picture=picture, series=series, published_at=march
    )
    comment = make_comment(review)
    signed = {
        "answers_confirm": Follower.objects.create(email=comment.email).get_confirmation_url(),
        "mail_stop": Stop("moderator", author.pk).get_absolute_url(),
    }.get(name, comment.get_own_url())
    if is_draft:
        type(review).objects.filter(pk=review.pk).update(published_at=None)
        signed = DraftLink.objects.make(review).get_absolute_url()
    Page.objects.create(title="About", slug="about", text="Us.")
    section = make_section(review, question=make_question())
    slugs = {
        "page": "about",
        "series": series.slug,
        "author": author.slug,
        "studio": studio.slug,
        "genre": genre.slug,
        "question": section.question.slug,
        "demographic": series.demographic,
        "medium": series.medium,
    }
    return {
        "slug": slugs.get(name.partition("_")[0], "frieren"),
        "pk": review.pk if is_draft else comment.pk,
        "review_id": review.pk,
        "section_id": section.pk,
        "studio": studio.slug,
        "genre": genre.slug,
        "picture_id": picture.pk,
        "signature": resolve(signed).kwargs["signature"],
        "part": "reviews",
        "number": 1,
        "year": 2024,
        "month": "03",
        "quarter": "winter",
        "first": series.slug,
        "second": make_review(series=make_series(title="Orb", season="Winter 2025")).series.slug,
    }


def answers(user, address):
    """What a user is answered to GET and to POST; nothing of it stays in the database."""
    return " ".join(str(answer(user, address, method)) for method in ("get", "post"))


def answer(user, address, method):
    with transaction.atomic():
        client = Client()
        if user:
            client.force_login(user)
        response = getattr(client, method)(address)
        transaction.set_rollback(True)
    assert not response.cookies
    return response.status_code


@pytest.mark.parametrize("name", site_addresses())
def test_every_role_is_answered_as_it_should_be(name, cast):
    assert name in EXPECTED, "list this address in site_addresses.py, with what each role gets"
    address = fill_in(name, given_for(name, cast["author"]))
    assert {role: answers(user, address) for role, user in cast.items()} == EXPECTED[name]


def test_no_address_is_listed_that_is_not_there():
    assert EXPECTED.keys() == site_addresses().keys()
