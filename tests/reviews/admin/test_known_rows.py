import pytest
from django import forms

from reviews.admin.known_rows import KnownChoiceField, by_id
from reviews.models import Question
from tests.factories import make_question

pytestmark = pytest.mark.django_db


def form_of(data, known):
    class OneQuestion(forms.Form):
        question = KnownChoiceField(Question.objects.all(), required=False)

    form = OneQuestion({"question": data})
    form.fields["question"].known = known
    return form


def test_known_row_is_chosen_without_a_query(django_assert_num_queries):
    question = make_question()
    form = form_of(str(question.pk), by_id([question]))
    with django_assert_num_queries(0):
        assert form.is_valid()
    assert form.cleaned_data["question"] is question


@pytest.mark.parametrize("sent", ["0", "x", "9" * 40])
def test_row_that_is_not_known_is_no_choice(sent):
    assert "question" in form_of(sent, {}).errors


def test_nothing_may_be_chosen():
    assert form_of("", {}).is_valid()


def test_without_known_rows_the_database_is_asked():
    question = make_question()
    assert form_of(str(question.pk), None).is_valid()
