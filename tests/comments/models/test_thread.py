from datetime import timedelta

import pytest
from django.utils import timezone

from comments.models import Comment, Policy, Status, Thread
from reviews.models import Season
from tests.comments.factories import make_comment, make_thread
from tests.factories import make_review, make_series

pytestmark = pytest.mark.django_db


def test_review_without_a_row_has_an_open_empty_thread():
    thread = Thread.objects.of(make_review())
    assert (thread.is_open, thread.comment_count) == (True, 0)
    assert not Thread.objects.exists()


def test_recount_counts_what_readers_see():
    review = make_review()
    for status in Status.values:
        make_comment(review, status=status)
    make_thread()
    Thread.objects.update(comment_count=9)
    Thread.objects.recount()
    assert sorted(Thread.objects.values_list("comment_count", flat=True)) == [0, 1]


def test_counts_of_a_list_take_one_query(django_assert_num_queries):
    reviews = [make_comment().thread.review, make_review(), make_review()]
    with django_assert_num_queries(1):
        counts = Thread.objects.counts(reviews)
    assert counts == {reviews[0].pk: 1}


def test_start_is_known_only_of_the_threads_own_comments():
    own, other = make_comment(), make_comment()
    threads = Thread.objects.filter(pk=own.thread_id)
    assert threads.with_start(own.pk, size=50).get().start == own.path
    assert threads.with_start(other.pk, size=50).get().start is None
    assert threads.with_start(None, size=50).get().start is None
    assert Comment.objects.count() == 2


@pytest.mark.parametrize(
    ("blogs", "own", "is_open"),
    [(0, None, True), (14, None, False), (15, None, True), (14, 0, True), (0, 14, False)],
)
@pytest.mark.parametrize("is_a_row", [True, False])
def test_thread_closes_some_days_after_the_review(blogs, own, is_open, is_a_row):
    Policy(closes_after=blogs).save()
    review = make_review(published_at=timezone.now() - timedelta(days=14, hours=1))
    if is_a_row or own is not None:
        make_thread(review, closes_after=own)
    assert Thread.objects.of(review).takes_comments() is is_open
    if own is None and is_a_row:
        assert Thread.objects.get().takes_comments() is is_open


def test_closed_thread_takes_none_and_a_draft_has_not_begun():
    assert not make_thread(is_open=False).takes_comments()
    assert make_thread(make_review(published_at=None), closes_after=1).takes_comments()


def test_comments_about_a_section_are_counted_there():
    review = make_review()
    first, second = (review.sections.create(heading=f"{n}?", text="Yes.") for n in range(2))
    for section in (first, first, second, None):
        make_comment(review, section=section)
    make_comment(review, section=second, status=Status.PENDING)
    thread = Thread.objects.get(pk=review.pk)
    assert thread.section_counts == {str(first.pk): 2, str(second.pk): 1}
    Comment.objects.filter(section=first).remove()
    thread.refresh_from_db()
    assert thread.section_counts == {str(second.pk): 1}
    Comment.objects.all().remove()
    thread.refresh_from_db()
    assert thread.section_counts == {}


def test_comments_are_counted_by_the_season_of_what_readers_see():
    winter = Season(2024, 0)
    for season, published_at in ((winter, timezone.now()), (winter, None), (None, timezone.now())):
        review = make_review(series=make_series(season=season), published_at=published_at)
        make_comment(review)
        make_comment(review)
    make_review(series=make_series(season=Season(2024, 1)))
    make_comment(make_review(series=make_series(season=Season(2023, 1))))
    Thread.objects.recount()
    spring = Season(2024, 1)
    assert Thread.objects.counted_by_season([winter, spring]) == {winter: 2}
