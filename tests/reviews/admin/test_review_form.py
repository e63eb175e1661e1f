from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from reviews.models import Review
from tests.factories import (
    make_author,
    make_picture,
    make_review,
)

from .conftest import logged_in
from .forms import Form
from .reviews import ADD, only_review, open_form

pytestmark = pytest.mark.django_db
TOMORROW = timezone.now() + timedelta(days=1)


def test_complete_review_is_published_now(new_review):
    new_review.fill(title="Frieren", introduction="Slow and kind.").press("_publish")
    review = only_review()
    assert review.is_published()
    assert review.slug == "frieren"


def test_answer_is_enough_where_there_is_no_introduction(new_review):
    new_review.fill(title="Frieren", sections__2__text="Stark.").press("_publish")
    assert only_review().is_published()


def test_incomplete_review_is_not_published_and_each_gap_is_named_beside_its_field(new_review):
    picture = make_picture()
    new_review.fill(
        title_picture=str(picture.pk),
        sections__3__picture=str(picture.pk),
        sections__9__text="No heading.",
    )
    new_review.read(new_review.press("_publish"))
    assert Review.objects.count() == 0
    errors = new_review.errors()
    assert "needs a title" in errors["id_title_error"]
    assert "decorative" in errors["id_title_picture_alt_error"]
    assert "decorative" in errors["id_sections-3-picture_alt_error"]
    assert "heading" in errors["id_sections-9-heading_error"]
    assert len(errors) == 4
    assert new_review.values["title_picture"] == str(picture.pk)
    assert new_review.values["sections-9-text"] == "No heading."


def test_review_without_introduction_and_answers_is_not_published(new_review):
    new_review.read(new_review.fill(title="Frieren").press("_publish"))
    assert "introduction or one answer" in " ".join(new_review.errors().values())
    assert "Draft: readers do not see it" in new_review.html


def test_decorative_pictures_need_no_alt_text(new_review):
    picture = make_picture()
    new_review.fill(
        title="Frieren",
        introduction="Kind.",
        title_picture=str(picture.pk),
        title_picture_is_decorative="on",
    ).press("_publish")
    assert only_review().is_published()


def test_author_without_a_pen_name_does_not_publish():
    form = Form(logged_in(make_author(pen_name="", username="nameless")), ADD)
    form.read(form.fill(title="Frieren", introduction="Kind.").press("_publish"))
    assert "nameless has none yet" in form.html
    assert Review.objects.count() == 0


def test_review_is_scheduled_and_the_form_says_so_in_words(new_review, desk, settings):
    new_review.fill(title="Frieren", introduction="Kind.", published_at="2099-12-03T09:00").press(
        "_schedule"
    )
    review = only_review()
    assert review.is_scheduled()
    html = open_form(desk, review).html
    assert "Scheduled for Thursday 3 December 2099, 09:00, London" in html


def test_incomplete_review_is_not_scheduled(new_review):
    new_review.read(new_review.fill(published_at="2099-12-03T09:00").press("_schedule"))
    assert "needs a title" in new_review.errors()["id_title_error"]


@pytest.mark.parametrize("date", ["", "2020-01-01T09:00", "2099-03-29T01:30"])
def test_review_is_not_scheduled_for_a_moment_that_cannot_come(new_review, date):
    new_review.fill(title="Frieren", introduction="Kind.", published_at=date)
    new_review.read(new_review.press("_schedule"))
    assert "id_published_at_error" in new_review.errors()


def test_old_post_is_published_at_once_under_its_old_date(new_review, desk):
    new_review.fill(title="Frieren", introduction="Kind.", published_at="2019-07-01T09:00")
    assert new_review.press("_publish").status_code == 302
    review = only_review()
    nine_in_london = datetime(2019, 7, 1, 8, tzinfo=UTC)
    assert (review.published_at, review.first_published_at) == (nine_in_london, nine_in_london)
    assert review.is_published()
    assert "Published on Monday 1 July 2019, 09:00" in open_form(desk, review).html


def test_old_post_that_is_published_twice_is_published_once(new_review):
    new_review.fill(title="Frieren", introduction="Kind.", published_at="2019-07-01T09:00")
    new_review.press("_publish")
    assert new_review.press("_publish").status_code == 302
    assert only_review().version == 1


def test_scheduled_review_is_published_now_and_not_under_the_date_to_come(desk, author):
    review = make_review(author=author, introduction="Kind.", published_at=TOMORROW)
    open_form(desk, review).press("_publish")
    review.refresh_from_db()
    assert review.is_published()


def test_draft_with_an_old_date_is_told_how_to_publish_under_it(new_review):
    new_review.fill(title="Frieren", published_at="2019-07-01T09:00")
    new_review.read(new_review.press("_draft"))
    assert "“Publish now” publishes under it" in new_review.errors()["id_published_at_error"]


def test_save_draft_never_publishes(new_review):
    new_review.fill(title="Frieren", introduction="Kind.", published_at="2020-01-01T09:00")
    new_review.read(new_review.press("_draft"))
    assert "A draft has no date" in new_review.errors()["id_published_at_error"]
    assert Review.objects.count() == 0


def test_published_review_is_saved_without_a_change_of_its_date(desk, author):
    review = make_review(author=author, introduction="Kind.")
    before = review.published_at
    open_form(desk, review).fill(introduction="Kinder.").press("_save")
    review.refresh_from_db()
    assert (review.introduction, review.published_at) == ("Kinder.", before)


def test_unpublished_review_is_a_draft_again(desk, author):
    review = make_review(author=author, introduction="Kind.")
    open_form(desk, review).press("_unpublish")
    review.refresh_from_db()
    assert review.is_draft()


def test_published_review_stays_complete(desk, author):
    review = make_review(author=author, introduction="Kind.")
    form = open_form(desk, review)
    form.read(form.fill(title="").press("_save"))
    assert "id_title_error" in form.errors()
    assert "Published on" in form.html


@pytest.mark.parametrize(
    ("published_at", "expected"),
    [
        (None, ["_draft", "_preview", "_check", "_schedule", "_publish", "_share"]),
        (TOMORROW, ["_save", "_preview", "_check", "_publish", "_unpublish", "_share"]),
        (TOMORROW - timedelta(days=2), ["_save", "_check", "_unpublish"]),
    ],
)
def test_buttons_fit_the_state(desk, author, published_at, expected):
    review = make_review(author=author, published_at=published_at)
    assert open_form(desk, review).buttons == expected
