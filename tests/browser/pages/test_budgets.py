"""What a phone has to fetch and keep of a page before its reader scrolls."""

import gzip
from typing import NamedTuple

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.pages import state

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]
KB = 1000
CSS, JS, FONTS = 8 * KB, 6 * KB, 0
MOST_MOVED = 0.02
MOVED = """
    new Promise((done) => {
        let moved = 0;
        new PerformanceObserver((list) => {
            for (const { value } of list.getEntries()) moved += value;
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => done(moved)));
    })
"""
# What is largest when a picture is: words may be painted before it. Patient for ten seconds.
URGENT = """
    new Promise((done) => {
        new PerformanceObserver((list) => {
            const { element } = list.getEntries().at(-1);
            if (element instanceof HTMLImageElement) done(element.fetchPriority);
        }).observe({ type: "largest-contentful-paint", buffered: true });
        setTimeout(done, 10_000, "no picture");
    })
"""


class Budget(NamedTuple):
    """At most so many bytes of HTML (compressed), requests, bytes in all, and elements."""

    html: int
    requests: int
    in_all: int
    elements: int


BUDGETS = {
    ("review_detail", "every part"): Budget(25 * KB, 10, 200 * KB, 1500),
    ("review_detail", "thirty Sections"): Budget(25 * KB, 10, 200 * KB, 1500),
    ("review_picture", "among others"): Budget(5 * KB, 6, 100 * KB, 200),
    ("home", "of the sample"): Budget(10 * KB, 12, 250 * KB, 800),
    ("season_detail", "of the sample"): Budget(10 * KB, 16, 250 * KB, 1000),
    ("series_detail", "reviewed"): Budget(10 * KB, 12, 250 * KB, 800),
    ("question_list", "of the sample"): Budget(10 * KB, 16, 250 * KB, 800),
    ("question_detail", "of the sample"): Budget(15 * KB, 12, 250 * KB, 800),
    ("studio_list", "of the sample"): Budget(10 * KB, 8, 50 * KB, 800),
    ("studio_detail", "its second page"): Budget(10 * KB, 12, 250 * KB, 800),
    ("year_detail", "of the sample"): Budget(10 * KB, 16, 250 * KB, 1000),
    ("search", "of the sample"): Budget(10 * KB, 12, 250 * KB, 800),
    ("author_detail", "of the sample"): Budget(10 * KB, 12, 250 * KB, 800),
    ("archive_titles", "a page of many"): Budget(10 * KB, 6, 100 * KB, 1000),
    ("series_compare", "two shows of the sample"): Budget(25 * KB, 12, 250 * KB, 1000),
    ("season_pictures", "of the sample"): Budget(10 * KB, 16, 250 * KB, 800),
    ("numbers", "of the sample"): Budget(10 * KB, 6, 100 * KB, 1000),
}


def compressed(content):
    return len(gzip.compress(content, 9))


def files_of(shown, *endings):
    return [content for path, content in shown.files.items() if path.endswith(endings)]


@pytest.mark.parametrize("key", BUDGETS, ids=": ".join)
def test_page_keeps_to_its_budget(show, key):
    shown, budget = show(state(*key), viewport=PHONE), BUDGETS[key]
    shown.page.wait_for_load_state("networkidle")
    html = compressed(shown.response.content)
    css, js = (sum(map(compressed, files_of(shown, end))) for end in (".css", ".js"))
    pictures = sum(map(len, files_of(shown, ".jpg", ".avif", ".png", ".svg")))
    assert html <= budget.html
    assert css <= CSS
    assert js <= JS
    assert len(files_of(shown, ".woff2", ".woff", ".ttf", ".otf")) == FONTS
    assert len(shown.files) + 1 <= budget.requests, sorted(shown.files)
    assert html + css + js + pictures <= budget.in_all
    assert shown.page.evaluate("document.querySelectorAll('*').length") <= budget.elements
    assert shown.page.evaluate(MOVED) <= MOST_MOVED


OPENING = [
    (("review_detail", "every part"), DESKTOP),
    (("review_picture", "among others"), DESKTOP),
    (("review_picture", "among others"), PHONE),
]


@pytest.mark.parametrize(("key", "viewport"), OPENING, ids=str)
def test_picture_that_a_page_opens_with_is_the_one_that_does_not_wait(show, key, viewport):
    shown = show(state(*key), viewport=viewport)
    assert shown.page.locator("img[fetchpriority=high]").count() == 1
    assert shown.page.evaluate(URGENT) == "high"


def test_pictures_come_as_avif_and_no_larger_than_the_phone_needs(show):
    shown = show(state("review_detail", "every part"), viewport=PHONE)
    pictures = [path for path in shown.files if "/pictures/" in path]
    assert pictures
    assert all(path.endswith(("-320.avif", "-640.avif")) for path in pictures), pictures
