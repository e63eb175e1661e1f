"""Asks every address of the desk in every role."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from tests.factories import make_author, make_moderator, make_reader, make_review, make_user

from .desk_addresses import EXPECTED, ROLES, desk_addresses, expected_at, fill_in
from .desk_rows import address_of

pytestmark = pytest.mark.django_db
FOR_A_THREAD = {"app_label": "comments", "model_name": "thread", "field_name": "review"}


@pytest.fixture
def cast():
    owner = make_user(is_staff=True, is_superuser=True, pen_name="Owner")
    people = (None, make_reader(), make_moderator(), make_author(), make_author(), owner)
    return dict(zip(ROLES, people, strict=True))


def answers(user, address, data=None):
    """What a user is answered to GET and to POST; nothing of it stays in the database."""
    return " ".join(answer(user, address, method, data) for method in ("get", "post"))


def answer(user, address, method, data):
    with transaction.atomic():
        client = Client()
        if user:
            client.force_login(user)
        response = getattr(client, method)(address, data if method == "get" else None)
        transaction.set_rollback(True)
    is_sent_to_log_in = response.status_code == 302 and "/login/" in response["Location"]
    return "L" if is_sent_to_log_in else str(response.status_code)


@pytest.mark.parametrize("name", desk_addresses())
def test_every_role_is_answered_as_it_should_be(name, cast):
    expected = expected_at(name)
    assert expected, "list this address in desk_addresses.py, with what each role may do there"
    address = address_of(name, cast["author"])
    data = FOR_A_THREAD if name == "autocomplete" else None
    found = {role: answers(user, address, data) for role, user in cast.items()}
    assert found == expected


def test_no_address_is_listed_that_is_not_there():
    assert EXPECTED.keys() <= desk_addresses().keys()


@pytest.mark.parametrize("state", ["draft", "scheduled", "bin"])
@pytest.mark.parametrize("what", ["change", "history", "delete", "bin"])
def test_what_another_has_not_published_is_no_better_than_missing(cast, state, what):
    """Answered as a number that no review has ever had."""
    tomorrow = timezone.now() + timedelta(days=1)
    at = {"draft": None, "scheduled": tomorrow, "bin": timezone.now()}[state]
    removed_at = timezone.now() if state == "bin" else None
    review = make_review(author=cast["author"], published_at=at, removed_at=removed_at)
    name = f"reviews_review_{what}"
    parameters = [{"object_id": pk, "pk": pk} for pk in (review.pk, review.pk + 1000)]
    hers, nobodys = (fill_in(name, given) for given in parameters)
    for role in ("moderator", "other"):
        assert answers(cast[role], hers) == answers(cast[role], nobodys)
