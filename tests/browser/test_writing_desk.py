"""Writing on the review form: marks, Sections and pictures, by mouse and by keyboard."""

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.conftest import log_in
from tests.browser.judging import assert_accessible_in_both
from tests.factories import make_author, make_review, make_section, make_series

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("desk"),
    pytest.mark.django_db(transaction=True),
]

MARKS = [
    ("Control+b", "Bold", "**word**"),
    ("Control+i", "Italic", "*word*"),
    ("Control+Shift+x", "Spoiler", "||word||"),
    ("Control+Shift+Period", "Quote", "> word"),
    ("Control+Shift+8", "List", "- word"),
]


@pytest.fixture
def review():
    """A draft of three Sections, A, B and C, of a Series."""
    review = make_review(
        author=make_author(username="mio"), published_at=None, series=make_series(), title="Draft"
    )
    for position, heading in enumerate("ABC", start=1):
        make_section(review, heading=heading, text=f"Answer {heading}.", position=position)
    return review


@pytest.fixture
def desk(open_page, review):
    page = open_page()
    log_in(page, review.author)
    open_form(page, review)
    yield page
    page.wait_for_load_state("networkidle")  # no preview may be asked for when the server stops


def open_form(page, review):
    page.goto(f"/admin/reviews/review/{review.pk}/change/")


def section(page, heading):
    return page.get_by_role("group", name=heading, exact=True)


def press(page, heading, tool):
    section(page, heading).get_by_role("button", name=tool, exact=True).click()


def save(page):
    page.get_by_role("button", name="Save draft").click()
    expect(page.locator(".messagelist")).to_contain_text("Saved")


def headings(page):
    labels = page.locator("#sections-group .desk-section:not(.empty-form) .inline_label")
    return labels.all_text_contents()


def stored(review):
    return list(review.sections.in_order().values_list("heading", flat=True))


def picture(number, *, name=None):
    file = io.BytesIO()
    Image.new("RGB", (64, 36), (40 * number, 90, 160)).save(file, "PNG")
    return {"name": name or f"{number}.png", "mimeType": "image/png", "buffer": file.getvalue()}


def test_marks_are_set_taken_off_and_undone(desk):
    text = desk.locator("#id_sections-0-text")
    for keys, button, marked in MARKS:
        text.fill("word")
        text.press("Control+a")
        text.press(keys)
        expect(text).to_have_value(marked)
        section(desk, "A").get_by_role("button", name=button, exact=True).click()
        expect(text).to_have_value("word")
        text.press("Control+z")
        expect(text).to_have_value(marked)
    text.fill("the studio")
    text.press("Control+a")
    text.press("Control+k")
    desk.keyboard.type("/studios/bones/")
    expect(text).to_have_value("[the studio](/studios/bones/)")


def test_sections_are_moved_duplicated_removed_and_added(desk, review):
    desk.locator("#id_sections-2-text").fill("Not saved yet.")
    press(desk, "C", "Up")
    assert headings(desk) == ["A", "C", "B"]
    expect(section(desk, "C").get_by_role("button", name="Up", exact=True)).to_be_focused()
    expect(desk.locator(".desk-sections__status")).to_have_text("“C” is now number 2 of 3")
    press(desk, "A", "Remove")
    press(desk, "B", "Remove")
    press(desk, "B", "Keep after all")
    press(desk, "C", "Duplicate")
    desk.keyboard.press("Control+a")
    desk.keyboard.type("Copy")
    desk.get_by_role("button", name="Add a Section").click()
    desk.keyboard.type("New")
    desk.get_by_role("button", name="Add a Section").click()
    desk.keyboard.type("No")
    press(desk, "No", "Remove")
    save(desk)
    assert stored(review) == ["C", "Copy", "B", "New"]
    assert [row.text for row in review.sections.in_order()[:2]] == ["Not saved yet."] * 2


def test_section_is_dragged_to_its_place(desk, review):
    handle = section(desk, "C").locator(".desk-section__handle")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    desk.mouse.move(box["x"] + 5, box["y"] + 5)
    desk.mouse.down()
    top = section(desk, "A").bounding_box()
    desk.mouse.move(top["x"] + 20, top["y"] + 2, steps=5)
    desk.mouse.up()
    assert headings(desk) == ["C", "A", "B"]
    save(desk)
    assert stored(review) == ["C", "A", "B"]


def test_fold_hides_the_body_and_stays_after_saving(desk):
    press(desk, "B", "Fold")
    expect(desk.locator("#id_sections-1-text")).to_be_hidden()
    expect(section(desk, "B")).to_contain_text("2 words")
    save(desk)
    expect(desk.locator("#id_sections-1-text")).to_be_hidden()
    desk.get_by_role("button", name="Unfold all").click()
    expect(desk.locator("#id_sections-1-text")).to_be_visible()


