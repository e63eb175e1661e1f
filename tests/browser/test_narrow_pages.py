"""Pages on a small phone, whatever a stranger has typed: nothing scrolls sideways."""

import pytest

from tests.comments.factories import make_comment

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


def width_of(page):
    return page.evaluate("document.documentElement.scrollWidth")
