"""A reader thinks again: edits the comment, withdraws it; with scripts and without."""

import pytest
from playwright.sync_api import expect

from comments.models import Comment, Status
from tests.browser.conftest import PHONE, assert_accessible
from tests.comments.factories import make_comment

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WORDS = {"Name": "Aya", "Email": "aya@example.org", "Comment": "I cried twice."}


def send_reply(page, answered):
    page.goto(answered.thread.review.get_absolute_url())
    page.get_by_role("link", name="Reply to Ben").click()
    form = page.get_by_role("form", name="Reply to Ben") if page.has_scripts else page
    for label, word in WORDS.items():
        form.get_by_label(label, exact=True).fill(word)
    form.get_by_role("button", name="Send").click()
    page.wait_for_url("**/comments/mine/**")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_reply_is_edited_and_withdrawn(open_page, watch, scripts):
    watch.expected_statuses.add(422)
    ben = make_comment(name="Ben", text="Was it good?")
    page = open_page(viewport=PHONE, scripts=scripts)
    send_reply(page, ben)
    expect(page.locator(".quoted")).to_contain_text("Was it good?")
    assert_accessible(page)

    page.get_by_role("link", name="Edit").click()
    text = page.get_by_label("Comment", exact=True)
    expect(text).to_have_value("I cried twice.")
    text.fill(" ")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("alert")).to_contain_text("Enter your comment")
    assert_accessible(page)
    page.get_by_label("Comment", exact=True).fill("I cried *thrice*.")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("article em")).to_have_text("thrice")
    expect(page.get_by_text("edited", exact=True)).to_be_visible()
    mine = Comment.objects.get(name="Aya")
    assert (mine.parent, mine.status) == (ben, Status.PENDING)

    page.get_by_role("link", name="Withdraw").click()
    assert_accessible(page)
    page.get_by_role("button", name="Withdraw").click()
    expect(page.get_by_role("status")).to_contain_text("You have withdrawn your comment.")
    expect(page.get_by_role("link", name="Edit")).to_have_count(0)
    mine.refresh_from_db()
    assert mine.status == Status.REMOVED
