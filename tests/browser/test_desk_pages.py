"""The front of the desk, the checklist, sharing and starting a review, judged by axe."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from reviews.models import DraftLink, Question, Review, Season
from tests.browser.conftest import log_in
from tests.browser.judging import assert_accessible_in_both
from tests.comments.factories import make_comment
from tests.factories import make_author, make_review, make_section, make_series

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("desk"),
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def author():
    return make_author(username="mio", is_superuser=True)


@pytest.fixture
def desk(open_page, author):
    page = open_page()
    log_in(page, author)
    yield page
    page.wait_for_load_state("networkidle")


@pytest.fixture
def sequel(author):
    """A Series of this Season, whose forerunner has a published review with all answers."""
    season = Season.of(timezone.localdate())
    first = make_series(title="Frieren", part="Season One", season=season)
    review = make_review(author=author, title="Frieren, at last", series=first)
    for question in Question.objects.asked():
        make_section(review, question=question, heading="", text="Slow and kind.")
    make_comment(review)
    make_comment(review, status="pending")
    return make_series(title="Frieren", part="Season Two", season=season, follows=first)


def test_sequels_review_is_begun_from_the_front_with_last_times_answers(desk, author, sequel):
    tomorrow = timezone.now() + timedelta(days=1)
    make_review(author=author, title="To come", published_at=tomorrow)
    make_review(author=author, title="A draft", published_at=None)
    desk.goto("/admin/")
    desk.get_by_text("The numbers as a table").click()
    assert_accessible_in_both(desk)
    desk.get_by_role(
        "link", name=re.compile(f"Write the review ?: {re.escape(str(sequel))}")
    ).click()
    last = desk.locator("details.desk-last-time").first
    last.locator("summary").press("Enter")
    expect(last).to_contain_text("Slow and kind.")
    assert_accessible_in_both(desk)


def test_checklist_leads_to_the_field_and_a_draft_is_shared_and_taken_back(
    desk, author, open_page, watch
):
    review = make_review(author=author, title="A draft", published_at=None)
    make_section(review, heading="How did it look?", text="")
    desk.goto(f"/admin/reviews/review/{review.pk}/change/")
    desk.get_by_role("link", name="“How did it look?” is not answered.").press("Enter")
    expect(desk.locator("#id_sections-0-text")).to_be_in_viewport()
    desk.locator("#id_introduction").fill("Typed, and not saved.")
    desk.get_by_role("button", name="Save and make a link").press("Enter")
    expect(desk.get_by_label("The link")).to_have_value(re.compile("/drafts/shared/"))
    assert_accessible_in_both(desk)
    friend, address = open_page(), DraftLink.objects.get().get_absolute_url()
    friend.goto(address)
    expect(friend.get_by_text("Typed, and not saved.")).to_be_visible()
    assert friend.context.cookies() == []
    assert_accessible_in_both(friend)
    desk.get_by_role("button", name="Save and revoke the link").press("Enter")
    expect(desk.get_by_text("Nobody else can read this draft.")).to_be_visible()
    watch.expected_statuses.add(404)
    assert friend.goto(address).status == 404


def test_round_up_is_started_by_keyboard(desk, author, sequel):
    desk.goto("/admin/seasons/")
    desk.get_by_role("link", name="Start the round-up").press("Enter")
    desk.get_by_label(re.compile("How did it look")).check()
    desk.get_by_role("button", name="Make the draft").press("Enter")
    expect(desk.get_by_text("The round-up is a draft now")).to_be_visible()
    section = Review.objects.drafts().get().sections.get()
    assert section.text.endswith("> Slow and kind.")
