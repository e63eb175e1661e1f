from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.models import DraftLink
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def signature_of(link):
    return link.get_absolute_url().split("/")[-2]


def test_link_is_found_by_its_signature_and_by_no_other():
    link = DraftLink.objects.make(make_review(published_at=None))
    signature = signature_of(link)
    assert link in DraftLink.objects.signed(signature)
    for wrong in (link.key, f"{signature}x", f"x{signature}", f"{link.key}:", "\x00"):
        assert not DraftLink.objects.signed(wrong).exists()


def test_link_made_anew_ends_the_one_before():
    review = make_review(published_at=None)
    before = signature_of(DraftLink.objects.make(review))
    DraftLink.objects.make(review)
    assert not DraftLink.objects.signed(before).exists()
    assert DraftLink.objects.count() == 1


def test_link_expires_after_a_week():
    link = DraftLink.objects.make(make_review(published_at=None))
    week = timedelta(days=7)
    assert week - timedelta(minutes=1) < link.expires_at - timezone.now() <= week
    assert not link.is_expired()
    link.expires_at -= week
    assert link.is_expired()
