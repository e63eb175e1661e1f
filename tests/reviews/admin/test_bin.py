import pytest
from django.urls import reverse

from reviews.models import Review
from tests.factories import make_author, make_moderator, make_reader, make_review, make_section

from .conftest import logged_in
from .reviews import LIST, change_address, make_draft

pytestmark = pytest.mark.django_db
MAKE = {"draft": make_draft, "published": lambda author: make_review(author=author)}


def bin_address(review):
    return reverse("admin:reviews_review_bin", args=[review.pk])


def move_to_bin(client, review):
    return client.post(bin_address(review), {"remove": "1"}, follow=True)


@pytest.mark.parametrize("state", MAKE)
def test_review_is_moved_to_the_bin_and_restored_as_it_was(desk, author, state):
    review = MAKE[state](author)
    section = make_section(review)
    before = Review.objects.values().get()
    assert "is in the bin" in move_to_bin(desk, review).content.decode()
    assert Review.objects.get().is_removed()
    desk.post(bin_address(review), {"restore": "1"})
    assert Review.objects.values().get() == before
    assert review.sections.get() == section


def test_form_leads_to_the_bin_and_back(desk, author):
    review = make_draft(author)
    assert bin_address(review) in desk.get(change_address(review)).content.decode()
    assert "Keep it" in desk.get(bin_address(review)).content.decode()
    assert not Review.objects.get().is_removed()
    move_to_bin(desk, review)
    page = desk.get(change_address(review)).content.decode()
    assert "In the bin since" in page
    assert "Restore from the bin" in page
    assert "Leave it in the bin" in desk.get(bin_address(review)).content.decode()


def test_review_in_the_bin_cannot_be_changed(desk, author):
    review = make_draft(author, title="As it was")
    review.move_to_bin()
    assert desk.post(change_address(review), {"title": "Other"}).status_code == 403


def test_list_shows_the_bin_only_when_asked(desk, author):
    make_draft(author, title="Kept")
    make_draft(author, title="Removed").move_to_bin()
    kept, removed = (
        [str(review) for review in desk.get(LIST, query).context["cl"].result_list]
        for query in ({}, {"state": "bin"})
    )
    assert kept == ["Kept"]
    assert removed == ["Removed"]


@pytest.mark.parametrize("state", MAKE)
def test_nothing_is_deleted_at_once(owner, author, state):
    review = MAKE[state](author)
    address = reverse("admin:reviews_review_delete", args=[review.pk])
    assert owner.post(address, {"post": "yes"}).status_code == 403
    assert address not in owner.get(change_address(review)).content.decode()


@pytest.mark.parametrize("make", [make_author, make_moderator, make_reader])
def test_nobody_else_moves_a_review(author, make):
    review = make_review(author=author)
    move_to_bin(logged_in(make()), review)
    assert not Review.objects.get().is_removed()
    review.move_to_bin()
    logged_in(make()).post(bin_address(review), {"restore": "1"})
    assert Review.objects.get().is_removed()


def test_owner_moves_any_review(owner):
    review = make_review()
    move_to_bin(owner, review)
    assert Review.objects.get().is_removed()
