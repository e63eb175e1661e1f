"""A review's page with its Thread: the same bytes for all who carry no session."""

import pytest
from django.test import Client

from comments.models import Comment
from tests.comments.factories import make_chain, make_comment
from tests.factories import make_author, make_review

pytestmark = pytest.mark.django_db


@pytest.fixture
def review():
    review = make_review()
    make_chain(review, 3)
    Comment.objects.filter(pk=make_comment(review).pk).remove()
    return review


@pytest.mark.parametrize("place", [None, 1])
def test_page_sets_no_cookie_and_differs_by_none(client, review, place):
    comments = Comment.objects.in_order()
    query = "" if place is None else f"?from={comments[place].pk}"
    answer = client.get(review.get_absolute_url() + query)
    assert answer.status_code == 200
    assert not answer.cookies
    assert answer["Vary"] == "Cookie", "the one of a session, which may show more"


def test_page_is_the_same_for_every_stranger(client, review):
    client.cookies["csrftoken"] = "x" * 32
    other = Client().get(review.get_absolute_url())
    assert client.get(review.get_absolute_url()).content == other.content


def test_staff_extras_are_there_only_with_a_session(client, review):
    client.force_login(make_author(pen_name="Mio"))
    answer = client.get(review.get_absolute_url())
    assert "You are writing as Mio." in answer.content.decode()
    assert "Cookie" in answer["Vary"]


def test_comments_are_one_step_from_the_title(client, review):
    page = client.get(review.get_absolute_url()).content.decode()
    assert page.index("<h1") < page.index('href="#comments"') < page.index('id="comments"')


def test_reader_follows_a_comment_from_the_page_and_back(client, review):
    comment = Comment.objects.visible().in_order().last()
    page = client.get(review.get_absolute_url()).content.decode()
    assert f'action="/comments/post/{review.pk}/"' in page
    place = client.get(comment.get_place_url()).content.decode()
    assert f'id="comment-{comment.pk}"' in place
