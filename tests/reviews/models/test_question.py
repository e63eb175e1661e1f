import pytest

from reviews.models import Question
from tests.factories import make_question

pytestmark = pytest.mark.django_db


def test_asked_and_retired_are_each_others_opposite():
    retired = make_question(is_asked=False)
    assert list(Question.objects.retired()) == [retired]
    assert retired not in Question.objects.asked()


def test_questions_come_in_their_order():
    make_question(wording="First of all?", position=0)
    assert Question.objects.asked().first().wording == "First of all?"


def test_address_is_kept_when_the_wording_changes():
    question = make_question(wording="Why though?")
    question.wording = "Why not?"
    question.save()
    assert question.slug == "why-though"


def test_changed_address_leads_on(client):
    question = make_question(wording="Why though?")
    Question.objects.filter(pk=question.pk).update(slug="why")
    assert client.get("/questions/why-though/").url == "/questions/why/"
