import pytest

from comments.models import Comment
from comments.models.path import DIGITS, LEVELS, LONGEST, ids_in, path_under
from tests.comments.factories import make_chain, make_comment
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def test_path_is_the_ids_from_the_top_down():
    first, second, third = make_chain(make_review(), 3)
    assert ids_in(third.path) == [first.pk, second.pk, third.pk]
    assert len(third.path) == 3 * DIGITS
    assert Comment.objects.get(pk=third.pk).path == third.path


def test_path_stops_growing_at_the_deepest_level():
    chain = make_chain(make_review(), LEVELS + 4)
    assert len(chain[-1].path) == LONGEST
    assert ids_in(chain[-1].path) == [*[c.pk for c in chain[: LEVELS - 1]], chain[-1].pk]
    assert chain[-1].parent == chain[-2]
    assert path_under(chain[-1]) == chain[-1].parent_path


def test_order_is_oldest_first_with_replies_under_what_they_answer():
    review = make_review()
    first, second = make_comment(review), make_comment(review)
    late_reply = make_comment(parent=first)
    reply = make_comment(parent=late_reply)
    last = make_comment(parent=first)
    assert list(Comment.objects.in_order()) == [first, late_reply, reply, last, second]
