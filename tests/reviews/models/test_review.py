from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from reviews.models import Review
from tests.factories import make_review, make_series

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def test_published_scheduled_and_drafts_are_told_apart_by_one_date():
    now = timezone.now()
    live = make_review(published_at=now - HOUR)
    scheduled = make_review(published_at=now + HOUR)
    draft = make_review(published_at=None)
    assert list(Review.objects.published()) == [live]
    assert list(Review.objects.scheduled()) == [scheduled]
    assert list(Review.objects.drafts()) == [draft]


def test_scheduled_review_is_published_once_its_time_has_come():
    review = make_review(published_at=timezone.now() + HOUR)
    later = timezone.now() + 2 * HOUR
    assert list(Review.objects.published(at=later)) == [review]
    assert review.is_published(at=later)
    assert not review.is_published()
    assert review.is_scheduled()


def test_object_and_set_agree_at_the_very_moment():
    review = make_review()
    at = review.published_at
    assert review.is_published(at=at)
    assert Review.objects.published(at=at).exists()


def test_first_publication_stays_when_the_review_is_published_again():
    first = timezone.now() - 3 * HOUR
    review = make_review(published_at=first)
    review.published_at = None
    review.save()
    review.published_at = timezone.now()
    review.save()
    assert review.first_published_at == first


def test_first_publication_follows_the_date_until_it_has_passed():
    review = make_review(published_at=timezone.now() + HOUR)
    review.published_at = timezone.now() + 2 * HOUR
    review.save()
    assert review.first_published_at == review.published_at
    review.published_at = None
    review.save()
    assert review.first_published_at is None


def test_address_is_made_from_the_title_when_published_and_then_kept():
    review = make_review(title="Metallic Rouge", published_at=None)
    assert review.slug == ""
    review.published_at = timezone.now()
    review.save()
    review.title = "Another title"
    review.save()
    assert review.slug == "metallic-rouge"


def test_second_review_of_that_title_gets_a_numbered_address():
    make_review(title="Rouge")
    assert make_review(title="Rouge").slug == "rouge-2"


def test_drafts_may_lack_everything_side_by_side():
    make_review(title="", published_at=None)
    make_review(title="", published_at=None)
    assert Review.objects.drafts().count() == 2


def test_database_refuses_a_published_review_without_a_title():
    review = make_review(published_at=None)
    bare = Review.objects.filter(pk=review.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        bare.update(
            title="", slug="x", published_at=timezone.now(), first_published_at=timezone.now()
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        bare.update(published_at=timezone.now(), first_published_at=timezone.now(), slug="")


def test_database_refuses_two_reviews_at_one_address():
    make_review(slug="rouge")
    with pytest.raises(IntegrityError):
        make_review(slug="rouge")


def test_introduction_is_rendered_and_excerpted_when_saved():
    review = make_review(introduction="It is *red*. ||She dies.||")
    review.refresh_from_db()
    assert "<em>red</em>" in review.introduction_html
    assert review.excerpt == "It is red."


def test_series_with_a_review_is_protected():
    series = make_series()
    make_review(series=series)
    with pytest.raises(ProtectedError):
        series.delete()


def test_newest_first_goes_by_the_first_publication():
    now = timezone.now()
    old = make_review(published_at=now - 5 * HOUR)
    new = make_review(published_at=now - 2 * HOUR)
    old.published_at = now - HOUR
    old.save()
    assert list(Review.objects.published().newest_first()) == [new, old]
