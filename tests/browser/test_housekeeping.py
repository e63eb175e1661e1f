"""The bin, merging, Redirects and what is broken, in a browser and judged by axe."""

import re

import pytest
from playwright.sync_api import expect

from reviews.models import Redirect, Studio
from tests.browser.conftest import log_in
from tests.browser.judging import assert_accessible_in_both
from tests.factories import make_author, make_picture, make_review

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("desk"),
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def desk(open_page):
    page = open_page()
    log_in(page, make_author(is_superuser=True))
    page.goto("/admin/")
    yield page
    page.wait_for_load_state("networkidle")


def test_review_goes_to_the_bin_and_comes_back_by_keyboard(desk, watch):
    review = make_review(title="Frieren", slug="frieren")
    desk.goto(f"/admin/reviews/review/{review.pk}/change/")
    desk.get_by_role("button", name="Move to the bin").press("Enter")
    desk.get_by_role("button", name="Move to the bin").press("Enter")
    expect(desk.get_by_text("“Frieren” is in the bin.")).to_be_visible()
    watch.expected_statuses.add(410)
    desk.goto("/reviews/frieren/")
    expect(desk.get_by_role("heading", name="This review is gone")).to_be_visible()
    desk.goto("/admin/reviews/review/?state=bin")
    desk.get_by_role("link", name="Frieren").press("Enter")
    desk.get_by_role("button", name="Restore from the bin").press("Enter")
    assert_accessible_in_both(desk)
    desk.get_by_role("button", name="Restore it").press("Enter")
    expect(desk.get_by_text("“Frieren” is back as it was.")).to_be_visible()


def test_studios_are_merged_by_keyboard(desk):
    for name in ("Bones", "BONES Inc."):
        Studio.objects.create(name=name)
    desk.goto("/admin/reviews/studio/")
    for box in desk.get_by_role("checkbox").all()[1:]:
        box.press("Space")
    desk.locator("select[name=action]").select_option("merge")
    desk.get_by_role("button", name=re.compile("Run|Go")).press("Enter")
    expect(desk.get_by_role("heading", name="Which name stays?")).to_be_visible()
    assert_accessible_in_both(desk)
    desk.get_by_label("BONES Inc.").press("Space")
    desk.get_by_role("button", name="Merge").press("Enter")
    expect(desk.get_by_text("1 name is merged into “BONES Inc.”")).to_be_visible()


def test_what_is_broken_is_read_without_a_fault(desk):
    make_review(title_picture=make_picture(), introduction="[a](/gone/)")
    desk.get_by_role("link", name="What is broken").press("Enter")
    expect(desk.get_by_text("/gone/")).to_be_visible()
    assert_accessible_in_both(desk)


def test_redirect_is_refused_in_plain_words_and_then_written(desk):
    desk.goto("/admin/reviews/redirect/add/")
    desk.get_by_label("Old path").fill("old/")
    desk.get_by_label("Leads to").fill("/seasons/")
    desk.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(desk.get_by_text("Begin with one slash")).to_be_visible()
    assert_accessible_in_both(desk)
    desk.get_by_label("Old path").fill("/old/")
    desk.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(desk.get_by_text("was added successfully")).to_be_visible()
    assert Redirect.objects.get().target == "/seasons/"
