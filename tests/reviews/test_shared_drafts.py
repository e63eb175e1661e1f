from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.models import DraftLink, Review
from tests.factories import make_review, make_section

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def review():
    review = make_review(title="Frieren", published_at=None, introduction="Slow and kind.")
    make_section(review, text="An answer that nobody has read.")
    return review


@pytest.fixture
def link(review):
    return DraftLink.objects.make(review)


def test_whoever_has_the_link_reads_the_whole_draft_and_that_it_is_one(client, link):
    html = client.get(link.get_absolute_url()).content.decode()
    assert "An answer that nobody has read." in html
    assert "Shared draft." in html
    assert "/admin/" not in html


def test_address_is_told_to_nobody_and_kept_nowhere(client, link):
    response = client.get(link.get_absolute_url())
    assert response["X-Robots-Tag"] == "noindex"
    assert 'content="noindex"' in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert 'rel="canonical"' not in response.content.decode()


def test_page_sets_no_cookie_and_varies_by_none(client, link):
    response = client.get(link.get_absolute_url())
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_scheduled_review_is_shared_too(client, review, link):
    Review.objects.filter(pk=review.pk).update(
        published_at=timezone.now() + HOUR, first_published_at=timezone.now() + HOUR, slug="a"
    )
    assert "Shared draft." in client.get(link.get_absolute_url()).content.decode()


def test_link_leads_to_the_public_page_once_there_is_one(client, review, link):
    review.published_at = timezone.now()
    review.save()
    response = client.get(link.get_absolute_url())
    assert (response.status_code, response["Location"]) == (302, review.get_absolute_url())
    assert response["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response["Cache-Control"]


def test_expired_link_says_so_and_shows_nothing(client, link):
    DraftLink.objects.update(expires_at=timezone.now())
    response = client.get(link.get_absolute_url())
    assert response.status_code == 410
    assert "has expired" in response.content.decode()
    assert "An answer" not in response.content.decode()


def test_revoked_and_forged_links_lead_nowhere(client, link):
    assert client.get(f"{link.get_absolute_url()[:-2]}/").status_code == 404
    address = link.get_absolute_url()
    link.delete()
    assert client.get(address).status_code == 404


def test_draft_in_the_bin_is_shared_with_nobody(client, review, link):
    review.move_to_bin()
    assert client.get(link.get_absolute_url()).status_code == 404


def test_without_the_link_a_draft_stays_hidden(client, review, link):
    assert client.get(review.get_draft_url()).status_code == 404
