"""A moderator’s minute a day: a batch and its undoing, the Policy, and what is kept of somebody."""

import pytest
from playwright.sync_api import expect

from comments.models import Comment, Policy, Status
from tests.browser.conftest import log_in
from tests.browser.judging import assert_accessible_in_both
from tests.comments.factories import make_comment
from tests.factories import make_moderator, make_review

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("desk"),
    pytest.mark.django_db(transaction=True),
]
LIST = "/admin/comments/comment/"


def statuses():
    return [comment.status for comment in Comment.objects.order_by("pk")]


@pytest.mark.parametrize("scripts", [True, False])
def test_batch_is_approved_and_taken_back_and_one_is_spam(open_page, scripts):
    review = make_review()
    comments = [make_comment(review, status=Status.PENDING) for _ in range(3)]
    page = open_page(scripts=scripts)
    log_in(page, make_moderator())
    page.goto(f"{LIST}?status__exact=pending")
    for box in page.locator("#result_list tbody input[type=checkbox]").all():
        box.check()
    page.get_by_label("Action:").select_option(label="Approve the selected comments")
    page.get_by_label("Why").fill("Regulars.")
    page.get_by_role("button", name="Run").click()
    expect(page.locator(".messagelist")).to_contain_text("3 comments approved.")
    assert statuses() == [Status.APPROVED] * 3
    page.get_by_role("button", name="Undo your last 3 decisions").press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("3 decisions undone")
    assert statuses() == [Status.PENDING] * 3

    page.goto(f"{LIST}{comments[0].pk}/change/")
    page.get_by_label("Why").fill("An advertisement.")
    page.get_by_role("button", name="Spam").press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("1 comment marked as spam.")
    expect(page.locator(".field-decisions")).to_contain_text("An advertisement.")
    page.get_by_role("button", name="Undo").press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("1 decision undone")
    assert statuses() == [Status.PENDING] * 3


def test_queue_is_cleared_by_single_keys_and_taken_back_by_one(open_page):
    review = make_review()
    names = ("Aya", "Ben", "Cleo", "Dee")
    for name in names:
        make_comment(review, name=name, status=Status.PENDING)
    page = open_page()
    log_in(page, make_moderator())
    page.goto(f"{LIST}?status__exact=pending")
    page.get_by_role("button", name="Approve what Dee wrote").focus()
    for key, message in (("j", None), ("a", "1 comment approved"), ("k", None), ("s", "as spam")):
        page.keyboard.press(key)
        if message:
            expect(page.locator(".messagelist")).to_contain_text(message)
            expect(page.locator("#result_list tr:focus-within")).to_have_count(1)
    assert dict(Comment.objects.values_list("name", "status")) == {
        **dict.fromkeys(("Aya", "Ben"), Status.PENDING),
        "Cleo": Status.APPROVED,
        "Dee": Status.SPAM,
    }
    page.keyboard.press("u")
    expect(page.locator(".messagelist")).to_contain_text("1 decision undone")
    assert Comment.objects.get(name="Dee").status == Status.PENDING


def test_row_has_its_buttons_without_scripts_too(open_page):
    comment = make_comment(name="Aya", status=Status.PENDING)
    make_comment(comment.thread.review, name="Ben", status=Status.PENDING)
    page = open_page(scripts=False)
    log_in(page, make_moderator())
    page.goto(LIST)
    page.get_by_role("button", name="Spam what Aya wrote").press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("1 comment marked as spam.")
    assert statuses() == [Status.SPAM, Status.PENDING]


def test_pages_of_a_moderator_are_for_everybody(open_page):
    comment = make_comment(email="aya@example.org", status=Status.PENDING)
    page = open_page()
    log_in(page, make_moderator())
    for action in ("Fold as a spoiler", "Remove"):
        page.goto(f"{LIST}{comment.pk}/change/")
        page.get_by_role("button", name=action).click()
    assert_accessible_in_both(page)
    page.goto(LIST)
    assert_accessible_in_both(page)

    page.goto("/admin/comments/policy/1/change/")
    page.get_by_label("Refused words").fill("casino")
    page.get_by_label("Held addresses").fill("nobody")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("main")).to_contain_text("“nobody” is no address")
    assert_accessible_in_both(page)
    page.get_by_label("Held addresses").fill("@spam.example")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_be_visible()
    assert Policy.objects.get().refused_words == "casino"

    page.goto(LIST)
    page.get_by_role("link", name="What is kept of an address").click()
    page.get_by_label("E-mail address").fill("aya@example.org")
    page.get_by_role("button", name="Look").click()
    expect(page.get_by_text("1 comment was sent with aya@example.org.")).to_be_visible()
    assert_accessible_in_both(page)
    page.get_by_role("button", name="Erase all of it").click()
    expect(page.locator(".messagelist")).to_contain_text("Comments deleted: 1")
    assert not Comment.objects.exists()
