import pytest

from reviews.models import Question
from tests.factories import (
    make_picture,
    make_question,
    make_section,
)

from .forms import Form
from .reviews import ADD, change_address, make_draft, only_review, open_form

pytestmark = pytest.mark.django_db
FORM_QUERIES = 12


def test_new_review_starts_with_the_asked_questions_in_order(new_review):
    asked = list(Question.objects.asked())
    assert len(asked) == 9
    for index, question in enumerate(asked):
        assert new_review.values[f"sections-{index}-heading"] == question.wording
        assert new_review.values[f"sections-{index}-question"] == str(question.pk)
        assert (new_review.values[f"sections-{index}-is_spoiler"] == "on") == (
            question.tends_to_spoil
        )


def test_retired_question_is_not_in_a_new_review(desk):
    Question.objects.filter(wording="What happened?").update(is_asked=False)
    form = Form(desk, ADD)
    headings = [form.values[f"sections-{index}-heading"] for index in range(9)]
    assert "What happened?" not in headings
    assert headings[-1] == ""


def test_draft_of_one_word_is_kept_with_its_empty_standing_sections(new_review, author):
    response = new_review.fill(title="Frieren").press("_draft")
    review = only_review()
    assert response.status_code == 302
    assert (review.title, review.author, review.published_at) == ("Frieren", author, None)
    assert review.sections.count() == 9
    assert [section.position for section in review.sections.all()] == list(range(1, 10))


def test_draft_may_lack_everything(new_review):
    new_review.press("_draft")
    assert str(only_review()) == "Untitled review"


def test_spare_row_left_empty_is_no_section(new_review):
    assert new_review.values["sections-9-heading"] == ""
    new_review.press("_draft")
    assert not only_review().sections.filter(question=None).exists()


def test_spare_row_with_a_heading_is_a_section_more(new_review):
    new_review.fill(sections__9__heading="The music").press("_draft")
    assert only_review().sections.last().heading == "The music"


def test_draft_keeps_a_section_that_has_no_heading_yet(new_review):
    new_review.fill(sections__9__text="A thought.").press("_draft")
    section = only_review().sections.last()
    assert (section.text, section.heading) == ("A thought.", "Untitled Section")


def test_emptied_row_of_a_question_is_no_section(new_review):
    new_review.fill(sections__0__question="", sections__0__heading="").press("_draft")
    assert only_review().sections.count() == 8


def test_section_moved_by_its_number_stands_where_the_number_says(desk, author):
    review = make_draft(author)
    for position, heading in enumerate("ABCDE", start=1):
        make_section(review, heading=heading, position=position)
    open_form(desk, review).fill(sections__4__position="2").press("_draft")
    assert "".join(review.sections.values_list("heading", flat=True)) == "AEBCD"
    open_form(desk, review).fill(sections__0__position="3").press("_draft")
    assert "".join(review.sections.values_list("heading", flat=True)) == "EBACD"


def test_section_without_a_number_comes_last(new_review):
    new_review.fill(sections__0__position="").press("_draft")
    assert only_review().sections.last().heading == "What did you expect?"


@pytest.mark.parametrize("many", [1, 30])
def test_form_opens_with_the_same_queries_however_many_sections_there_are(
    desk, author, django_assert_num_queries, many
):
    review = make_draft(author)
    for _number in range(many):
        make_section(review, question=make_question(), picture=make_picture())
    with django_assert_num_queries(FORM_QUERIES):
        assert desk.get(change_address(review)).status_code == 200


@pytest.mark.parametrize("many", [1, 30])
def test_save_that_changes_one_section_asks_the_same_of_the_database_however_many_there_are(
    desk, author, django_assert_max_num_queries, many
):
    review = make_draft(author)
    for _number in range(many):
        make_section(review, question=make_question(), picture=make_picture())
    form = open_form(desk, review).press("_draft")  # numbers the Sections
    form = open_form(desk, review).fill(sections__0__text="Changed.")
    with django_assert_max_num_queries(45):
        assert form.press("_draft").status_code == 302
    assert review.sections.in_order()[0].text == "Changed."


def test_section_cannot_be_taken_out_of_another_review(desk, author):
    mine, hers = make_section(make_draft(author)), make_section(text="Hers.")
    form = open_form(desk, mine.review)
    form.fill(**{"sections-0-id": str(hers.pk), "sections-0-text": "Mine."}).press("_draft")
    hers.refresh_from_db()
    assert hers.text == "Hers."
