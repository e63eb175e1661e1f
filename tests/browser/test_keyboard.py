"""A reader with a keyboard and no scripts: from the skip link to a comment of her own."""

import re

import pytest
from playwright.sync_api import expect

from comments.models import Comment
from tests.browser.conftest import PHONE
from tests.comments.factories import make_comment
from tests.factories import make_review, make_section

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.django_db(transaction=True),
]
MOST_STEPS = 40
TEXT = "An answer with ||a short secret|| in it.\n\n::: spoiler how it ends\nA long secret.\n:::"


@pytest.fixture
def review():
    review = make_review(title="Frieren", introduction=TEXT)
    for _ in range(3):
        make_section(review, text=TEXT)
    make_comment(review, text=TEXT)
    return review


@pytest.fixture
def page(open_page, review):
    page = open_page(viewport=PHONE, scripts=False)
    page.goto(review.get_absolute_url())
    return page


def tab_to(page, target):
    """Goes on by Tab alone, and sees each time where it is."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if target.evaluate("(one) => one === document.activeElement"):
            expect(target).to_be_in_viewport()
            return
    pytest.fail(f"{target} is more than {MOST_STEPS} steps away")


def follow(page, target):
    tab_to(page, target)
    page.keyboard.press("Enter")


def test_from_the_skip_link_to_a_posted_comment(page):
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    follow(page, page.locator(".byline a[href='#comments']"))
    follow(page, page.get_by_role("link", name="Write a comment"))
    for label, words in (
        ("Name", "Aya"),
        ("Email", "aya@example.org"),
        ("Comment", "I ||cried||."),
    ):
        tab_to(page, page.get_by_label(label, exact=True))
        page.keyboard.type(words)
    follow(page, page.get_by_role("button", name="Send"))
    expect(page).to_have_url(re.compile("/comments/mine/"))
    expect(page.get_by_role("status")).to_contain_text("when a moderator has read it")
    assert Comment.objects.pending().get().text == "I ||cried||."


def test_both_kinds_of_spoiler_open_and_close_by_their_keys(page):
    introduction = page.locator(".introduction")
    short, long = introduction.get_by_text("a short secret"), introduction.get_by_text("A long")
    expect(short).to_be_hidden()
    expect(long).to_be_hidden()
    tab_to(page, introduction.get_by_label("Show spoiler"))
    page.keyboard.press("Space")
    expect(short).to_be_visible()
    page.keyboard.press("Space")
    expect(short).to_be_hidden()
    tab_to(page, introduction.locator("summary"))
    page.keyboard.press("Enter")
    expect(long).to_be_visible()
    page.keyboard.press("Enter")
    expect(long).to_be_hidden()


def test_spoilers_of_a_comment_open_by_their_keys_too(page):
    comment = page.locator("#comments article").first
    follow(page, page.locator(".byline a[href='#comments']"))
    tab_to(page, comment.get_by_label("Show spoiler"))
    page.keyboard.press("Space")
    expect(comment.get_by_text("a short secret")).to_be_visible()
    follow(page, comment.locator("summary"))
    expect(comment.get_by_text("A long secret.")).to_be_visible()
