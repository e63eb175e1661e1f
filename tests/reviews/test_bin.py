from datetime import timedelta

import pytest
from django.db.models import CASCADE
from django.utils import timezone

from reviews.bin import purge_bin
from reviews.models import Redirect, Review, Section
from tests.factories import make_review, make_section, make_series

pytestmark = pytest.mark.django_db


def leave_alone(_review):
    pass


def put_in_bin(review, *, days=0):
    Review.objects.filter(pk=review.pk).update(removed_at=timezone.now() - timedelta(days=days))


def test_removed_review_is_in_no_set_that_readers_or_lists_ask_for():
    published = make_review()
    make_review(published_at=None)
    make_review(published_at=timezone.now() + timedelta(days=1))
    for review in Review.objects.all():
        review.move_to_bin()
    reviews = Review.objects
    assert not reviews.published().exists()
    assert not reviews.scheduled().exists()
    assert not reviews.drafts().exists()
    assert not reviews.published_or_by(None).exists()
    assert list(reviews.gone()) == [published]
    assert reviews.removed().count() == 3


@pytest.mark.parametrize("hours", [None, -1, 1])
def test_removed_review_is_neither_published_nor_scheduled_nor_a_draft(hours):
    at = hours and timezone.now() + timedelta(hours=hours)
    review = Review(published_at=at, removed_at=timezone.now())
    assert not any([review.is_published(), review.is_scheduled(), review.is_draft()])


def test_address_of_a_removed_review_says_that_it_is_gone(client):
    review = make_review()
    review.move_to_bin()
    response = client.get(review.get_absolute_url())
    assert response.status_code == 410
    assert "This review is gone" in response.content.decode()
    assert not response.cookies
    review.restore()
    assert client.get(review.get_absolute_url()).status_code == 200


def test_address_that_no_reader_has_seen_is_just_missing(client):
    review = make_review(published_at=None, slug="draft")
    review.move_to_bin()
    assert client.get("/reviews/draft/").status_code == 404


def test_removed_review_is_on_no_page(client):
    series = make_series(season="Winter 2024")
    review = make_review(title="Taken down", series=series)
    review.move_to_bin()
    pages = ["/", "/seasons/", "/seasons/2024/winter/", series.get_absolute_url()]
    for page in [*pages, review.author.get_absolute_url()]:
        html = client.get(page).content.decode()
        assert "Taken down" not in html
        assert review.get_absolute_url() not in html


def test_earlier_address_leads_to_where_it_is_said(client):
    review = make_review(slug="old")
    review.slug = "new"
    review.save()
    review.move_to_bin()
    assert client.get("/reviews/old/", follow=True).status_code == 410


def test_address_in_the_bin_is_kept_for_its_review():
    make_review(title="Frieren").move_to_bin()
    assert make_review(title="Frieren").slug == "frieren-2"


def test_bin_is_purged_after_30_days_with_the_redirects_to_it():
    over, recent, kept = make_review(slug="over"), make_review(), make_review()
    make_section(over)
    Redirect.objects.create(old_path="/old/", target="/reviews/over/")
    put_in_bin(over, days=31)
    put_in_bin(recent, days=29)
    assert purge_bin(take_along=leave_alone) == 1
    assert set(Review.objects.all()) == {recent, kept}
    assert not Section.objects.exists()
    assert not Redirect.objects.exists()
    assert purge_bin(take_along=leave_alone) == 0


def test_purge_asks_for_each_review_what_is_to_go_with_it():
    review = make_review()
    put_in_bin(review, days=31)
    given = []
    purge_bin(take_along=lambda one: given.append(one.pk))
    assert given == [review.pk]


def test_everything_that_hangs_on_a_review_goes_with_it():
    kept = [
        relation.related_model.__name__
        for relation in Review._meta.related_objects
        if relation.on_delete is not CASCADE
    ]
    assert kept == []


def test_review_stays_where_what_goes_with_it_cannot_go():
    put_in_bin(make_review(), days=31)

    def fail(_review):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        purge_bin(take_along=fail)
    assert Review.objects.exists()
