import pytest
from django.urls import reverse

from reviews.models import Question
from tests.factories import (
    make_question,
    make_section,
)

from .forms import Form

pytestmark = pytest.mark.django_db


def test_answered_question_is_to_be_retired_instead_of_deleted(owner):
    question = make_question()
    make_section(question=question)
    address = reverse("admin:reviews_question_delete", args=[question.pk])
    html = owner.post(address, {"post": "yes"}).content.decode()
    assert "Retire it instead" in html
    question.refresh_from_db()


def test_new_question_comes_last(owner):
    make_question(position=41)
    form = Form(owner, reverse("admin:reviews_question_add"))
    form.fill(wording="Would your mother like it?").press("_save")
    assert Question.objects.last().wording == "Would your mother like it?"


def test_questions_are_put_in_order_in_their_list(desk):
    form = desk.get(reverse("admin:reviews_question_changelist"))
    html = form.content.decode()
    assert 'name="form-0-position"' in html
    assert 'name="form-0-is_asked"' in html
