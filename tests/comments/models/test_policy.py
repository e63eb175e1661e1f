import pytest
from django.core.exceptions import ValidationError

from comments.models import Holds, Policy
from tests.comments.factories import make_thread

pytestmark = pytest.mark.django_db


def test_blog_starts_with_first_timers_held_and_two_links():
    policy = Policy.objects.current()
    assert (policy.holds, policy.links_held_at) == (Holds.FIRST, 2)
    assert (policy.closes_after, policy.longest_text) == (0, 5_000)
    assert policy.held_words == policy.refused_addresses == ""


def test_there_is_one_row_however_often_it_is_saved():
    Policy(holds=Holds.ALL).save()
    Policy(holds=Holds.NONE).save()
    assert Policy.objects.get().holds == Holds.NONE


def test_thread_says_nothing_and_has_the_blogs():
    policy = Policy(holds=Holds.ALL, links_held_at=7, held_words="casino")
    here = policy.overridden_by(make_thread())
    assert (here.holds, here.links_held_at, here.held_words.split()) == ("all", 7, ["casino"])


def test_thread_differs_in_what_it_says_itself():
    thread = make_thread(holds=Holds.NONE, links_held_at=0, longest_text=100)
    here = Policy(holds=Holds.ALL, closes_after=9).overridden_by(thread)
    assert (here.holds, here.links_held_at, here.longest_text) == ("none", 0, 100)
    assert here.closes_after == 9


def test_lists_of_a_thread_are_added_to_the_blogs():
    thread = make_thread(refused_words="watches")
    here = Policy(refused_words="casino").overridden_by(thread)
    assert here.refused_words.split() == ["casino", "watches"]


def test_address_of_no_known_kind_is_refused_by_name():
    policy = Policy(pk=1, held_addresses="aya@example.org\n@example.org\n192.0.2.0/24\n2001:db8::1")
    policy.full_clean()
    policy.refused_addresses = "aya@example.org\nnobody"
    with pytest.raises(ValidationError, match="“nobody” is no address"):
        policy.full_clean()
