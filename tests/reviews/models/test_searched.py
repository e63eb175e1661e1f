import pytest

from reviews.models import Review, Section
from reviews.models.searched import rows_updated
from tests.factories import make_review, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    heard = []

    def hear(sender, pks, **_signal):
        heard.append((sender, pks))

    rows_updated.connect(hear)
    yield heard
    rows_updated.disconnect(hear)


def test_update_of_a_word_tells_of_its_rows_even_where_they_no_longer_match(told):
    review = make_review(title="Orb")
    make_review(title="Other")
    assert Review.objects.filter(title="Orb").update(title="Sphere") == 1
    assert told == [(Review, [review.pk])]


def test_update_of_anything_else_tells_nothing_and_costs_nothing(told, django_assert_num_queries):
    make_section()
    with django_assert_num_queries(1):
        Section.objects.update(position=3)
    assert told == []


def test_many_at_once_are_told_of_too(told):
    section = make_section()
    section.text = "Other."
    Section.objects.bulk_update([section], ["text"])
    assert told == [(Section, [section.pk])]
