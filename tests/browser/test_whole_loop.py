"""The whole loop, as its people walk it: write, publish, find, read, comment, approve."""

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import expect

from comments.models import Comment
from reviews.first_things import FIRST_QUESTIONS
from reviews.models import Question
from tests.browser.conftest import PHONE, assert_accessible
from tests.browser.conftest import log_in as log_in_by_cookie
from tests.factories import PASSWORD, make_author, make_moderator, make_review, make_section
from tests.factories import make_series as make_series_row

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    # Committed rows, as the server reads them from another thread.
    pytest.mark.django_db(transaction=True),
    pytest.mark.every_database,
]
TITLE = "Metallic Rouge (Season One)"


def test_from_the_authors_desk_to_an_approved_comment(open_page):
    author, moderator = make_author(username="mio"), make_moderator(username="mod")
    desk, reader, moderating = open_page(), open_page(viewport=PHONE), open_page()
    log_in(desk, author)
    make_series(desk)
    write_review(desk)
    preview(desk)
    publish(desk)

    find_review(reader)
    read_review(reader)
    say(reader, name="Aya", text="I liked *Naomi*. ||She lives.||")

    log_in_by_cookie(moderating, moderator)
    approve(moderating, "I liked Naomi")
    find_review(reader)
    reply(reader, to="Aya", name="Ben", text="So did I.")
    approve(moderating, "So did I")
    find_review(reader)
    see_the_thread(reader)


def test_readers_path_with_javascript_off(open_page):
    series = make_series_row(title="Metallic Rouge", japanese_title="メタリックルージュ")
    review = make_review(title=TITLE, series=series)
    for question in Question.objects.asked():
        make_section(review, question=question, heading="", text="With ||a secret|| in it.")
    reader = open_page(viewport=PHONE, scripts=False)
    find_review(reader)
    read_review(reader)
    say(reader, name="Aya", text="I liked *Naomi*. ||She lives.||")
    Comment.objects.pending().approve()
    find_review(reader)
    reply(reader, to="Aya", name="Ben", text="So did I.")
    Comment.objects.pending().approve()
    find_review(reader)
    see_the_thread(reader)


def log_in(page, user):
    page.goto("/admin/login/")
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page).to_have_url(re.compile("/admin/$"))


def make_series(page):
    page.goto("/admin/reviews/series/add/")
    page.get_by_label("Title:", exact=True).fill("Metallic Rouge")
    page.get_by_label("Part:").fill("Season One")
    page.get_by_label("Japanese title:").fill("メタリックルージュ")
    page.get_by_label("Season:").fill("Winter 2024")
    page.get_by_label("Episodes:").fill("13")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("was added successfully")


def write_review(page):
    page.goto("/admin/reviews/review/add/")
    page.get_by_label("Title:", exact=True).fill(TITLE)
    choose_series(page)
    page.locator("#id_introduction").fill("A show about **chocolate**.")
    upload(page, page.locator("fieldset", has_text="Title picture").first, 0)
    page.locator("#id_title_picture_alt").fill("A red desert")
    for number, (wording, _spoils) in enumerate(FIRST_QUESTIONS):
        answer(page, number, wording)
    page.get_by_role("button", name="Save draft").click()
    expect(page.locator(".messagelist")).to_contain_text("Draft")


def choose_series(page):
    page.locator(".field-series .select2-selection").click()
    page.locator(".select2-search__field").fill("Metallic")
    page.locator(".select2-results__option", has_text="Metallic Rouge").click()


def answer(page, number, wording):
    section = page.locator(f"#sections-{number}")
    expect(section).to_contain_text(wording)
    text = f"Answer *{number}*, with ||a secret|| in it."
    page.locator(f"#id_sections-{number}-text").fill(text)
    expect(section.locator(".markdown-editor__preview em")).to_have_text(str(number))
    upload(page, section, number + 1)
    page.locator(f"#id_sections-{number}-picture_alt").fill(f"Drawing {number}")
    page.locator(f"#id_sections-{number}-picture_caption").fill(f"Caption {number}")


def upload(page, place, number):
    file = io.BytesIO()
    Image.new("RGB", (480, 270), (20 * number, 90, 160)).save(file, "PNG")
    picture = {"name": f"{number}.png", "mimeType": "image/png", "buffer": file.getvalue()}
    place.locator("input[type=file]").first.set_input_files(picture)
    expect(place.locator(".picture-field__thumbnail").first).to_be_visible()
    expect(place.locator(".picture-field__id").first).to_have_value(re.compile(r"\d+"))


def preview(page):
    page.get_by_role("link", name="Preview it").click()
    expect(page.locator("h1")).to_have_text(TITLE)
    expect(page.locator("main")).to_contain_text("Draft")
    expect(page.locator("main section figure img")).to_have_count(len(FIRST_QUESTIONS))
    page.go_back()


def publish(page):
    page.get_by_role("button", name="Publish now").click()
    expect(page.locator(".messagelist")).to_contain_text("Published on")


def find_review(page):
    page.goto("/")
    assert_accessible(page)
    page.get_by_role("link", name=TITLE).first.click()
    expect(page.locator("h1")).to_have_text(TITLE)


def read_review(page):
    for wording, _spoils in FIRST_QUESTIONS:
        expect(page.get_by_role("heading", name=wording)).to_be_visible()
    expect(page.get_by_role("heading", name="Series information")).to_be_visible()
    expect(page.get_by_text("メタリックルージュ")).to_have_attribute("lang", "ja")
    secret = page.get_by_text("a secret").first
    expect(secret).to_be_hidden()
    page.get_by_label("Show spoiler").first.check()
    expect(secret).to_be_visible()
    assert_accessible(page)


def say(page, *, name, text):
    """Fills in the first form: with scripts the one for a reply stands above the page's own."""
    page.get_by_label("Name").first.fill(name)
    page.get_by_label("Email").first.fill(f"{name.lower()}@example.org")
    page.get_by_label("Comment", exact=True).first.fill(text)
    page.get_by_role("button", name="Send").first.click()
    expect(page.get_by_role("status")).to_contain_text("when a moderator has read it")
    expect(page).to_have_url(re.compile("/comments/mine/"))
    assert_accessible(page)
    assert page.context.cookies() == []


def reply(page, *, to, name, text):
    page.get_by_role("link", name=f"Reply to {to}").click()
    expect(page.locator("main")).to_contain_text("I liked Naomi")
    assert_accessible(page)
    say(page, name=name, text=text)


def approve(page, text):
    page.goto("/admin/comments/comment/")
    row = page.locator("#result_list tbody tr").first
    expect(row).to_contain_text(text)
    row.locator("input[type=checkbox]").first.check()
    page.get_by_label("Action:").select_option(label="Approve the selected comments")
    page.get_by_role("button", name="Run").click()
    expect(page.locator(".messagelist")).to_be_visible()


def see_the_thread(page):
    thread = page.locator("#comments")
    expect(thread).to_contain_text("2 comments")
    expect(thread.locator("article")).to_have_count(2)
    expect(thread.locator("ol ol article")).to_contain_text("So did I.")
    assert_accessible(page)
    assert Comment.objects.count() == 2
