import pytest
from django.test import Client
from django.utils import timezone

from comments.models import Comment, Follower, Notice
from comments.stopping import Stop
from tests.comments.factories import make_comment
from tests.factories import make_moderator, make_review

pytestmark = pytest.mark.django_db
ONE_CLICK = {"List-Unsubscribe": "One-Click"}


@pytest.fixture
def strict():
    """A client as mail programs are: no cookie, no token, no word of where it comes from."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def follower():
    return Follower.objects.create(email="aya@example.org", confirmed_at=timezone.now())


def make_followed(review=None):
    return make_comment(review, email="Aya@example.org", is_followed=True)


def stop_for(follower, comment):
    return Stop("follower", follower.pk, comment.thread_id).get_absolute_url()


def test_address_is_confirmed_by_the_button_alone(client):
    follower = Follower.objects.create(email="aya@example.org")
    address = follower.get_confirmation_url()
    page = client.get(address).content.decode()
    follower.refresh_from_db()
    assert follower.confirmed_at is None, "a GET changes nothing"
    assert f'action="{address}"' in page
    assert "aya@example.org" not in page
    answer = client.post(address)
    assert (answer.status_code, answer["Location"]) == (303, address)
    assert "Your address is confirmed" in client.get(address).content.decode()


def test_confirming_tells_what_was_missed(client, mail_server):
    make_comment(parent=make_followed(), name="Ben", email="ben@example.org")
    client.post(Follower.objects.get().get_confirmation_url())
    assert [subject.startswith("Ben answered") for subject in mail_server.subjects] == [False, True]


def test_other_site_confirms_nothing():
    follower = Follower.objects.create(email="aya@example.org")
    strict = Client(enforce_csrf_checks=True, headers={"sec-fetch-site": "cross-site"})
    answer = strict.post(follower.get_confirmation_url())
    follower.refresh_from_db()
    assert (answer.status_code, follower.confirmed_at) == (403, None)
    assert "does not say that this was sent from our page" in answer.content.decode()


def test_one_click_stops_everything_without_cookie_token_or_origin(strict, follower):
    comment, other = make_followed(), make_followed()
    answer = strict.post(stop_for(follower, comment), ONE_CLICK)
    assert (answer.status_code, bool(answer.cookies)) == (200, False)
    assert "no more of these mails" in answer.content.decode()
    assert not Comment.objects.filter(is_followed=True).exists()
    assert not Follower.objects.exists()
    again = strict.post(stop_for(follower, other), ONE_CLICK)
    assert again.status_code == 200


def test_one_click_may_be_sent_in_parts_or_with_nothing(strict, follower):
    comment = make_followed()
    address = stop_for(follower, comment)
    assert strict.post(address, "nonsense", content_type="multipart/form-data").status_code == 200
    comment.refresh_from_db()
    assert not comment.is_followed


def test_looking_stops_nothing_and_offers_both(client, follower):
    comment = make_followed(make_review(title="Frieren"))
    page = client.get(stop_for(follower, comment)).content.decode()
    assert "Stop mails about Frieren" in page
    assert "Stop all of these mails" in page
    assert "aya@example.org" not in page.lower()
    comment.refresh_from_db()
    assert comment.is_followed


def test_one_thread_is_stopped_and_the_others_go_on(client, follower, mail_server):
    comment, other = make_followed(), make_followed()
    mail_server.trouble = TimeoutError()
    make_comment(parent=comment)
    answer = client.post(stop_for(follower, comment), {"what": "here"})
    assert "about this review" in answer.content.decode()
    assert not Notice.objects.unsent().exists()
    mail_server.trouble = None
    make_comment(parent=comment)
    make_comment(parent=other)
    assert len(mail_server.taken) == 1


def test_moderator_stops_their_own_mails(strict):
    moderator, other = make_moderator(), make_moderator()
    address = Stop("moderator", moderator.pk).get_absolute_url()
    page = strict.get(address).content.decode()
    assert "wait for a moderator" in page
    strict.post(address, ONE_CLICK)
    for user in (moderator, other):
        user.refresh_from_db()
    assert (moderator.wants_mail, other.wants_mail) == (False, True)


@pytest.mark.parametrize("address", ["answers", "mails"])
def test_forged_address_is_none(client, address):
    assert client.get(f"/comments/{address}/1:forged/").status_code == 404
    assert client.post(f"/comments/{address}/moderator.1.0:forged/").status_code == 404


def test_pages_are_kept_by_nobody(client, follower):
    for address in (follower.get_confirmation_url(), stop_for(follower, make_followed())):
        answer = client.get(address)
        assert "no-store" in answer["Cache-Control"]
        assert 'content="noindex"' in answer.content.decode()
        assert not answer.cookies
