import pytest
from django.utils import timezone

from reviews.models import Review
from reviews.search.nearest import MOST_SHOWN, nearest_reviews
from tests.factories import make_review, make_series

pytestmark = pytest.mark.django_db


def titles(*words):
    return [review.title for review in nearest_reviews(list(words))]


@pytest.fixture
def _blog():
    series = make_series(title="Metallic Rouge", part="Season One", japanese_title="巨人")
    for title in ("Metallic Rouge (Season One)", "Delicious in Dungeon", "Orb"):
        make_review(title=title, series=series if "Rouge" in title else None)


@pytest.mark.usefixtures("_blog")
@pytest.mark.parametrize(
    "words",
    [
        ["metallic", "rouge"],
        ["metalic", "rouge", "season"],
        ["rouge"],
        ["metallic", "rouge", "season", "two"],
        ["metal"],
        ["巨人"],
    ],
)
def test_mistyped_address_is_near_to_its_review(words):
    assert titles(*words) == ["Metallic Rouge (Season One)"]


@pytest.mark.usefixtures("_blog")
@pytest.mark.parametrize("words", [[], ["wp", "login"], ["meteor"]])
def test_what_is_not_near_is_not_shown(words):
    assert titles(*words) == []


def test_nearest_comes_first_and_few_are_shown():
    for number in range(6):
        make_review(title=f"Metallic Rouge, once more: part {number}")
    make_review(title="Metallic Rouge")
    found = titles("metallic", "rouge")
    assert len(found) == MOST_SHOWN
    assert found[0] == "Metallic Rouge"


def test_only_what_readers_may_see_is_near():
    review = make_review(title="Metallic Rouge")
    Review.objects.update(published_at=None, first_published_at=None)
    assert titles("metallic") == []
    Review.objects.update(published_at=timezone.now(), first_published_at=timezone.now())
    review.refresh_from_db()
    review.move_to_bin()
    assert titles("metallic") == []


def test_a_thousand_are_asked_in_one_query(django_assert_num_queries):
    for _ in range(3):
        make_review(title="Metallic Rouge")
    with django_assert_num_queries(1):
        titles("metallic", "rouge")
    with django_assert_num_queries(0):
        titles()
