from datetime import date, timedelta

import pytest
from django.utils import timezone

from reviews.admin.front import front_of, last_weeks
from reviews.models import Season
from tests.comments.factories import make_comment
from tests.factories import make_author, make_moderator, make_reader, make_review, make_series

from .conftest import logged_in
from .reviews import make_draft

pytestmark = pytest.mark.django_db
FRONT = "/admin/"


@pytest.fixture
def season():
    return Season.of(timezone.localdate())


def front(client):
    return client.get(FRONT).content.decode()


def test_own_drafts_wait_with_a_link_and_other_authors_do_not(desk, author):
    mine = make_draft(author, title="My draft")
    make_draft(make_author(username="ren"), title="Her draft")
    html = front(desk)
    assert f'<a href="/admin/reviews/review/{mine.pk}/change/">My draft</a>' in html
    assert "Her draft" not in html


def test_scheduled_review_waits_with_its_day_in_words(desk, author):
    at = timezone.now() + timedelta(days=400)
    make_review(author=author, title="To come", published_at=at)
    html = front(desk)
    assert "To come" in html
    assert f"{timezone.localtime(at):%H:%M}, London" in html


def test_series_of_this_season_without_a_review_can_be_begun(desk, author, season):
    bare = make_series(title="Dandadan", season=season)
    make_review(series=make_series(title="Frieren", season=season))
    make_draft(author, series=make_series(title="Ranma", season=season))
    make_draft(make_author(username="ren"), series=make_series(title="Orb", season=season))
    found = front_of(author)["unreviewed"]["rows"]
    assert [str(series) for series in found] == ["Dandadan", "Orb"]
    assert f'href="/admin/reviews/review/add/?series={bare.pk}"' in front(desk)


def test_many_drafts_are_shown_in_part_and_counted(desk, author):
    for _number in range(11):
        make_draft(author)
    assert len(front_of(author)["drafts"]["rows"]) == 8
    assert "3 more drafts" in front(desk)


def test_moderator_sees_what_waits_and_nothing_to_write():
    make_comment(status="pending")
    make_comment(status="pending")
    html = front(logged_in(make_moderator()))
    assert "2 comments wait for you" in html
    assert "status__exact=pending" in html
    assert "Write a review" not in html
    assert "desk-chart" not in html


def test_author_who_may_not_moderate_is_told_of_no_comments(desk):
    make_comment(status="pending")
    assert "front-comments" not in front(desk)


def test_owner_sees_both(owner):
    make_comment(status="pending")
    html = front(owner)
    assert "1 comment waits for you" in html
    assert "Write a review" in html


def test_reader_and_stranger_see_no_front(client):
    assert client.get(FRONT).status_code == 302
    assert logged_in(make_reader()).get(FRONT).status_code == 302


def test_weeks_begin_on_monday_and_end_with_this_one():
    weeks = last_weeks(date(2026, 11, 22))
    assert len(weeks) == 8
    assert (weeks[0], weeks[-1]) == (date(2026, 9, 28), date(2026, 11, 16))


def test_reviews_are_counted_by_the_week_readers_first_saw_them(author):
    monday = last_weeks(timezone.localdate())[-2]
    noon = timezone.now().replace(hour=12)
    days = (noon.date() - monday).days
    for number in range(2):
        make_review(author=author, published_at=noon - timedelta(days=days - number))
    make_review(author=author, published_at=noon - timedelta(days=100))
    make_draft(author)
    assert front_of(author)["published_by_week"] == [0, 0, 0, 0, 0, 0, 2, 0]


def test_chart_has_its_numbers_as_a_table_too(desk, author):
    make_comment(review=make_review(author=author))
    html = front(desk)
    monday = last_weeks(timezone.localdate())[-1]
    assert html.count('<rect class="desk-chart__bar"') == 16
    week = f"{monday.day} {monday:%B %Y}"
    assert f'<th scope="row">{week}</th><td>1</td><td>1</td>' in html
    assert " style=" not in html


@pytest.mark.parametrize("many", [1, 20])
def test_front_asks_the_database_at_most_12_times(
    owner, season, django_assert_max_num_queries, many
):
    author = make_author(username="ren")
    for _number in range(many):
        make_draft(author, series=make_series(season=season))
        make_comment(status="pending")
    with django_assert_max_num_queries(12):
        owner.get(FRONT)
