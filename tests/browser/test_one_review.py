"""One whole review, written from an empty form by somebody whose clicks and keys are counted."""

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

from reviews.first_things import FIRST_QUESTIONS
from reviews.models import Review
from tests.browser.conftest import log_in
from tests.browser.judging import assert_accessible_in_both
from tests.factories import make_author, make_series

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("desk"),
    pytest.mark.django_db(transaction=True),
]
QUESTIONS = [wording for wording, _spoils in FIRST_QUESTIONS]
PICTURES = 1 + len(QUESTIONS)
# Beyond the text itself. Each key with those held down at the same time is one.
MOST_CLICKS = 5
MOST_KEYS = 37
PARAGRAPHS = """
I had been told to expect a chase, and for three episodes it is one: two women, a car that nobody
repairs, and a road that the show knows better than its passengers do. Then it stops, and lets them
eat, and I understood that the road was never what this was about.

What stays with me is how little is explained. A door is open that was shut before, somebody has
washed the cups, and the music leaves a bar out. The show trusts that I have seen it, and when it is
wrong about that it does not come back to tell me so, which I have come to admire.

Not all of it works. The villain says the same thing in four rooms, and the fourth is a very large
one. But I would rather have a show that reaches for something and drops it on the way than one that
has its hands in its pockets for twelve weeks and calls that being grown up.
""".strip().split("\n\n")


class Person:
    """Somebody at a browser: what she does beyond typing her text is counted."""

    def __init__(self, page):
        self.page = page
        self.clicks = self.keys = 0

    def click(self, locator):
        locator.click()
        self.clicks += 1

    def press(self, keys):
        self.page.keyboard.press(keys)
        self.keys += 1

    def search(self, letters):
        self.page.keyboard.type(letters)
        self.keys += len(letters)

    def choose(self, button, files):
        """Clicks on the button, and in the dialog presses Ctrl+A and Enter."""
        with self.page.expect_file_chooser() as dialog:
            self.click(button)
        dialog.value.set_files(files)
        self.keys += 2

    def write(self, field, text):
        """Types where the desk has led her: a field that is not in focus would cost a click."""
        expect(self.page.locator(field)).to_be_focused()
        self.page.keyboard.type(text[:12])
        self.page.keyboard.insert_text(text[12:])


@pytest.fixture
def person(open_page):
    for number in range(30):
        make_series(title=f"A show of this Season {number:02}", season="Winter 2024")
    make_series(title="Metallic Rouge", part="Season One", season="Winter 2024")
    page = open_page()
    log_in(page, make_author(username="mio"))
    page.goto("/admin/reviews/review/add/")
    return Person(page)


def test_review_is_written_with_few_clicks_and_keys_beyond_its_text(person):
    begin(person)
    write_title_picture(person)
    for number in range(len(QUESTIONS)):
        write_section(person, number)
    publish(person)
    see_it_on_its_page(person.page)
    assert person.clicks <= MOST_CLICKS
    assert person.keys <= MOST_KEYS


def begin(person):
    person.click(person.page.locator(".field-series .select2-selection"))
    person.search("meta")
    expect(person.page.locator(".select2-results__option--highlighted")).to_contain_text("Metallic")
    person.press("Enter")
    expect(person.page.locator("#id_title")).to_have_value("Metallic Rouge (Season One)")
    person.choose(person.page.locator("#id_title_picture"), [picture(n) for n in range(PICTURES)])


def picture(number):
    file = io.BytesIO()
    Image.new("RGB", (960, 540), (20 * number, 90, 160)).save(file, "PNG")
    return {"name": f"{number:02}.png", "mimeType": "image/png", "buffer": file.getvalue()}


def write_title_picture(person):
    person.write("#id_title_picture_alt", alt(0))
    person.press("Enter")
    person.write("#id_title_picture_caption", caption(0))
    person.press("Enter")
    person.write("#id_introduction", PARAGRAPHS[0])
    person.press("Control+Enter")


def write_section(person, number):
    person.write(f"#id_sections-{number}-text", "\n\n".join(answer(number)))
    person.press("Control+Enter")
    person.write(f"#id_sections-{number}-picture_alt", alt(number + 1))
    person.press("Enter")
    person.write(f"#id_sections-{number}-picture_caption", caption(number + 1))
    if number + 1 < len(QUESTIONS):
        person.press("Enter")


def answer(number):
    return [f"To “{QUESTIONS[number]}” I say this.", *PARAGRAPHS, f"So much for answer {number}."]


def alt(number):
    return f"Naomi and Rouge in picture {number}"


def caption(number):
    return f"Episode {number + 1}, and what became of it"


def publish(person):
    page = person.page
    person.press("Control+Shift+Enter")
    expect(page.locator(".desk-checklist h2")).to_be_in_viewport()
    expect(page.locator(".desk-checklist__musts")).to_have_count(0)
    person.click(page.get_by_role("button", name="Save and preview"))
    expect(page.get_by_text("Only those who may edit it see this page.")).to_be_visible()
    expect(page.locator("main section figure img")).to_have_count(len(QUESTIONS))
    person.click(page.get_by_role("link", name="Go on writing"))
    person.click(page.get_by_role("button", name="Publish now"))
    expect(page.locator(".messagelist")).to_contain_text("Published on")


def see_it_on_its_page(page):
    review = Review.objects.published().get()
    page.goto(review.get_absolute_url())
    expect(page.locator("h1")).to_have_text("Metallic Rouge (Season One)")
    expect(page.locator("main")).to_contain_text(PARAGRAPHS[0])
    assert_described(page, 0)
    for number, wording in enumerate(QUESTIONS):
        section = page.locator("section", has=page.get_by_role("heading", name=wording))
        for paragraph in answer(number):
            expect(section.first).to_contain_text(paragraph)
        assert_described(section.first, number + 1)


def assert_described(place, number):
    figure = place.locator("figure").first
    expect(figure.locator("img")).to_have_attribute("alt", alt(number))
    expect(figure.locator("figcaption")).to_contain_text(caption(number))


def test_keys_are_shown_on_demand_and_save(person):
    page = person.page
    person.press("Control+/")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    assert_accessible_in_both(page)
    person.press("Escape")
    expect(dialog).to_be_hidden()
    person.click(page.get_by_role("button", name="Keys"))
    person.click(dialog.get_by_role("button", name="Close"))
    page.get_by_label("Title:", exact=True).fill("A title of her own")
    person.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("Saved.")
    assert Review.objects.get().title == "A title of her own"


def test_title_of_her_own_is_left_alone(person):
    page = person.page
    page.get_by_label("Title:", exact=True).fill("Steel and rain")
    person.click(page.locator(".field-series .select2-selection"))
    person.search("meta")
    expect(page.locator(".select2-results__option--highlighted")).to_contain_text("Metallic")
    person.press("Enter")
    expect(page.locator(".field-series .select2-selection")).to_contain_text("Metallic Rouge")
    expect(page.locator("#id_title")).to_have_value("Steel and rain")
