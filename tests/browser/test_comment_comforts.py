"""What scripts add to comments: each is there without them too, only slower."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from comments.models import Comment
from tests.browser.conftest import assert_accessible
from tests.comments.factories import make_comment
from tests.factories import make_review

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
KEYS = "Object.keys(localStorage)"
WORDS = {"Name": "Aya", "Email": "aya@example.org", "Comment": "I cried twice."}


def type_words(form):
    for label, word in WORDS.items():
        form.get_by_label(label, exact=True).fill(word)


def kept_words(page):
    """Waits until the browser has kept what was typed."""
    page.wait_for_function(
        "() => Object.keys(localStorage).some((key) => key.startsWith('cour:words:'))"
    )


def test_words_stay_in_the_browser_until_the_comment_is_stored(open_page):
    review = make_review()
    page = open_page()
    page.goto(review.get_absolute_url())
    tick = page.get_by_label("Tell me by mail when somebody answers")
    tick.check()
    type_words(page.locator(".comment-form"))
    kept_words(page)
    page.reload()
    expect(tick).to_be_checked()
    form = page.locator(".comment-form")
    for label, word in WORDS.items():
        expect(form.get_by_label(label, exact=True)).to_have_value(word)
    expect(form.get_by_role("status")).to_have_text("What you typed here before is still here.")
    assert_accessible(page)
    form.get_by_role("button", name="Send").click()
    page.wait_for_url("**/comments/mine/**")
    page.goto(review.get_absolute_url())
    expect(page.get_by_label("Comment", exact=True)).to_have_value("")


def test_page_says_that_ones_own_comment_waits_until_it_is_decided(open_page):
    review = make_review()
    page = open_page()
    page.goto(review.get_absolute_url())
    type_words(page.locator(".comment-form"))
    page.get_by_role("button", name="Send").click()
    page.wait_for_url("**/comments/mine/**")
    page.goto(review.get_absolute_url())
    expect(page.get_by_text("Your comment is waiting for a moderator.")).to_be_visible()
    assert_accessible(page)
    Comment.objects.approve()
    page.reload()
    expect(page.get_by_text("I cried twice.")).to_be_visible()
    page.wait_for_function(
        "() => !Object.keys(localStorage).some((key) => key.startsWith('cour:wait'))"
    )
    page.reload()
    expect(page.get_by_text("Your comment is waiting for a moderator.")).to_be_hidden()


def test_form_for_a_reply_comes_to_the_comment_and_goes_again(open_page):
    comment = make_comment(name="Ben", text="Was it good?")
    page = open_page()
    page.goto(comment.thread.review.get_absolute_url())
    link = page.get_by_role("link", name="Reply to Ben")
    link.click()
    form = page.get_by_role("form", name="Reply to Ben")
    expect(form.get_by_label("Name")).to_be_focused()
    assert_accessible(page)
    page.keyboard.press("Escape")
    expect(form).to_have_count(0)
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    type_words(form)
    form.get_by_role("button", name="Send").click()
    page.wait_for_url("**/comments/mine/**")
    assert Comment.objects.pending().get().parent == comment


def test_comments_since_the_last_visit_are_marked(open_page):
    first = make_comment(name="Ben")
    address = first.thread.review.get_absolute_url()
    page = open_page()
    page.goto(address)
    expect(page.locator(".comment__mark--new")).to_have_count(0)
    soon = timezone.now() + timedelta(seconds=2)  # pages tell the second, not more
    make_comment(first.thread.review, name="Cleo", created_at=soon)
    tab = page.context.new_page()
    tab.goto(address)
    expect(tab.locator(".comment__mark--new")).to_have_text(["New"])
    expect(tab.locator("article", has=tab.locator(".comment__mark--new"))).to_contain_text("Cleo")
    tab.reload()
    expect(tab.locator(".comment__mark--new")).to_have_count(1)
