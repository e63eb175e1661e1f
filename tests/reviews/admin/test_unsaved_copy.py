import pytest
from django.http import QueryDict

from reviews.admin.unsaved_copy import keep_sent, review_of, sent_again, turn_of
from tests.factories import make_author

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("sent", "turn"), [("3", 3), ("", 0), ("-1", 0), ("9" * 11, 2**31 - 1)])
def test_turn_is_a_number_that_fits(sent, turn):
    assert turn_of({"turn": sent}) == turn


@pytest.mark.parametrize("number", ["", "x", "9" * 30, "²", None])
def test_there_is_no_review_of_an_odd_number(number):
    assert review_of(number) is None


def test_what_is_sent_again_has_a_mark_of_its_own_and_knows_what_it_came_from():
    data = QueryDict(f"form_mark={'a' * 32}&turn=4&title=Typed&csrfmiddlewaretoken=x&restored=b:1")
    kept = keep_sent(data, user=make_author(), review=None)
    again = sent_again(kept)
    assert again["title"] == "Typed"
    assert again["restored"] == f"b:1 {'a' * 32}:4"
    assert (len(again["form_mark"]), again["turn"]) == (32, "0")
    assert again["form_mark"] != "a" * 32
    assert "csrfmiddlewaretoken" not in again
