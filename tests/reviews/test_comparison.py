import pytest

from reviews.comparison import rows_of
from reviews.models import Section
from tests.factories import make_question, make_review, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviews():
    return make_review(), make_review()


def rows(reviews):
    sections = Section.objects.filter(review__in=reviews).on_page()
    return [(row.heading, row.first, row.second) for row in rows_of(sections, *reviews)]


def test_answers_to_one_question_stand_in_one_row_whatever_their_headings(reviews):
    question = make_question(wording="Who was best?")
    first, second = (make_section(one, question=question, heading="Best?") for one in reviews)
    assert rows(reviews) == [("Who was best?", [first], [second])]


def test_what_only_one_answered_stands_alone(reviews):
    section = make_section(reviews[1], question=make_question(wording="Why?"))
    assert rows(reviews) == [("Why?", [], [section])]


def test_questions_are_in_their_order_and_other_headings_come_last(reviews):
    late, early = (make_question(wording=name, position=at) for name, at in (("B", 2), ("A", 1)))
    make_section(reviews[0], heading="Free", position=0)
    make_section(reviews[0], question=late, position=1)
    make_section(reviews[1], question=early, position=2)
    assert [heading for heading, _first, _second in rows(reviews)] == ["A", "B", "Free"]


def test_same_heading_without_a_question_is_not_the_same_answer(reviews):
    for review in reviews:
        make_section(review, heading="Anything else?")
    assert len(rows(reviews)) == 2


def test_question_answered_twice_loses_no_answer(reviews):
    question = make_question()
    both = [make_section(reviews[0], question=question, position=at) for at in (1, 2)]
    assert rows(reviews)[0][1] == both


def test_rows_are_made_without_a_query(reviews, django_assert_num_queries):
    sections = [make_section(review, question=make_question()) for review in reviews]
    with django_assert_num_queries(0):
        for row in rows_of(sections, *reviews):
            assert [one.get_absolute_url() for one in row.first + row.second]
