import pytest

from comments.models import Comment, Decision, Policy, Status, Thread
from tests.comments.factories import make_comment
from tests.factories import make_author, make_moderator, make_review

pytestmark = pytest.mark.django_db
LIST = "/admin/comments/comment/"


@pytest.fixture
def moderator(client):
    client.force_login(make_moderator())
    return client


def decide(client, action, *comments, query="", **words):
    words |= {"action": action, "_selected_action": [comment.pk for comment in comments]}
    return client.post(f"{LIST}{query}", words, follow=True).content.decode()


def statuses():
    return [comment.status for comment in Comment.objects.order_by("pk")]


def test_batch_is_undone_by_the_button_above_the_list(moderator):
    review = make_review()
    one, two = make_comment(review, status=Status.SPAM), make_comment(review, status=Status.PENDING)
    page = decide(moderator, "approve", one, two)
    assert "Undo your last 2 decisions" in page
    act = Decision.objects.first().act
    listed = moderator.get(f"{LIST}?status__exact=approved").content.decode()
    assert f'action="{LIST}undo/{act}/?status__exact=approved"' in listed
    answer = moderator.post(f"{LIST}undo/{act}/?status__exact=approved", follow=True)
    assert answer.redirect_chain == [(f"{LIST}?status__exact=approved", 302)]
    page = answer.content.decode()
    assert "2 decisions undone: the comments are as they were." in page
    assert "Undo your last" not in page
    assert statuses() == [Status.SPAM, Status.PENDING]
    assert Thread.objects.get().comment_count == 0


def test_whole_filter_is_decided_at_once(moderator):
    review = make_review()
    waiting = [make_comment(review, status=Status.PENDING) for _ in range(60)]
    make_comment(review, status=Status.SPAM)
    query = "?status__exact=pending"
    assert "60 comments approved" in decide(
        moderator, "approve", waiting[0], query=query, select_across="1"
    )
    assert statuses() == [Status.APPROVED] * 60 + [Status.SPAM]


def test_what_came_in_since_the_list_was_made_is_left_out_of_the_filter(moderator):
    seen = make_comment(status=Status.PENDING)
    page = moderator.get(LIST).content.decode()
    assert f'name="newest" value="{seen.pk}"' in page
    make_comment(status=Status.PENDING)
    decide(moderator, "approve", seen, select_across="1", newest=str(seen.pk))
    assert statuses() == [Status.APPROVED, Status.PENDING]


def test_one_decision_is_undone_on_the_page_of_the_comment(moderator):
    comment = make_comment(status=Status.PENDING)
    address = f"{LIST}{comment.pk}/change/"
    words = {"_selected_action": comment.pk, "CHANGE_FORM-why": "An advertisement."}
    moderator.post(address, words | {"CHANGE_FORM-action": "mark_spam"})
    assert Decision.objects.get().why == "An advertisement."
    moderator.post(address, words | {"CHANGE_FORM-action": "undo"})
    assert statuses() == [Status.PENDING]


def test_nothing_is_offered_where_nothing_was_decided(moderator):
    comment = make_comment(status=Status.PENDING)
    Comment.objects.approve(by=make_moderator())
    assert "Undo your last" not in moderator.get(LIST).content.decode()
    assert moderator.get(f"{LIST}undo/{comment.decisions.get().act}/").status_code == 405


def test_others_undo_nothing(client):
    client.force_login(make_author())
    make_comment(status=Status.PENDING)
    Comment.objects.approve()
    assert client.post(f"{LIST}undo/{Decision.objects.get().act}/").status_code == 403
    assert statuses() == [Status.APPROVED]


def test_writers_address_is_blocked_and_the_authors_is_not(moderator):
    Policy(refused_addresses="@spam.example").save()
    bad = make_comment(email="Bad@example.org")
    again = make_comment(email="bad@example.org")
    authors = make_comment(user=make_author(), email="mio@example.org")
    page = decide(moderator, "block", bad, again, authors)
    assert "bad@example.org is spam from now on" in page
    decide(moderator, "block", bad)
    refused = ["@spam.example", "bad@example.org"]
    assert Policy.objects.get().refused_addresses.split() == refused
    assert statuses() == [Status.APPROVED] * 3
    assert {decision.comment for decision in Decision.objects.all()} == {bad, again}
    told = moderator.get(f"{LIST}{bad.pk}/history/").content.decode()
    assert "Address not blocked → Address blocked" in told
    assert "Undo your last 2 decisions" in page
    page = decide(moderator, "undo", bad, again)
    assert Policy.objects.get().refused_addresses == "@spam.example"
    assert "decision undone" in page


def test_undoing_leaves_an_address_that_somebody_else_had_blocked(moderator):
    Policy(refused_addresses="Bad@example.org").save()
    bad = make_comment(email="bad@example.org")
    assert "No address to block" in decide(moderator, "block", bad)
    decide(moderator, "undo", bad)
    assert Policy.objects.get().refused_addresses == "Bad@example.org"


def test_comments_are_folded_and_laid_open_again(moderator):
    comment = make_comment()
    assert "1 comment folded." in decide(moderator, "fold", comment)
    assert "Folded as a spoiler</div>" in moderator.get(LIST).content.decode()
    assert "1 comment laid open." in decide(moderator, "lay_open", comment)
    assert not Comment.objects.get().is_spoiler
