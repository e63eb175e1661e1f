from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.daily import tidy_reviews
from reviews.models import Picture, Review, Tally
from tests.factories import make_picture, make_review

pytestmark = pytest.mark.django_db


def test_bin_pictures_and_tallies_are_tidied_and_said():
    long_ago = timezone.now() - timedelta(days=31)
    make_review(removed_at=long_ago, title_picture=make_picture())
    make_picture(unused_since=long_ago)
    Tally.objects.create(key="over", ends_at=long_ago)
    Tally.objects.create(key="running", ends_at=timezone.now() + timedelta(days=1))
    done = "\n".join(tidy_reviews(take_along=lambda _review: None))
    assert "Reviews deleted after 30 days in the bin: 1" in done
    assert "Pictures deleted after 30 days without use: 1" in done
    assert "forgotten: 1" in done
    assert not Review.objects.exists()
    assert Picture.objects.count() == 1  # noted as unused only today
    assert Tally.objects.get().key == "running"
