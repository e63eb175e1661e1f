import pytest

from reviews.models import SearchEntry
from tests.factories import make_review, make_section

pytestmark = pytest.mark.django_db


def test_entry_written_twice_is_one():
    review = make_review(title="Orb")
    (entry,) = SearchEntry.objects.all()
    SearchEntry.objects.write([SearchEntry(review=review, kind="review", title="Other")])
    assert SearchEntry.objects.get().pk == entry.pk
    assert SearchEntry.objects.get().title == "Other"


def test_entries_go_with_their_rows():
    section = make_section()
    section.delete()
    assert SearchEntry.objects.count() == 1
    section.review.delete()
    assert SearchEntry.objects.count() == 0


def test_entry_is_called_as_its_place():
    assert str(SearchEntry(title="Who?")) == "Who?"
    assert str(SearchEntry(kind="facts")) == "Facts"
