"""A review on paper: its words and pictures, without what only a screen can do."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP
from tests.pages import state

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]
FEWEST_PAGES, MOST_PAGES = 5, 30


@pytest.fixture
def paper(show):
    """The page of the sample's longest review as a printer gets it, in a dark window."""
    page = show(state("review_detail", "every part"), viewport=DESKTOP).page
    page.emulate_media(media="print", color_scheme="dark")
    yield page
    page.emulate_media(media="screen")


def test_review_is_printed_in_some_pages(paper):
    pages = paper.pdf(format="A4").count(b"/Type /Page\n")
    assert FEWEST_PAGES <= pages <= MOST_PAGES


def test_paper_has_no_menu_and_no_form(paper):
    for part in ("nav.menu", ".contents", ".strip", "#respond"):
        assert paper.locator(part).count()
        expect(paper.locator(part).first).to_be_hidden()
    expect(paper.locator("h1")).to_be_visible()
    expect(paper.locator("#comments article").first).to_be_visible()


def test_paper_is_black_on_white_even_from_a_dark_window(paper):
    expect(paper.locator("body")).to_have_css("color", "rgb(0, 0, 0)")
    expect(paper.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_spoilers_stay_hidden_on_paper(show):
    page = show(state("review_detail", "thirty Sections"), viewport=DESKTOP).page
    page.emulate_media(media="print")
    expect(page.locator("label.spoiler > span").first).to_be_hidden()
    expect(page.locator("details.spoiler > p").first).to_be_hidden()
    said = page.evaluate(
        "getComputedStyle(document.querySelector('details.spoiler'), '::after').content"
    )
    assert said == '"(spoiler hidden)"'
    page.emulate_media(media="screen")
