"""A reader asks to be told of answers, confirms it, is told, and stops it; scripts or none."""

import re

import pytest
from playwright.sync_api import expect

from comments.models import Comment
from tests.browser.conftest import PHONE, log_in
from tests.comments.factories import make_comment
from tests.factories import make_author, make_review

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WORDS = {"Name": "Aya", "Email": "aya@example.org", "Comment": "I cried twice."}
ASK = "Tell me by mail when somebody answers"


def links_in(mail):
    """The paths of its links: a mail is read anywhere."""
    return [link.partition("8000")[2] for link in re.findall(r"http\S+", mail.body)]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_reader_follows_a_comment_and_stops(open_page, mailoutbox, scripts):
    review = make_review(title="Frieren")
    page = open_page(viewport=PHONE, scripts=scripts)
    page.goto(review.get_absolute_url())
    for label, word in WORDS.items():
        page.get_by_label(label, exact=True).fill(word)
    expect(page.get_by_label(ASK)).not_to_be_checked()
    page.get_by_label(ASK).check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("You get a mail when somebody answers.")).to_be_visible()
    assert mailoutbox == []

    Comment.objects.pending().approve()
    [confirm] = links_in(mailoutbox.pop())
    page.goto(confirm)
    page.get_by_role("button", name="Yes, tell me of answers").click()
    expect(page.get_by_role("status")).to_contain_text("Your address is confirmed.")

    answer = make_comment(parent=Comment.objects.get(), name="Ben", text="I ||never|| cried.")
    place, stop = links_in(mailoutbox.pop())
    page.goto(place)
    expect(page.locator(f"#{answer.anchor}")).to_be_in_viewport()
    page.goto(stop)
    page.get_by_role("button", name="Stop mails about Frieren").click()
    expect(page.get_by_role("status")).to_have_text("You get no more mails about this review.")
    make_comment(parent=answer.parent)
    assert mailoutbox == []


def test_author_follows_without_confirming(open_page, mailoutbox):
    review = make_review(title="Frieren")
    page = open_page(scripts=False)
    log_in(page, make_author(email="mio@example.org"))
    page.goto(review.get_absolute_url())
    page.get_by_label("Comment", exact=True).fill("What do you think?")
    page.get_by_label(ASK).check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("status")).to_contain_text("You get a mail when somebody answers.")
    expect(page.get_by_role("status")).not_to_contain_text("confirm")
    make_comment(parent=Comment.objects.get(), name="Ben")
    _place, stop = links_in(mailoutbox.pop())
    page.goto(stop)
    page.get_by_role("button", name="Stop all of these mails").click()
    expect(page.get_by_role("status")).to_be_visible()
    make_comment(parent=Comment.objects.get(name="Mio Hartley"))
    assert mailoutbox == []
