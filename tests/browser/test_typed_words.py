"""What is typed on the desk survives a log-in elsewhere and a file dropped in the wrong place."""

import re

import pytest
from playwright.sync_api import expect

from reviews.models import Review
from tests.browser.conftest import log_in
from tests.factories import PASSWORD, make_author

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("desk"),
    pytest.mark.django_db(transaction=True),
]
DROP = """([selector, kind, name]) => {
  const files = new DataTransfer();
  if (name) files.items.add(new File(["words"], name, { type: kind }));
  else files.setData(kind, "words");
  const options = { dataTransfer: files, bubbles: true, cancelable: true };
  return !document.querySelector(selector).dispatchEvent(new DragEvent("drop", options));
}"""


@pytest.fixture
def desk(open_page):
    page = open_page()
    log_in(page, make_author(username="mio"))
    page.goto("/admin/reviews/review/add/")
    yield page
    page.wait_for_load_state("networkidle")


def log_in_again(page):
    page.goto("/admin/login/")
    page.get_by_label("Username").fill("mio")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page).to_have_url(re.compile("/admin/$"))


def test_words_are_saved_though_their_author_logged_in_again_in_another_tab(desk):
    desk.get_by_label("Title:", exact=True).fill("An hour of words")
    desk.context.clear_cookies(name="sessionid")
    log_in_again(desk.context.new_page())
    desk.get_by_role("button", name="Save draft").click()
    expect(desk).to_have_url(re.compile("/change/"))
    assert Review.objects.get().title == "An hour of words"


@pytest.mark.parametrize("selector", ["h1", "#id_introduction"])
def test_file_dropped_beside_its_field_does_not_take_the_page_away(desk, selector):
    assert desk.evaluate(DROP, [selector, "text/plain", "notes.txt"])
    assert not desk.evaluate(DROP, [selector, "text/plain", ""])


def test_file_that_is_no_picture_is_refused_in_words_where_it_was_dropped(desk, watch):
    watch.expected_statuses = {422}
    assert desk.evaluate(DROP, [".picture-field", "text/plain", "notes.txt"])
    field = desk.locator(".picture-field").first
    expect(field).to_contain_text("JPEG, PNG, WebP, GIF and AVIF are taken")
