import re

import pytest
from django.test import Client

from comments.models import Status
from tests.comments.factories import make_comment
from tests.factories import make_author, make_moderator, make_reader, make_review

pytestmark = pytest.mark.django_db
DECIDE = "/admin/comments/comment/decide/"


@pytest.fixture
def review():
    return make_review(title="Frieren")


@pytest.fixture
def client():
    return Client(enforce_csrf_checks=True)


def page_of(client, review):
    return client.get(review.get_absolute_url()).content.decode()


def token_in(page):
    return re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]


@pytest.mark.parametrize(
    ("action", "status"),
    [("approve", Status.APPROVED), ("mark_spam", Status.SPAM), ("remove", Status.REMOVED)],
)
def test_moderator_decides_where_she_reads(client, review, action, status):
    moderator = make_moderator()
    client.force_login(moderator)
    comment, other = (make_comment(review, status=Status.PENDING) for _ in range(2))
    page = page_of(client, review)
    assert "Waiting for you" in page
    for one, place in ((comment, "waiting"), (other, "comments")):
        assert f'value="{action} {one.pk}"' in page
        words = {"one": f"{action} {one.pk}", "csrfmiddlewaretoken": token_in(page)}
        answer = client.post(DECIDE, words)
        assert (answer.status_code, answer.url) == (302, f"{review.get_absolute_url()}#{place}")
        one.refresh_from_db()
        assert one.status == status
        assert one.decisions.get().user == moderator
    assert "Waiting for you" not in page_of(client, review)


def test_nothing_is_decided_without_the_pages_token(client, review):
    client.force_login(make_moderator())
    comment = make_comment(review, status=Status.PENDING)
    assert client.post(DECIDE, {"one": f"approve {comment.pk}"}).status_code == 403
    comment.refresh_from_db()
    assert comment.status == Status.PENDING


@pytest.mark.parametrize("odd", ["", "undo {}", "delete {}", "approve x", "approve 4711"])
def test_odd_decision_is_none(review, odd):
    client = Client()
    client.force_login(make_moderator())
    comment = make_comment(review, status=Status.PENDING)
    assert client.post(DECIDE, {"one": odd.format(comment.pk)}).status_code == 404
    comment.refresh_from_db()
    assert comment.status == Status.PENDING


@pytest.mark.parametrize("make", [make_author, make_reader])
def test_others_see_nothing_of_what_waits(client, review, make):
    make_comment(review, text="Secret.", status=Status.PENDING)
    client.force_login(make())
    page = page_of(client, review)
    assert "Secret." not in page
    assert "csrfmiddlewaretoken" not in page


def test_reader_gets_the_same_bytes_and_no_cookie_whatever_waits(client, review):
    make_comment(review)
    before = client.get(review.get_absolute_url())
    make_comment(review, text="Secret.", status=Status.PENDING)
    after = client.get(review.get_absolute_url())
    assert after.content == before.content
    assert not after.cookies


def test_moderators_page_is_kept_by_nobody(client, review):
    make_comment(review, status=Status.PENDING)
    client.force_login(make_moderator())
    answer = client.get(review.get_absolute_url())
    assert "no-store" in answer["Cache-Control"]
    assert "private" in answer["Cache-Control"]


@pytest.mark.parametrize("number", [1, 30])
def test_moderators_page_takes_few_queries_more(client, review, number, django_assert_num_queries):
    parent = make_comment(review)
    for _ in range(number):
        make_comment(parent=parent, status=Status.PENDING)
    client.force_login(make_moderator())
    with django_assert_num_queries(12):
        page = page_of(client, review)
    assert page.count('value="approve ') == min(number, 20)