def test_answer_that_spoils_can_be_ticked_with_and_without_scripts(desk, open_page, review):
    bare = open_page(scripts=False)
    log_in(bare, review.author)
    open_form(bare, review)
    for page in (desk, bare):
        expect(page.locator("#id_sections-0-is_spoiler")).to_be_visible()


def test_saving_leads_back_to_the_field_and_the_bar_says_what_is_unsaved(desk):
    bar = desk.locator(".save-bar")
    expect(bar).to_contain_text("6 words, 3 of 3 answered")
    expect(bar).to_contain_text("No unsaved changes")
    desk.get_by_role("button", name="Add a Section").click()
    desk.keyboard.type("Last")
    text = desk.locator("#id_sections-3-text")
    text.fill("One more answer.")
    expect(bar).to_contain_text("9 words, 4 of 4 answered")
    expect(bar).to_contain_text("Unsaved changes")
    before = text.bounding_box()["y"]
    save(desk)
    expect(bar).to_contain_text("Saved: no unsaved changes")
    expect(text).to_be_focused()
    assert abs(text.bounding_box()["y"] - before) < 40
    expect(bar).to_be_in_viewport()


def test_leaving_with_unsaved_words_is_warned_of_and_without_is_not(desk):
    warnings = []
    desk.on("dialog", lambda dialog: (warnings.append(dialog.type), dialog.accept()))
    desk.reload()
    assert warnings == []
    desk.locator("#id_introduction").press_sequentially("New.")
    desk.reload()
    assert warnings == ["beforeunload"]


def test_several_pictures_go_to_the_empty_places_in_order_and_ask_for_their_words(desk, review):
    make_section(make_review(author=review.author, series=review.series), picture_caption="Naomi")
    places = desk.locator("#sections-group .picture-field__file")
    places.nth(1).set_input_files([picture(1)])
    expect(desk.locator("#id_sections-1-picture_alt")).to_be_focused()
    desk.keyboard.type("A red desert")
    places.nth(0).set_input_files([picture(2), picture(1), picture(3, name="left.png")])
    ids = [desk.locator(f"[name=sections-{number}-picture]") for number in range(3)]
    for place in ids:
        expect(place).to_have_value(re.compile(r"\d+"))
    assert ids[1].input_value() == ids[2].input_value() != ids[0].input_value()
    expect(section(desk, "A")).to_contain_text("No empty place below for: left.png.")
    expect(section(desk, "A")).to_contain_text("Its alt text is still missing.")
    expect(section(desk, "B")).to_contain_text("The same picture is also at “C”.")
    expect(section(desk, "B")).not_to_contain_text("alt text is still missing")
    desk.locator("#id_sections-0-picture_caption").focus()
    expect(desk.locator("#desk-captions option")).to_have_attribute("value", "Naomi")
    save(desk)
    assert [bool(row.picture_id) for row in review.sections.in_order()] == [True] * 3


def test_picture_that_is_refused_says_why_beside_its_place(desk, watch):
    watch.expected_statuses.add(422)
    broken = {"name": "broken.png", "mimeType": "image/png", "buffer": b"no picture"}
    desk.locator("#sections-group .picture-field__file").first.set_input_files([broken])
    expect(section(desk, "A").locator(".picture-field__status")).to_contain_text("broken.png: ")


def test_all_of_it_goes_by_keyboard_alone(desk, review):
    text = desk.locator("#id_sections-0-text")
    text.focus()
    desk.keyboard.press("Control+a")
    desk.keyboard.press("Shift+Tab")
    expect(section(desk, "A").get_by_role("button", name="Bold")).to_be_focused()
    desk.keyboard.press("ArrowRight")
    desk.keyboard.press("Enter")
    expect(text).to_have_value("*Answer A.*")
    expect(text).to_be_focused()
    section(desk, "A").get_by_role("button", name="Down", exact=True).focus()
    desk.keyboard.press("Enter")
    desk.keyboard.press("Space")
    assert headings(desk) == ["B", "C", "A"]
    desk.keyboard.press("Tab")
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    expect(section(desk, "A").get_by_role("button", name="Keep after all")).to_be_focused()
    desk.get_by_role("button", name="Save draft").press("Enter")
    expect(desk.locator(".messagelist")).to_contain_text("Saved")
    assert stored(review) == ["B", "C"]


def test_without_scripts_the_number_and_the_tick_remain(open_page, review):
    page = open_page(scripts=False)
    log_in(page, review.author)
    open_form(page, review)
    expect(page.get_by_role("button", name="Bold").first).to_be_hidden()
    expect(page.get_by_role("button", name="Duplicate").first).to_be_hidden()
    page.locator("#id_sections-2-position").fill("1")
    page.locator("#id_sections-1-DELETE").check()
    save(page)
    assert stored(review) == ["C", "A"]


def test_form_has_no_fault_that_axe_finds_in_light_or_dark(desk):
    press(desk, "B", "Fold")
    press(desk, "C", "Remove")
    assert_accessible_in_both(desk)
