import pytest
from django.urls import reverse

from tests.factories import make_author, make_review, make_section, make_series

from .conftest import logged_in
from .reviews import make_draft

pytestmark = pytest.mark.django_db


def captions(client, series):
    return client.get(reverse("admin:caption_list"), {"series": series}).json()


def test_captions_of_the_same_series_are_offered_once_each_and_the_newest_first(desk, author):
    series = make_series()
    for caption in ("Old", "New", "New"):
        make_section(
            make_review(author=author, series=series), picture_caption=caption, picture_alt="Naomi"
        )
    make_section(make_review(author=author), picture_caption="Another show")
    assert captions(desk, series.pk) == {"captions": ["New", "Old"], "alts": ["Naomi"]}


def test_captions_of_another_authors_draft_are_not_offered(desk):
    series = make_series()
    make_section(make_draft(make_author(), series=series), picture_caption="Hers")
    assert captions(desk, series.pk)["captions"] == []


@pytest.mark.parametrize("series", ["", "x", "9" * 30])
def test_what_is_no_series_offers_nothing(desk, series):
    assert captions(desk, series) == {"captions": [], "alts": []}


def test_captions_are_asked_for_in_a_constant_number_of_queries(
    desk, author, django_assert_max_num_queries
):
    series = make_series()
    for number in range(20):
        make_section(make_review(author=author, series=series), picture_caption=f"{number}")
    with django_assert_max_num_queries(8):
        captions(desk, series.pk)


def test_captions_are_not_for_those_who_may_not_write(client):
    assert client.get(reverse("admin:caption_list")).status_code == 403
    client = logged_in(make_author())
    assert client.post(reverse("admin:caption_list")).status_code == 405
