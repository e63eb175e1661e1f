"""Hostile words in every field, through every page that shows them: nothing runs."""

import pytest
from markupsafe import escape

from comments.models import Comment, Policy, Status
from tests.comments.factories import make_comment
from tests.factories import make_moderator, make_review
from tests.hostile_rows import BREAKS_OUT, what_runs

pytestmark = pytest.mark.django_db
WORDS = {
    "name": BREAKS_OUT[:100],
    "email": "aya@example.org",
    "website": "https://a.example/?q='onmouseover='evil()",
    "text": f"{BREAKS_OUT} [x](javascript:evil()) <javascript:evil()> ||<svg onload=evil()>||",
}
HEADERS = "\r\nSet-Cookie: evil=1\r\nBcc: all@example.org"


@pytest.fixture
def comment():
    """An approved one, answered by another, held and decided on for hostile reasons."""
    parent = make_comment(**WORDS, held_because="word", held_rule=BREAKS_OUT)
    reply = make_comment(parent=parent, **WORDS, status=Status.PENDING)
    Comment.objects.filter(pk=reply.pk).approve(by=make_moderator(username="evil"), why=BREAKS_OUT)
    Policy(held_words=BREAKS_OUT, refused_addresses=BREAKS_OUT).save()
    return reply


def test_pages_of_readers_run_nothing(client, comment):
    for address in (
        comment.thread.review.get_absolute_url(),
        comment.get_absolute_url(),
        comment.get_reply_url(),
        comment.get_own_url(),
    ):
        page = client.get(address).content.decode()
        assert what_runs(page) == []
        assert "evil" in page


def test_desk_runs_nothing(client, comment):
    client.force_login(make_moderator())
    desk = "/admin/comments"
    for address in (
        f"{desk}/comment/",
        f"{desk}/comment/{comment.pk}/change/",
        f"{desk}/comment/{comment.pk}/history/",
        f"{desk}/policy/1/change/",
        f"{desk}/thread/",
    ):
        page = client.get(address).content.decode()
        assert what_runs(page) == [], address
    words = {"action": "block", "_selected_action": [comment.pk], "why": BREAKS_OUT}
    assert what_runs(client.post(f"{desk}/comment/", words, follow=True).content.decode()) == []
    assert what_runs(client.post(f"{desk}/comment/privacy/", {"email": BREAKS_OUT}).content) == []


@pytest.mark.parametrize("field", [*WORDS, "topic"])
@pytest.mark.parametrize("hostile", [BREAKS_OUT, HEADERS, "\0\x1b]0;evil\x07", "\u202eevil"])
def test_answers_run_nothing_and_no_header_is_injected(client, field, hostile):
    words = {"name": "Aya", "email": "aya@example.org", "text": "Hello."} | {field: hostile}
    answer = client.post(
        f"/comments/post/{make_review().pk}/",
        words,
        headers={"X-Forwarded-For": hostile.replace("\r\n", " "), "User-Agent": "evil"},
        follow=True,
    )
    page = answer.content.decode()
    assert answer.status_code in {200, 422}
    assert what_runs(page) == []
    assert not client.cookies
    assert "Bcc" not in answer.headers


def test_what_is_typed_back_is_escaped(client):
    answer = client.post(f"/comments/post/{make_review().pk}/", {"text": BREAKS_OUT})
    assert escape(BREAKS_OUT) in answer.content.decode()


def test_what_runs_is_found():
    page = f"<a href='javascript:evil()' title='{BREAKS_OUT}'>x</a>"
    assert set(what_runs(page)) == {"evil()", "onerror", "javascript:evil()"}
