"""Each refusal in a browser with scripts: where the focus is, what is told, all words, a copy."""

import re

import pytest
from playwright.sync_api import expect

from comments.models import Comment
from tests.comments.refusals import REFUSALS, Scene

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.django_db(transaction=True),
]
COPIES = "Object.keys(localStorage).filter((key) => key.startsWith('cour:words:'))"


@pytest.mark.parametrize("name", REFUSALS)
def test_refusal_is_said_where_the_focus_is_and_no_word_is_lost(
    open_page, watch, monkeypatch, name
):
    refusal, scene = REFUSALS[name], Scene(monkeypatch)
    watch.expected_statuses = {refusal.status}
    page = open_page()
    page.goto(scene.address(refusal.form))
    fill_in(page, refusal.words())
    refusal.meanwhile(scene)
    before = list(Comment.objects.order_by("pk").values_list("text", "status"))
    with page.expect_navigation() as sending:
        page.get_by_role("button", name="Send").click()
    assert sending.value.status == refusal.status
    expect(page.locator(focused_at(refusal))).to_be_focused()
    field = page.locator(f".comment-form [name={refusal.beside}]")
    expect(field).to_have_accessible_description(re.compile(re.escape(refusal.reason)))
    assert typed_in(page, refusal.words()) == refusal.words()
    if refusal.words()["text"] and refusal.form != "edit":
        assert len(page.evaluate(COPIES)) == 1
    assert list(Comment.objects.order_by("pk").values_list("text", "status")) == before


def fill_in(page, words):
    for name, word in words.items():
        page.locator(f".comment-form [name={name}]").fill(word)


def typed_in(page, words):
    return {name: page.locator(f".comment-form [name={name}]").input_value() for name in words}


def focused_at(refusal):
    """The summary; where no database is needed, the one field."""
    return "[name=text]" if refusal.status == 503 else ".notice.error"
