"""The pictures of a review, large: on pages of their own, and in a dialog where scripts run."""

import re

import pytest
from playwright.sync_api import expect

from reviews.pictures import store_picture
from tests.browser.conftest import PHONE, assert_accessible
from tests.factories import make_review, make_section
from tests.reviews.uploads import make_upload

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.django_db(transaction=True),
]


def make_stored_picture(shade):
    return store_picture(make_upload(width=700, height=400 + shade))


@pytest.fixture
def review():
    """Four pictures, one of them in a Section that spoils."""
    review = make_review(title="Frieren", title_picture=make_stored_picture(0))
    in_text = make_stored_picture(1)
    make_section(review, text=f'![A grave](picture:{in_text.pk} "Episode 1")', position=1)
    make_section(review, picture=make_stored_picture(2), is_spoiler=True, position=2)
    last = {"picture": make_stored_picture(3), "picture_alt": "A bus"}
    make_section(review, heading="What happened?", position=3, **last)
    return review


def judge(page):
    for colour in ("light", "dark"):
        page.emulate_media(color_scheme=colour)
        assert_accessible(page)


@pytest.mark.parametrize("viewport", [PHONE, {"width": 1280, "height": 900}])
def test_dialog_is_walked_through_by_keys_and_gives_the_focus_back(open_page, review, viewport):
    page = open_page(viewport=viewport)
    page.goto(review.get_absolute_url())
    opener = page.get_by_role("link", name="A grave")
    opener.press("Enter")
    dialog = page.get_by_role("dialog", name="Picture 2 of 3")
    expect(dialog.get_by_role("img", name="A grave")).to_be_in_viewport()
    expect(dialog.get_by_text("Episode 1")).to_be_in_viewport(ratio=1)
    judge(page)
    page.keyboard.press("ArrowRight")
    dialog = page.get_by_role("dialog", name="Picture 3 of 3")
    expect(dialog.get_by_role("img", name="A bus")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("dialog", name="Picture 1 of 3")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    expect(page).to_have_url(re.compile(f"{review.get_absolute_url()}$"))


def test_buttons_step_and_close_and_a_second_opening_starts_anew(open_page, review):
    page = open_page()
    page.goto(review.get_absolute_url())
    page.get_by_role("link", name="A grave").click()
    page.get_by_role("button", name="Next picture").press("Enter")
    page.get_by_role("button", name="Next picture").press("Enter")
    page.get_by_role("button", name="Previous picture").press("Enter")
    expect(page.get_by_role("dialog", name="Picture 3 of 3")).to_be_visible()
    page.get_by_role("button", name="Close").press("Enter")
    page.get_by_role("link", name="A grave").click()
    expect(page.get_by_role("dialog", name="Picture 2 of 3")).to_be_visible()
    expect(page.locator("dialog")).to_have_count(1)


def test_picture_that_spoils_is_shown_only_to_who_asks_for_it(open_page, review):
    page = open_page()
    page.goto(review.get_absolute_url())
    page.locator(".question--spoiler figure > a").press("Enter")
    expect(page.get_by_role("dialog", name="Picture 2 of 4")).to_be_hidden()
    expect(page.get_by_role("dialog", name="Picture 3 of 4")).to_be_visible()


def test_whoever_asks_for_another_tab_gets_the_page(open_page, review):
    page = open_page()
    page.goto(review.get_absolute_url())
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="A bus").click(modifiers=["ControlOrMeta"])
    expect(opened.value.locator("h1")).to_have_text("Picture 3 of 3")
    expect(page.locator("dialog")).to_have_count(0)


def test_without_scripts_the_pictures_are_pages(open_page, review):
    page = open_page(viewport=PHONE, scripts=False)
    page.goto(review.get_absolute_url())
    page.get_by_role("link", name="A grave").press("Enter")
    expect(page.locator("h1")).to_have_text("Picture 2 of 3")
    expect(page.get_by_role("img", name="A grave")).to_be_in_viewport(ratio=1)
    page.get_by_role("link", name="Next picture").press("Enter")
    expect(page.get_by_role("img", name="A bus")).to_be_in_viewport(ratio=1)
    page.get_by_role("link", name="What happened?").press("Enter")
    expect(page.get_by_role("heading", name="What happened?")).to_be_in_viewport()


def test_picture_page_has_no_fault_and_moves_nothing_while_it_loads(open_page, review):
    page = open_page()
    page.add_init_script("""
        window.moved = 0;
        new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) window.moved += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
    """)
    for picture in (review.title_picture, review.sections.get(is_spoiler=True).picture):
        page.goto(f"{review.get_absolute_url()}pictures/{picture.pk}/")
        judge(page)
        assert page.evaluate("window.moved") < 0.02
