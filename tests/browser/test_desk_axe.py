"""Every page of the desk, found by its address, judged by axe in light and dark."""

from functools import cache

import pytest
from django.utils import timezone

from reviews.admin.form_content import content_of
from reviews.models import Question, Season
from tests.browser.conftest import log_in
from tests.browser.judging import STOCK_FAULT, faults
from tests.comments.factories import make_comment
from tests.factories import make_author, make_picture, make_review, make_section, make_series
from tests.reviews.admin.desk_addresses import desk_addresses, expected_at
from tests.reviews.admin.desk_rows import ROWS, address_of

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("desk"),
    pytest.mark.django_db(transaction=True),
]
NO_PAGES = {"jsi18n", "autocomplete", "caption_list"}  # answered by a script or by JSON
SIDEBAR = "#nav-sidebar"
TO_COMPARE = "?before=0&after=1"


@pytest.fixture
def author():
    return make_author(username="mio", is_superuser=True)


def make_full_review(author):
    """A draft with all that a form can show: a Series, pictures, last time's answers, versions."""
    season = Season.of(timezone.localdate())
    first = make_series(title="Frieren", part="Season One", season=season)
    last = make_review(author=author, title="Frieren, at last", series=first)
    make_comment(last, status="pending")
    series = make_series(title="Frieren", part="Season Two", season=season, follows=first)
    draft = {"published_at": None, "series": series, "title_picture": make_picture()}
    review = make_review(author=author, title="Frieren goes on", **draft)
    for question in Question.objects.asked():
        asked = {"question": question, "heading": ""}
        make_section(last, text="Slow and kind.", **asked)
        make_section(review, text="||Slower||", picture=make_picture(), **asked)
    for version in (0, 1):
        content = content_of(review) | {"introduction": f"Version {version}."}
        review.revisions.create(version=version, user=author, content=content)
    return review


def test_axe_finds_nothing_on_any_page_of_the_desk(open_page, author, watch):
    watch.expected_statuses.add(404)  # pictures without files
    rows = {kind: cache(make) for kind, make in ROWS.items()} | {"review": cache(make_full_review)}
    addresses = {name: address_of(name, author, rows=rows) for name in pages("owner")}
    addresses["reviews_review_compare"] += TO_COMPARE
    page = open_page()
    log_in(page, author)
    assert_nothing_found(page, addresses)


def test_axe_finds_nothing_on_the_pages_before_the_log_in(open_page, author):
    addresses = {name: address_of(name, author) for name in pages("anonymous")}
    assert len(addresses) == 5
    assert_nothing_found(open_page(), addresses)


def pages(role):
    """Returns the names of what is answered to that role by a page of its own."""
    found = {name: (expected_at(name) or {}).get(role) for name in desk_addresses()}
    unlisted = [name for name, answers in found.items() if answers is None]
    assert not unlisted, f"list them in desk_addresses.py: {unlisted}"
    compared = {"reviews_review_compare"} if role == "owner" else set()
    shown = {name for name, answers in found.items() if answers.startswith("200")}
    return sorted((shown | compared) - NO_PAGES)


def assert_nothing_found(page, addresses):
    found, seen = [], STOCK_FAULT
    for name, address in addresses.items():
        answer = page.goto(address)
        assert answer.status == 200, f"{name}: {answer.status} at {address}"
        found += faults(page, without=seen)
        if page.locator(SIDEBAR).count():
            seen = f"{STOCK_FAULT}, {SIDEBAR}"  # the same on every page: judged once
    assert not found, "\n".join(found)
