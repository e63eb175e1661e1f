import pytest
from django.http import Http404
from django.urls import resolve
from django.utils import timezone

from comments.models import Comment, Follower, Notice
from comments.stopping import Stop, find_stop, forget, give_up, signer, stop_of
from tests.comments.factories import make_comment, make_notice
from tests.factories import make_moderator

pytestmark = pytest.mark.django_db


def make_follower(email="aya@example.org"):
    return Follower.objects.create(email=email, confirmed_at=timezone.now())


def followed():
    return set(Comment.objects.filter(is_followed=True).values_list("pk", flat=True))


def test_address_says_what_it_stops_as_long_as_it_is_kept():
    stop = Stop("follower", 7, 3)
    assert find_stop(resolve(stop.get_absolute_url()).kwargs["signature"]) == stop


@pytest.mark.parametrize("forged", ["", "follower.7.3", "follower.7.3:x"])
def test_forged_address_is_none(forged):
    with pytest.raises(Http404):
        find_stop(forged)


def test_signature_of_another_page_stops_nothing():
    comment = make_comment()
    signature = resolve(comment.get_own_url()).kwargs["signature"]
    with pytest.raises(Http404):
        find_stop(signature)
    assert signer.sign("1") != signature


def test_address_for_a_moderator_is_whole(settings):
    moderator = make_moderator()
    assert stop_of(moderator).startswith(f"{settings.SITE_URL}/comments/mails/moderator.")


def test_here_stops_one_thread_of_one_address():
    follower = make_follower()
    mine, elsewhere = (make_comment(email="AYA@example.org", is_followed=True) for _ in "12")
    theirs = make_comment(mine.thread.review, email="ben@example.org", is_followed=True)
    Stop("follower", follower.pk, mine.thread_id).here()
    assert followed() == {elsewhere.pk, theirs.pk}


def test_everything_leaves_other_addresses_alone():
    follower, other = make_follower(), make_follower("ben@example.org")
    make_comment(email="aya@example.org", is_followed=True)
    theirs = make_comment(email="ben@example.org", is_followed=True)
    Stop("follower", follower.pk).everything()
    assert followed() == {theirs.pk}
    assert Follower.objects.get() == other


def test_what_is_gone_is_stopped_already():
    stop = Stop("follower", 99, 99)
    stop.everything()
    stop.here()
    assert stop.review is None


def test_forgotten_address_keeps_what_it_gets_as_a_moderator():
    make_notice(kind=Notice.Kind.ANSWER, to="mod@example.org")
    held = make_notice(to="mod@example.org")
    forget("Mod@example.org")
    assert Notice.objects.get() == held


def test_address_that_is_given_up_keeps_what_it_gets_as_a_moderator():
    make_follower()
    make_comment(email="Aya@example.org", is_followed=True)
    answer = make_notice(kind=Notice.Kind.ANSWER, to="aya@example.org")
    held = make_notice(to="aya@example.org")
    give_up("aya@example.org", "550 Nobody")
    answer.refresh_from_db()
    assert (answer.refused_because, followed()) == ("550 Nobody", set())
    assert Notice.objects.unsent().get() == held
    assert Follower.objects.confirmed().count() == 0
