import pytest
from django.urls import resolve
from django.utils import timezone

from comments.models import Follower
from comments.models.follower import TIME_TO_CONFIRM

pytestmark = pytest.mark.django_db


def test_link_finds_its_follower_and_no_other():
    follower = Follower.objects.create(email="aya@example.org")
    signature = resolve(follower.get_confirmation_url()).kwargs["signature"]
    assert Follower.objects.signed(signature).get() == follower
    assert not Follower.objects.signed(f"{follower.pk}:forged").exists()


def test_address_is_known_in_whatever_capitals():
    follower = Follower.objects.create(email="aya@example.org")
    assert Follower.objects.of("AYA@example.org").get() == follower


def test_those_are_forgotten_who_did_not_answer_in_time(clock):
    Follower.objects.create(email="aya@example.org", asked_at=clock())
    Follower.objects.create(email="ben@example.org", asked_at=clock(), confirmed_at=timezone.now())
    assert not Follower.objects.forgetful().exists()
    clock.advance(seconds=TIME_TO_CONFIRM.total_seconds())
    assert Follower.objects.forgetful().get().email == "aya@example.org"
