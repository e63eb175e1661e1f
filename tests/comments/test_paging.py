import pytest
from django.db import connection

from comments.models import Comment, Status
from comments.paging import PAGE_SIZE, read_page
from tests.comments.factories import make_chain, make_comment, make_thread
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def ids(page):
    return [row.comment.pk for row in page.rows]


def walk(review):
    """The pages from the first to the last by their links."""
    pages = [read_page(review)]
    while pages[-1].later:
        pages.append(read_page(review, start=pages[-1].later))
    return pages


def fill(review, number, **fields):
    return [make_comment(review, **fields).pk for _ in range(number)]


def test_thread_without_comments_has_no_rows():
    assert read_page(make_review()).rows == []
    assert read_page(make_thread().review).rows == []


def test_pages_hold_every_comment_once_in_order():
    review = make_review()
    made = fill(review, 2 * PAGE_SIZE + 1)
    pages = walk(review)
    assert [len(page.rows) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 1]
    assert [pk for page in pages for pk in ids(page)] == made


def test_pages_lead_back_by_the_way_they_came():
    review = make_review()
    made = fill(review, 2 * PAGE_SIZE + 1)
    first, second, third = walk(review)
    assert (first.earlier, first.is_first) == (None, True)
    assert (second.earlier, second.is_first) == (made[0], False)
    assert third.earlier == made[PAGE_SIZE]


def test_page_near_the_beginning_leads_back_to_the_first():
    review = make_review()
    made = fill(review, 5)
    page = read_page(review, start=made[3])
    assert (page.earlier, page.is_first) == (None, False)


def test_page_that_begins_deep_repeats_those_above():
    review = make_review()
    chain = make_chain(review, 4)
    fill(review, 2)
    page = read_page(review, start=chain[3].pk)
    assert ids(page)[:4] == [comment.pk for comment in chain]
    assert [row.level for row in page.rows[:4]] == [0, 1, 2, 3]
    assert len(page.rows) == 6


def test_hidden_comments_take_no_place_on_a_page():
    review = make_review()
    hidden = [status for status in Status.values if status != Status.APPROVED]
    for status in hidden:
        fill(review, 20, status=status)
    made = fill(review, PAGE_SIZE)
    assert [ids(page) for page in walk(review)] == [made]


def test_page_from_a_removed_comment_begins_with_the_next():
    review = make_review()
    made = fill(review, 3)
    Comment.objects.filter(pk=made[1]).remove()
    assert ids(read_page(review, start=made[1])) == [made[2]]


@pytest.mark.parametrize("start", [0, 999, 10**10 - 1])
@pytest.mark.parametrize("number", [0, 3])
def test_page_from_nowhere_is_none(start, number):
    review = make_review()
    fill(review, number)
    make_comment()
    with pytest.raises(LookupError):
        read_page(review, start=start)


def test_page_from_a_removed_last_comment_is_the_first():
    review = make_review()
    made = fill(review, 3)
    Comment.objects.filter(pk=made[2]).remove()
    assert ids(read_page(review, start=made[2])) == made[:2]


def test_page_from_another_threads_comment_is_none():
    review = make_review()
    fill(review, 2)
    with pytest.raises(LookupError):
        read_page(review, start=make_comment().pk)


@pytest.mark.parametrize("number", [1, 2 * PAGE_SIZE])
@pytest.mark.parametrize("is_deep", [False, True])
def test_any_page_takes_three_queries(number, is_deep, django_assert_max_num_queries):
    review = make_review()
    tombstone, *_, last = make_chain(review, 5)
    Comment.objects.filter(pk=tombstone.pk).remove()
    fill(review, number)
    with django_assert_max_num_queries(3):
        page = read_page(review, start=last.pk if is_deep else None)
        assert [row.comment.parents_name for row in page.rows]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="says it in SQLite's words")
def test_page_is_read_by_an_index_without_sorting():
    comments = make_thread().comments
    plan = comments.page_from("", size=PAGE_SIZE).explain()
    assert "comment_in_order" in plan
    assert "SCAN" not in plan
    assert "TEMP B-TREE" not in plan
