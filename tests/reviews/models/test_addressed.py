from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.models import Page, Redirect, Review
from tests.factories import make_author, make_review, make_series

pytestmark = pytest.mark.django_db


def make_page(**fields):
    return Page.objects.create(title="About", text="Words.", **fields)


def redirects():
    return dict(Redirect.objects.values_list("old_path", "target"))


KINDS = [
    (make_review, "/reviews/{}/"),
    (make_series, "/series/{}/"),
    (make_author, "/authors/{}/"),
    (make_page, "/{}/"),
]


@pytest.mark.parametrize(("make", "address"), KINDS)
def test_changed_slug_leaves_a_redirect(make, address):
    row = make(slug="old")
    row.slug = "new"
    row.save()
    assert redirects() == {address.format("old"): address.format("new")}


@pytest.mark.parametrize(("make", "address"), KINDS)
def test_slug_changed_by_a_queryset_leaves_a_redirect_too(make, address):
    row = make(slug="old")
    type(row).objects.filter(pk=row.pk).update(slug="new")
    assert redirects() == {address.format("old"): address.format("new")}


@pytest.mark.parametrize(("make", "address"), KINDS)
def test_slug_changed_back_removes_the_redirect_in_its_way(make, address):
    row = make(slug="old")
    for slug in ("new", "old"):
        row.slug = slug
        row.save()
    assert redirects() == {address.format("new"): address.format("old")}


def test_every_earlier_slug_leads_to_the_newest():
    review = make_review(slug="first")
    for slug in ("second", "third"):
        review.slug = slug
        review.save(update_fields=["slug"])
    assert redirects() == {
        "/reviews/first/": "/reviews/third/",
        "/reviews/second/": "/reviews/third/",
    }


@pytest.mark.parametrize("published_at", [None, timezone.now() + timedelta(days=1)])
def test_address_that_no_reader_has_seen_leaves_no_redirect(published_at):
    review = make_review(slug="old", published_at=published_at)
    review.slug = "new"
    review.save()
    assert redirects() == {}


def test_unpublished_review_still_leaves_a_redirect_from_where_readers_saw_it():
    review = make_review(slug="old")
    review.published_at = None
    review.slug = "new"
    review.save()
    assert redirects() == {"/reviews/old/": "/reviews/new/"}


def test_new_page_takes_its_address_from_a_redirect():
    Redirect.objects.create(old_path="/about/", target="/series/frieren/")
    make_page(slug="about")
    assert redirects() == {}


def test_saving_what_has_not_moved_costs_one_query_more(django_assert_num_queries):
    page = make_page(slug="about")
    with django_assert_num_queries(4):  # savepoint, the stored address, the update, and release
        page.save()


def test_saving_other_fields_asks_for_no_address(django_assert_num_queries):
    review = make_review()
    with django_assert_num_queries(1):
        review.save(update_fields=["title_picture_alt"])
    with django_assert_num_queries(1):
        Review.objects.update(title_picture_alt="Other")
