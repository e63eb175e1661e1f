"""The desk on a phone and a tablet held upright: nothing scrolls sideways, words have the room."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import log_in
from tests.browser.test_desk_axe import make_full_review
from tests.comments.factories import make_comment
from tests.factories import make_author

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("desk"),
    pytest.mark.django_db(transaction=True),
]
PAGES = [
    *("", "comments/comment/", "comments/comment/{comment}/change/"),
    *("reviews/review/", "reviews/review/{review}/change/", "reviews/review/{review}/history/"),
    *("reviews/picture/", "reviews/series/", "reviews/series/{series}/change/", "seasons/"),
]
PHONE, TABLET = 390, 820


@pytest.fixture
def desk(open_page, watch):
    watch.expected_statuses.add(404)  # pictures without files
    author = make_author(username="mio", is_superuser=True)
    page = open_page()
    log_in(page, author)
    page.rows = {"comment": make_comment(text="w" * 90).pk}
    review = make_full_review(author)
    page.rows |= {"review": review.pk, "series": review.series_id}
    return page


def test_no_page_of_the_desk_scrolls_sideways(desk):
    for page in PAGES:
        desk.goto("/admin/" + page.format(**desk.rows))
        for width in (PHONE, TABLET):
            desk.set_viewport_size({"width": width, "height": 900})
            assert desk.evaluate("document.documentElement.scrollWidth") == width, page


def test_words_of_a_comment_have_the_room_on_a_tablet_and_on_a_phone(desk):
    for width in (TABLET, PHONE):
        desk.set_viewport_size({"width": width, "height": 900})
        desk.goto("/admin/comments/comment/")
        words = desk.locator("#result_list .desk-comment").first
        assert words.bounding_box()["width"] > width * 0.75


def test_save_bar_leaves_most_of_a_phone_to_the_text(desk):
    desk.set_viewport_size({"width": PHONE, "height": 844})
    desk.goto("/admin/" + PAGES[4].format(**desk.rows))
    assert desk.locator(".save-bar").bounding_box()["height"] < 844 / 5
    for button in ("Save draft", "Publish now", "Move to the bin"):
        desk.get_by_role("button", name=button).focus()
        expect(desk.get_by_role("button", name=button)).to_be_in_viewport(ratio=0.95)
