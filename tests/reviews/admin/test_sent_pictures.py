import pytest

from tests.factories import (
    make_picture,
)
from tests.reviews.uploads import SCRIPT, make_upload, upload

from .reviews import make_draft, only_review, open_form

pytestmark = pytest.mark.django_db


def test_picture_sent_with_the_form_is_stored(new_review):
    new_review.values["sections-0-picture-file"] = make_upload()
    new_review.values["title_picture-file"] = make_upload(width=60)
    new_review.press("_draft")
    review = only_review()
    assert review.sections.first().picture.width == 48
    assert review.title_picture.width == 60


def test_hostile_file_is_refused_beside_its_field_and_the_rest_is_kept(desk, author):
    review = make_draft(author, title_picture=make_picture())
    form = open_form(desk, review).fill(introduction="What I typed.")
    form.values["title_picture-file"] = upload(SCRIPT, name="evil.png")
    form.read(form.press("_draft"))
    assert "cannot be read" in form.errors()["id_title_picture_error"]
    assert form.values["introduction"] == "What I typed."
    assert form.values["title_picture"] == str(review.title_picture_id)


def test_picture_sent_with_an_incomplete_review_is_still_there(new_review):
    new_review.values["title_picture-file"] = make_upload()
    new_review.read(new_review.press("_publish"))
    assert new_review.values["title_picture"].isdecimal()
    new_review.press("_draft")
    assert only_review().title_picture.width == 48


def test_picture_is_removed(desk, author):
    review = make_draft(author, title_picture=make_picture())
    form = open_form(desk, review)
    form.fill(**{"title_picture-removed": "on"}).press("_draft")
    review.refresh_from_db()
    assert review.title_picture is None


@pytest.mark.parametrize("sent", ["999999", "<b>", "9" * 40, "-1"])
def test_picture_that_is_not_there_is_an_error_beside_its_field(new_review, sent):
    new_review.read(new_review.fill(title_picture=sent).press("_draft"))
    assert "no longer there" in new_review.errors()["id_title_picture_error"]
