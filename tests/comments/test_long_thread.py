"""Ten thousand comments in a Thread cost its page what a hundred do."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comments.models import Comment
from comments.models.path import LEVELS
from comments.paging import PAGE_SIZE
from comments.shortening import HEAVIEST_SHOWN
from tests.comments.factories import make_long_thread
from tests.comments.plans import analyse, scans_of_comments

pytestmark = pytest.mark.django_db
MANY = 10_000
MOST_QUERIES = 10
HEAVIEST_PAGE = 300_000
ROW = '<article id="comment-'


def one_before(number):
    return number - 1 if number else None


def one_before_in_tens(number):
    return number - 1 if number % 10 else None


def last_page(review):
    last = Comment.objects.filter(thread=review.pk).in_order().last()
    return last.get_place_url()


def ask(client, address):
    """Returns the page and the queries that it took."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
    assert answer.status_code == 200
    assert len(answer.content) <= HEAVIEST_PAGE
    return answer.content.decode(), queries.captured_queries


def test_pages_of_ten_thousand_take_few_queries_and_no_look_at_all_comments(client):
    review = make_long_thread(MANY, answers=one_before_in_tens)
    analyse()
    for address in (review.get_absolute_url(), last_page(review)):
        page, queries = ask(client, address)
        assert f"{MANY} comments" in page
        assert len(queries) <= MOST_QUERIES
        assert scans_of_comments(queries) == []


def test_look_at_all_comments_is_found():
    make_long_thread(100)
    analyse()
    everything = [Comment.objects.filter(name="Reader 7"), Comment.objects.order_by("pk")]
    for rows in everything:
        with CaptureQueriesContext(connection) as queries:
            list(rows)
        assert scans_of_comments(queries.captured_queries)


def test_chain_of_five_thousand_replies_is_shown(client):
    review = make_long_thread(5_000, answers=one_before)
    first, _queries = ask(client, review.get_absolute_url())
    assert first.count(ROW) == PAGE_SIZE
    last, _queries = ask(client, last_page(review))
    assert "Comment number 4999." in last
    assert last.count(ROW) == LEVELS  # with those above


def test_page_of_the_heaviest_comments_stays_light(client):
    """Fifty of the longest names and addresses with as much text as a page ever shows of one."""
    heavy = {
        "name": "界" * 100,
        "website": "https://example.org/".ljust(200, "x"),
        "text_html": "x" * HEAVIEST_SHOWN,
        "shortened_html": "x" * HEAVIEST_SHOWN,
    }
    review = make_long_thread(2 * PAGE_SIZE, answers=one_before, **heavy)
    middle = Comment.objects.filter(thread=review.pk).in_order()[PAGE_SIZE - 5]
    page, _queries = ask(client, middle.get_place_url())
    assert page.count(ROW) == PAGE_SIZE + LEVELS - 1
