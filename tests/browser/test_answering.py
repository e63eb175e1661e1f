"""A moderator answers on the queue's cards, blocks, and decides on the page of a review."""

import pytest
from playwright.sync_api import expect

from comments.models import Comment, Hold, Policy, Status
from tests.browser.conftest import PHONE, log_in
from tests.browser.judging import assert_accessible_in_both
from tests.comments.factories import make_comment
from tests.factories import make_moderator, make_review

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("desk"),
    pytest.mark.django_db(transaction=True),
]
QUEUE = "/admin/comments/comment/?status__exact=pending"
both = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])


@pytest.fixture
def review():
    review = make_review()
    for name in ("Aya", "Ben"):
        held = {"held_because": Hold.WORD, "held_rule": "casino"}
        make_comment(review, name=name, status=Status.PENDING, text="One ||two||.", **held)
    return review


def moderators_page(open_page, **options):
    page = open_page(**options)
    log_in(page, make_moderator(pen_name="Kim"))
    return page


def card_of(page, name):
    return page.get_by_role("article", name=name)


def statuses():
    return dict(Comment.objects.order_by("pk").values_list("name", "status"))


def test_queue_is_answered_by_keys_alone(open_page, review):
    page = moderators_page(open_page)
    page.goto("/admin/")
    page.get_by_role("link", name="2 comments wait for you").press("Enter")
    expect(page.get_by_role("button", name="Approve what Ben wrote")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("r")
    expect(card_of(page, "Aya").get_by_label("Your reply")).to_be_focused()
    page.keyboard.type("sad")  # no decisions
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Approve what Aya wrote")).to_be_focused()
    page.keyboard.press("r")
    page.keyboard.type(", but true.")
    assert_accessible_in_both(page)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".messagelist")).to_contain_text("Your reply is below the comment.")
    assert statuses() == {"Aya": "approved", "Ben": "pending", "Kim": "approved"}
    assert Comment.objects.get(name="Kim").text == "sad, but true."

    page.get_by_role("link", name="To the first comment").press("Enter")
    page.keyboard.press("u")
    expect(page.locator(".messagelist")).to_contain_text("2 decisions undone")
    assert statuses() == {"Aya": "pending", "Ben": "pending", "Kim": "removed"}


def test_emptied_queue_leads_to_undoing(open_page, review):
    Comment.objects.filter(name="Aya").approve()
    page = moderators_page(open_page)
    page.goto(f"{QUEUE}#queue")
    expect(page.get_by_role("button", name="Approve what Ben wrote")).to_be_focused()
    page.keyboard.press("d")
    expect(page.get_by_text("No comment waits. You are done.")).to_be_visible()
    expect(page.get_by_role("button", name="Undo your last decision")).to_be_focused()
    assert_accessible_in_both(page)
    page.keyboard.press("Enter")
    expect(card_of(page, "Ben")).to_be_visible()


@both
def test_reply_loses_no_word(open_page, watch, review, scripts):
    watch.expected_statuses.add(422)
    page = moderators_page(open_page, viewport=PHONE, scripts=scripts)
    page.goto(QUEUE)
    for name in ("Aya", "Ben"):
        card_of(page, name).locator("summary").click()
    card_of(page, "Ben").get_by_label("Your reply").fill("Half a")
    card_of(page, "Aya").get_by_role("button", name="Approve and reply").click()
    expect(card_of(page, "Aya").get_by_role("alert")).to_have_text("Enter your comment")
    expect(card_of(page, "Aya").get_by_label("Your reply")).to_be_focused()
    expect(card_of(page, "Ben").get_by_label("Your reply")).to_have_value("Half a")
    if scripts:
        assert_accessible_in_both(page)
    page.get_by_role("button", name="Approve what Ben wrote").click()
    unsent = page.get_by_role("region", name="Your reply to Ben is not sent")
    expect(unsent.get_by_label("Your reply")).to_have_value("Half a")
    if scripts:
        assert_accessible_in_both(page)
    unsent.get_by_label("Your reply").fill("Half a word.")
    unsent.get_by_role("button", name="Send the reply").click()
    expect(page.locator(".messagelist")).to_contain_text("Your reply is below the comment.")
    assert Comment.objects.get(text="Half a word.").parent.name == "Ben"
    assert statuses() == {"Aya": "pending", "Ben": "approved", "Kim": "approved"}


@both
def test_address_is_blocked_and_let_in_again(open_page, review, scripts):
    page = moderators_page(open_page, scripts=scripts)
    page.goto(QUEUE)
    page.get_by_role("button", name="Block the address what Ben wrote").click()
    expect(page.locator(".messagelist")).to_contain_text("is spam from now on")
    assert Policy.objects.get().refused_addresses == Comment.objects.get(name="Ben").email
    if scripts:
        page.get_by_role("button", name="Approve what Ben wrote").press("u")
    else:
        page.get_by_role("button", name="Undo your last decision").click()
    expect(page.locator(".messagelist")).to_contain_text("1 decision undone")
    assert Policy.objects.get().refused_addresses == ""


@both
def test_moderator_decides_on_the_page_of_the_review(open_page, review, scripts):
    page = moderators_page(open_page, viewport=PHONE, scripts=scripts)
    page.goto(review.get_absolute_url())
    waiting = page.get_by_role("region", name="Waiting for you")
    expect(waiting.get_by_text("two")).to_have_count(2)
    expect(waiting.get_by_text("two").first).to_be_hidden()
    if scripts:
        assert_accessible_in_both(page)
    waiting.get_by_role("button", name="Spam what Aya wrote").click()
    expect(waiting.get_by_role("article")).to_have_count(1)
    waiting.get_by_role("button", name="Approve what Ben wrote").click()
    expect(waiting).to_have_count(0)
    expect(page.locator("#comments .thread")).to_contain_text("Ben")
    assert statuses() == {"Aya": "spam", "Ben": "approved"}
