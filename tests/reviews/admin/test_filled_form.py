import pytest

from reviews.admin.review_form import ReviewForm
from reviews.models import Review

from .forms import Form
from .reviews import ADD

pytestmark = pytest.mark.django_db


def test_every_form_has_a_mark_of_its_own(desk):
    first, second = Form(desk, ADD), Form(desk, ADD)
    assert len(first.values["form_mark"]) == 32
    assert first.values["form_mark"] != second.values["form_mark"]
    assert first.values["version"] == "0"


def test_filled_form_is_not_judged_and_not_valid_by_itself(author):
    class Filled(ReviewForm):
        filled_with = {"title": "x" * 999}

        class Meta(ReviewForm.Meta):
            model, fields = Review, ["title"]

    form = Filled(instance=Review(author=author))
    assert form["title"].value() == "x" * 999
    assert (form.errors, form.cleaned_data) == ({}, {})
