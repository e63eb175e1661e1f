"""What was typed is there: after a killed tab, an ended session, a dead server, another's save."""

import re

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from reviews.models import Review, Unsaved
from tests.browser.conftest import assert_accessible, log_in
from tests.factories import PASSWORD, make_author, make_review, make_section, make_user

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.django_db(transaction=True),
    pytest.mark.every_database,
]
TYPED = "What I typed, **at length**."
TEXT = "#id_sections-0-text"
STATUS = ".desk-unsaved"
OFFER = ".desk-unsaved__offer"


@pytest.fixture
def author():
    return make_author(username="mio")


@pytest.fixture
def address(author):
    review = make_review(author=author, published_at=None, introduction="As it was.")
    make_section(review, heading="Music", text="As it was.")
    return f"/admin/reviews/review/{review.pk}/change/"


@pytest.fixture
def desk(open_page, author):
    page = open_page()
    log_in(page, author)
    return page


def write(page, address, text=TYPED):
    page.goto(address)
    page.locator(TEXT).click()
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def save(page):
    page.get_by_role("button", name="Save draft").click()


def is_here(page):
    """Is it in this browser, within the two seconds that a page may take to put it there?"""
    for _time in range(20):
        if any("at length" in kept for kept in page.evaluate("Object.values(localStorage)")):
            return
        page.wait_for_timeout(100)
    pytest.fail("there is no copy in the browser")


def stored():
    return Review.objects.get().sections.get().text


def test_tab_is_killed_and_the_text_restored(desk, address):
    write(desk, address)
    is_here(desk)
    desk.close()  # runs nothing of the page's own
    again = desk.context.new_page()
    again.goto(address)
    expect(again.locator(OFFER)).to_contain_text("You typed this on")
    assert_accessible_page(again)
    again.get_by_role("link", name="Restore").click()
    expect(again.locator(TEXT)).to_have_value(TYPED)
    assert stored() == "As it was."
    save(again)
    expect(again.locator(".messagelist")).to_contain_text("Saved.")
    expect(again.locator(OFFER)).to_have_count(0)
    assert stored() == TYPED


def assert_accessible_page(page):
    page.has_scripts = True
    assert_accessible(page)


def test_text_is_restored_on_another_machine_without_scripts(desk, address, open_page, author):
    write(desk, address)
    expect(desk.locator(STATUS)).to_contain_text("A copy of what you typed is kept", timeout=10_000)
    other = open_page(scripts=False)
    log_in(other, author)
    other.goto(address)
    other.get_by_role("link", name="Restore").click()
    expect(other.locator(TEXT)).to_have_value(TYPED)


def test_session_ended_while_typing(desk, address, watch, author):
    watch.expected_statuses.add(401)
    write(desk, address)
    Session.objects.all().delete()
    save(desk)
    expect(desk).to_have_url(re.compile("/admin/login/"))
    desk.get_by_label("Username").fill(author.username)
    desk.get_by_label("Password").fill(PASSWORD)
    desk.get_by_role("button", name="Log in").click()
    expect(desk.locator(TEXT)).to_have_value(TYPED)
    save(desk)
    expect(desk.locator(".messagelist")).to_contain_text("Saved.")
    assert stored() == TYPED


def test_server_is_dead_and_comes_back(desk, address):
    desk.goto(address)
    desk.context.set_offline(True)
    desk.locator(TEXT).fill(TYPED)
    save(desk)
    expect(desk.locator(STATUS)).to_contain_text("The server does not answer")
    expect(desk.locator(TEXT)).to_have_value(TYPED)
    is_here(desk)
    desk.context.set_offline(False)
    expect(desk.locator(STATUS)).to_contain_text("A copy of what you typed is kept", timeout=10_000)
    save(desk)
    expect(desk.locator(".messagelist")).to_contain_text("Saved.")
    assert stored() == TYPED


def test_two_tabs_of_one_author(desk, address, watch):
    watch.expected_statuses.add(409)
    desk.goto(address)
    second = desk.context.new_page()
    write(second, address, "Of the second tab.")
    save(second)
    expect(second.locator(".messagelist")).to_contain_text("Saved.")
    desk.locator(TEXT).fill(TYPED)
    save(desk)
    see_conflict(desk, theirs="Of the second tab.")
    assert stored() == "Of the second tab."
    save(desk)
    expect(desk.locator(".messagelist")).to_contain_text("Saved.")
    assert stored() == TYPED


def test_two_people(desk, address, open_page, watch):
    watch.expected_statuses.add(409)
    owner = make_user(username="own", is_staff=True, is_superuser=True, pen_name="Owner")
    other = open_page()
    log_in(other, owner)
    desk.goto(address)
    write(other, address, "Of the owner.")
    save(other)
    expect(other.locator(".messagelist")).to_contain_text("Saved.")
    desk.locator(TEXT).fill(TYPED)
    save(desk)
    see_conflict(desk, theirs="Of the owner.")


def see_conflict(page, *, theirs):
    conflict = page.locator(".desk-conflict")
    expect(conflict).to_contain_text("Nothing was overwritten")
    expect(conflict.locator(".desk-difference")).to_contain_text(theirs)
    expect(conflict.locator(".desk-difference")).to_contain_text("at length")
    expect(page.locator(TEXT)).to_have_value(TYPED)
    assert_accessible(page)


def test_save_while_copies_are_on_their_way_is_never_a_conflict(desk, address):
    """The copy is held on the road until the save is through, and arrives after it."""
    held = []

    def hold(route):
        held.append(route)

    desk.route("**/unsaved/keep/", hold)
    write(desk, address)
    for _time in range(100):
        if held:
            break
        desk.wait_for_timeout(100)
    assert held, "no copy was sent within ten seconds"
    save(desk)
    expect(desk.locator(".messagelist")).to_contain_text("Saved.")
    desk.unroute_all()
    request = held[0].request
    token = desk.locator("[name=csrfmiddlewaretoken]").first.input_value()
    answer = desk.request.post(
        request.url,
        data=request.post_data,
        headers={"X-CSRFToken": token, "Content-Type": "application/json"},
    )
    assert answer.json() == {"state": "saved"}
    desk.reload()
    expect(desk.locator(OFFER)).to_have_count(0)
    assert stored() == TYPED
    assert not Unsaved.objects.filter(is_saved=False).exists()
