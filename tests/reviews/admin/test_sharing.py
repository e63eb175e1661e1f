from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.models import DraftLink, Review
from tests.factories import make_author, make_review

from .reviews import ADD, change_address, make_draft, open_form

pytestmark = pytest.mark.django_db


def test_link_is_made_by_a_button_and_shown_with_its_end_in_words(desk, author, client, settings):
    settings.SITE_URL = "https://blog.example"
    review = make_draft(author, introduction="Slow.")
    open_form(desk, review).press("_share")
    html = open_form(desk, review).html
    address = DraftLink.objects.get().get_absolute_url()
    assert f'value="https://blog.example{address}" readonly' in html
    until = timezone.localtime(timezone.now() + timedelta(days=7))
    assert f"{until:%B %Y}" in html
    assert client.get(address).status_code == 200


def test_what_is_typed_is_saved_with_the_link_and_not_published(desk, author):
    review = make_draft(author, introduction="Slow.")
    open_form(desk, review).fill(introduction="Kind.").press("_share")
    review = Review.objects.get()
    assert review.introduction == "Kind."
    assert review.is_draft()


def test_date_typed_into_a_draft_is_not_scheduled_by_making_a_link(desk, author):
    form = open_form(desk, make_draft(author, title="Frieren", introduction="Slow."))
    form.fill(published_at="2099-12-03T09:00")
    form.read(form.press("_share"))
    assert "A draft has no date" in form.errors()["id_published_at_error"]
    assert not DraftLink.objects.exists()


def test_scheduled_review_stays_scheduled(desk, author):
    at = timezone.now() + timedelta(days=1)
    review = make_review(author=author, introduction="Slow.", published_at=at)
    open_form(desk, review).press("_share")
    review.refresh_from_db()
    assert review.published_at == at
    assert DraftLink.objects.filter(review=review).exists()


def test_link_is_revoked_by_a_button(desk, author, client):
    review = make_draft(author)
    address = DraftLink.objects.make(review).get_absolute_url()
    open_form(desk, review).press("_unshare")
    assert client.get(address).status_code == 404
    assert "Nobody else can read this draft." in open_form(desk, review).html


def test_expired_link_is_said_to_be_so(desk, author):
    review = make_draft(author)
    DraftLink.objects.make(review)
    DraftLink.objects.update(expires_at=timezone.now())
    form = open_form(desk, review)
    assert "The link expired on" in form.html
    assert "_unshare" not in form.buttons


def test_enter_key_saves_and_makes_no_link(desk, author):
    assert open_form(desk, make_draft(author)).buttons[0] == "_draft"


def test_published_and_new_reviews_and_those_of_others_are_not_shared(desk, author):
    published = make_review(author=author)
    others = make_review(author=make_author(username="ren"))
    for address in (ADD, change_address(published), change_address(others)):
        assert 'name="_share"' not in desk.get(address).content.decode()


def test_another_author_makes_no_link(desk):
    review = make_draft(make_author(username="ren"))
    desk.post(change_address(review), {"_share": "pressed"})
    assert not DraftLink.objects.exists()
