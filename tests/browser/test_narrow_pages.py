"""Pages on a small phone, whatever a stranger has typed: nothing scrolls sideways."""

import pytest

from reviews.models import Season
from tests.browser.conftest import PHONE
from tests.comments.factories import make_comment
from tests.factories import make_picture, make_review, make_section, make_series

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    # Committed rows, as the server reads them from another thread.
    pytest.mark.django_db(transaction=True),
]
SMALL_PHONE = {"width": 320, "height": 640}


@pytest.mark.parametrize(
    "words",
    [
        {"text": "w" * 3_000},
        {"text": "```\n" + "w " * 300 + "\n```"},
        {"name": "N" * 100},
        {"text": "||" + "w" * 300 + "||"},
    ],
)
def test_no_comment_pushes_its_pages_sideways(open_page, words):
    comment = make_comment(**words)
    page = open_page(viewport=SMALL_PHONE, scripts=False)
    review = comment.thread.review.get_absolute_url()
    for address in (review, comment.get_absolute_url(), comment.get_reply_url()):
        page.goto(address)
        if page.locator("label.spoiler input").count():
            page.locator("label.spoiler input").check()
        assert width_of(page) == SMALL_PHONE["width"], address


def test_no_title_pushes_its_pages_sideways_at_twice_the_text_size(open_page):
    title = "Reincarnated as a vending machine, I now wander the labyrinth " * 3
    series = make_series(title=title, season=Season(2024, 0))
    reviewed = make_series(title="The" + " very" * 30 + " end", season=Season(2024, 0))
    review = make_review(title=title, series=reviewed, title_picture=make_picture())
    for number in range(30):
        make_section(review, heading=f"Question {number} of thirty, and " + "w" * 60)
    page = open_page(viewport=PHONE, scripts=False)
    page.route("**/media/**", lambda route: route.fulfill(status=204))
    things = (review, series, series.season, review.author)
    for address in ("/", "/seasons/", *(thing.get_absolute_url() for thing in things)):
        page.goto(address)
        page.locator("html").evaluate("root => root.style.setProperty('font-size', '200%')")
        assert width_of(page) == PHONE["width"], address


def width_of(page):
    return page.evaluate("document.documentElement.scrollWidth")
