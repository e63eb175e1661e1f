from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.models import Review
from tests.factories import (
    make_author,
    make_picture,
    make_review,
    make_section,
    make_series,
)

from .reviews import LIST, make_draft

pytestmark = pytest.mark.django_db
FEW_AND_MANY = pytest.mark.parametrize("many", [1, 50])
TOMORROW = timezone.now() + timedelta(days=1)


def test_list_shows_the_state_the_words_and_what_lacks_alt_text(desk, author):
    review = make_draft(author, title="Frieren", introduction="Two words")
    make_section(review, text="And three more", picture=make_picture())
    row = desk.get(LIST).content.decode()
    assert ">Draft<" in row
    assert 'class="field-words">5<' in row
    assert 'class="field-no_alt">1<' in row


def test_list_has_drafts_first_then_the_scheduled_then_the_newest(desk, author):
    make_review(author=author, title="Older", published_at=TOMORROW - timedelta(days=9))
    make_review(author=author, title="Scheduled", published_at=TOMORROW)
    make_draft(author, title="Draft")
    make_review(author=author, title="Newer", published_at=TOMORROW - timedelta(days=3))
    taken_back = make_review(author=author, title="Taken back")
    taken_back.published_at = None
    taken_back.save()
    rows = [str(review) for review in desk.get(LIST).context["cl"].result_list]
    assert rows == ["Taken back", "Draft", "Scheduled", "Newer", "Older"]


@pytest.mark.parametrize("state", ["draft", "scheduled", "published"])
def test_list_is_narrowed_by_state(desk, author, state):
    make_draft(author, title="The draft")
    make_review(author=author, published_at=TOMORROW, title="The scheduled")
    make_review(author=author, title="The published")
    response = desk.get(LIST, {"state": state})
    assert [str(review) for review in response.context["cl"].result_list] == [f"The {state}"]


def test_list_is_narrowed_by_season(desk, author):
    make_review(author=author, series=make_series(season="Winter 2024"), title="Cold")
    make_review(author=author, series=make_series(season="Summer 2024"), title="Warm")
    response = desk.get(LIST)
    assert "Winter 2024" in response.content.decode()
    narrowed = desk.get(LIST, {"season": str(2024 * 4)})
    assert [str(review) for review in narrowed.context["cl"].result_list] == ["Cold"]


@FEW_AND_MANY
def test_list_asks_the_database_at_most_10_times(desk, django_assert_max_num_queries, many):
    for number in range(many):
        review = make_draft(make_author(), series=make_series(season=f"Winter {2000 + number}"))
        Review.objects.filter(pk=review.pk).update(title_picture=make_picture())
        make_section(review, picture=make_picture())
    with django_assert_max_num_queries(10):
        assert desk.get(LIST).status_code == 200
