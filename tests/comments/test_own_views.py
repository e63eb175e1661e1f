import pytest
from django.test import Client
from django.utils import timezone

from comments import own
from comments.models import Comment, Status
from tests.comments.factories import make_comment
from tests.factories import make_author

pytestmark = pytest.mark.django_db
WORDS = {"name": "Aya", "website": "", "text": "Better words."}


def make_known(**fields):
    make_comment(email="known@example.org")
    return make_comment(email="known@example.org", **fields)


def make_old(**fields):
    comment = make_comment(**fields)
    old = timezone.now() - own.TIME_TO_CHANGE
    Comment.objects.filter(pk=comment.pk).update(created_at=old)
    comment.refresh_from_db()
    return comment


def test_own_page_offers_both_while_there_is_time(client):
    comment = make_comment(status=Status.PENDING)
    page = client.get(comment.get_own_url()).content.decode()
    assert comment.get_edit_url() in page
    assert comment.get_withdraw_url() in page
    old = make_old()
    page = client.get(old.get_own_url()).content.decode()
    assert old.get_edit_url() not in page
    assert old.get_withdraw_url() not in page


def test_own_page_shows_what_it_answers(client):
    reply = make_comment(parent=make_comment(text="Was it **good**?"), status=Status.PENDING)
    assert "Was it <strong>good</strong>?" in client.get(reply.get_own_url()).content.decode()


def test_edit_form_holds_the_words_and_stores_new_ones(client):
    comment = make_known(text="First words.", website="https://aya.example")
    page = client.get(comment.get_edit_url()).content.decode()
    assert "First words." in page
    assert "https://aya.example" in page
    assert comment.email not in page
    answer = client.post(comment.get_edit_url(), WORDS)
    assert (answer.status_code, answer["Location"]) == (303, comment.get_own_url())
    page = client.get(comment.thread.review.get_absolute_url()).content.decode()
    assert "Better words." in page
    assert "edited" in page


def test_author_edits_the_text_alone(client):
    author = make_author()
    comment = make_comment(user=author, name=author.pen_name, email=author.email)
    page = client.get(comment.get_edit_url()).content.decode()
    assert 'name="text"' in page
    assert 'name="name"' not in page
    client.post(comment.get_edit_url(), {"text": "Mended.", "name": "Somebody"})
    comment.refresh_from_db()
    assert (comment.text, comment.name) == ("Mended.", author.pen_name)


@pytest.mark.parametrize(
    ("change", "status", "reason"),
    [
        ({"text": "   "}, 422, "Enter your comment"),
        ({"name": ""}, 422, "Enter your name"),
        ({"website": "x y"}, 422, "Enter a web address"),
        ({"text": "y" * 5_001}, 422, "the longest allowed is 5,000"),
        ({"text": "Said before."}, 409, "You have said just that here already"),
    ],
)
def test_refused_edit_keeps_what_was_typed(client, change, status, reason):
    same = {"name": "Aya", "email": "aya@example.org"}
    review = make_comment(text="Said before.", **same).thread.review
    comment = make_comment(review, text="Said now.", **same)
    sent = WORDS | change
    answer = client.post(comment.get_edit_url(), sent)
    assert answer.status_code == status
    page = answer.content.decode()
    assert reason in page
    for typed in filter(str.strip, sent.values()):
        assert typed in page
    comment.refresh_from_db()
    assert comment.text == "Said now."


def test_edit_that_comes_too_late_gives_the_words_back(client):
    comment = make_old()
    assert client.get(comment.get_edit_url())["Location"] == comment.get_own_url()
    answer = client.post(comment.get_edit_url(), WORDS)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "is over" in page
    assert "Better words." in page
    assert 'type="submit"' not in page.split("<main")[1]


def test_withdrawing_asks_once_and_says_so(client):
    comment = make_comment()
    page = client.get(comment.get_withdraw_url()).content.decode()
    assert f'action="{comment.get_withdraw_url()}"' in page
    comment.refresh_from_db()
    assert comment.status == Status.APPROVED, "looking changes nothing"
    for _twice in range(2):
        answer = client.post(comment.get_withdraw_url())
        assert (answer.status_code, answer["Location"]) == (303, comment.get_own_url())
    assert "You have withdrawn your comment." in client.get(comment.get_own_url()).content.decode()


def test_withdrawing_too_late_says_so(client):
    comment = make_old()
    answer = client.post(comment.get_withdraw_url())
    assert answer.status_code == 409
    assert "is over" in answer.content.decode()
    assert client.get(comment.get_withdraw_url()).status_code == 303


def test_withdrawn_comment_with_replies_leaves_a_tombstone(client):
    comment = make_comment(text="Regretted.")
    make_comment(parent=comment)
    client.post(comment.get_withdraw_url())
    page = client.get(comment.thread.review.get_absolute_url()).content.decode()
    assert "Comment withdrawn by its writer" in page
    assert "Regretted." not in page


@pytest.mark.parametrize("below", ["", "edit/", "withdraw/"])
def test_pages_are_for_whoever_has_the_address_and_nobody_keeps_them(client, below):
    comment = make_comment()
    answer = client.get(comment.get_own_url() + below)
    assert "no-store" in answer["Cache-Control"]
    assert 'content="noindex"' in answer.content.decode()
    assert client.get(f"/comments/mine/{comment.pk}:forged/{below}").status_code == 404


@pytest.mark.parametrize("below", ["edit/", "withdraw/"])
def test_what_another_site_sends_changes_nothing(below):
    comment = make_comment()
    strict = Client(enforce_csrf_checks=True, headers={"sec-fetch-site": "cross-site"})
    answer = strict.post(comment.get_own_url() + below, WORDS)
    assert answer.status_code == 403
    comment.refresh_from_db()
    assert (comment.status, comment.edited_at) == (Status.APPROVED, None)
    if below == "edit/":
        assert "Better words." in answer.content.decode()
