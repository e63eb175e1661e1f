from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.models import Unsaved
from tests.factories import make_author

pytestmark = pytest.mark.django_db
MARK = "a" * 32


@pytest.fixture
def author():
    return make_author()


def keep(author, turn, words, mark=MARK):
    content = [["title", words]]
    Unsaved.objects.keep(mark, turn=turn, user=author, review=None, content=content)


def offered(author):
    return [unsaved.content[0][1] for unsaved in Unsaved.objects.offered(author, None)]


@pytest.mark.parametrize(("turns", "kept"), [([1, 2], 2), ([2, 1], 2), ([1, 1], 1)])
def test_newest_turn_is_kept_in_whatever_order_they_arrive(author, turns, kept):
    for turn in turns:
        keep(author, turn, str(turn))
    assert offered(author) == [str(kept)]


def test_save_forgets_what_it_contains_and_what_of_it_arrives_late(author):
    keep(author, 1, "one")
    Unsaved.objects.settle(MARK, user=author, turn=2)
    keep(author, 2, "two")
    assert offered(author) == []


def test_save_that_was_never_autosaved_is_known_to_a_late_one(author):
    Unsaved.objects.settle(MARK, user=author, turn=3)
    keep(author, 2, "two")
    assert offered(author) == []
    keep(author, 4, "typed after the save")
    assert offered(author) == ["typed after the save"]


def test_save_keeps_what_was_typed_after_it(author):
    keep(author, 5, "five")
    Unsaved.objects.settle(MARK, user=author, turn=4)
    assert offered(author) == ["five"]


def test_nobody_touches_the_copy_of_another(author):
    keep(author, 1, "mine")
    other = make_author()
    keep(other, 9, "theirs")
    Unsaved.objects.settle(MARK, user=other, turn=9)
    assert (offered(author), offered(other)) == (["mine"], [])


def test_copies_are_old_after_thirty_days(author):
    keep(author, 1, "one")
    assert not Unsaved.objects.older().exists()
    assert Unsaved.objects.older(timezone.now() + timedelta(days=31)).exists()
