import pytest
from django.http import Http404

from reviews.models import Review
from reviews.paging import KeptIds, kept_page_of, page_of
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def page(rf, number=None, *, size=2):
    address = "/" if number is None else f"/?page={number}"
    return page_of(rf.get(address), Review.objects.newest_first(), size=size)


def test_first_page_is_the_default_and_is_there_even_when_empty(rf):
    assert page(rf).number == 1
    assert page(rf).object_list == []


def test_pages_follow_each_other(rf):
    reviews = [make_review() for _ in range(3)]
    assert page(rf, 1).object_list == [reviews[2], reviews[1]]
    assert page(rf, 2).object_list == [reviews[0]]


@pytest.mark.parametrize("number", ["3", "0", "-1", "+1", "01", "1.0", "x", "", "²", "9" * 7])
def test_other_numbers_are_not_found(rf, number):
    for _ in range(3):
        make_review()
    with pytest.raises(Http404):
        page(rf, number)


def test_a_page_is_asked_for_once_however_often_it_is_printed(rf, django_assert_num_queries):
    make_review()
    with django_assert_num_queries(2):
        found = page(rf)
        assert [*found.object_list, *found.object_list]


def newest(title):
    return Review.objects.filter(title=title).newest_first()


def test_page_of_kept_ids_has_their_rows_in_their_order(rf):
    first, second, third = (make_review(title="Frieren") for _ in range(3))
    make_review(title="Another")
    ids = KeptIds(newest, "Frieren")
    page = kept_page_of(rf.get("/"), ids, Review.objects.all(), size=2)
    assert page.object_list == [third, second]
    assert page.paginator.count == 3
    page = kept_page_of(rf.get("/?page=2"), ids, Review.objects.all(), size=2)
    assert page.object_list == [first]
    with pytest.raises(Http404):
        kept_page_of(rf.get("/?page=3"), ids, Review.objects.all(), size=2)


def test_row_that_is_kept_as_listed_but_may_not_be_seen_is_left_out(rf):
    public, hidden = make_review(), make_review()
    hidden.move_to_bin()
    page = kept_page_of(rf.get("/"), [hidden.pk, public.pk], Review.objects.published())
    assert page.object_list == [public]
