import pytest
from django.http import QueryDict

from reviews.admin.form_content import as_sent, content_of, fitted, pairs, typed_content, typed_rows
from tests.factories import make_author, make_picture, make_question, make_review, make_section

from .reviews import make_draft, open_form

pytestmark = pytest.mark.django_db


def sent(**fields):
    data = QueryDict(mutable=True)
    data.update({name.replace("__", "-"): value for name, value in fields.items()})
    return data


def row(pk, heading="", question=""):
    return {"id": pk, "heading": heading, "question": question}


def test_form_that_was_only_opened_holds_what_is_stored(desk, author):
    review = make_review(author=author, title_picture=make_picture(), introduction="One.\n\nTwo.")
    make_section(review, position=2, question=make_question(), is_spoiler=True)
    make_section(review, position=1, picture=make_picture(), picture_is_decorative=True)
    form = open_form(desk, review)
    data = QueryDict(mutable=True)
    data.update({name: value for name, value in form.values.items() if value is not None})
    typed, stored = typed_content(data), content_of(review)
    for section in typed["sections"] + stored["sections"]:
        section.pop("position")
    assert typed == {name: stored[name] for name in typed}


def test_content_asks_the_database_once(django_assert_num_queries):
    review = make_review()
    for _number in range(3):
        make_section(review)
    with django_assert_num_queries(1):
        assert len(content_of(review)["sections"]) == 3


def test_empty_row_and_deleted_one_are_not_typed():
    data = sent(sections__0__heading=" ", sections__1__text="x", sections__1__DELETE="on")
    assert typed_content(data)["sections"] == []


@pytest.mark.parametrize("name", ["sections-x-text", "sections--text", "sections-9999999-text"])
def test_odd_names_are_no_sections(name):
    assert typed_rows(sent(**{name: "x"})) == []


def test_sections_are_paired_by_number_then_question_then_heading():
    stored = [row("1", "A"), row("2", "B", question="7"), row("3", "C"), row("4", "D")]
    typed = [row("3", "Other"), row("", "B2", question="7"), row("", "D"), row("99", "E")]
    found = [
        (mine and mine["heading"], theirs and theirs["id"]) for mine, theirs in pairs(typed, stored)
    ]
    assert found == [("Other", "3"), ("B2", "2"), ("D", "4"), ("E", None), (None, "1")]


def test_fitted_form_has_every_stored_section_in_its_order_and_then_the_new_ones():
    review = make_draft(make_author())
    first, second = make_section(review, position=1), make_section(review, position=2)
    data = fitted(
        sent(sections__0__heading="New", sections__1__id=str(second.pk), sections__1__text="x"),
        review,
    )
    rows = typed_rows(data)[:3]
    assert [part["id"] for part in rows] == [str(first.pk), str(second.pk), ""]
    assert (rows[0]["text"], rows[1]["text"], rows[2]["heading"]) == (first.text, "x", "New")
    assert data["sections-INITIAL_FORMS"] == "2"
    assert data["sections-TOTAL_FORMS"] == "3"


def test_content_can_be_sent_again():
    review = make_draft(make_author(), title="Frieren")
    make_section(review, position=1)
    stored = content_of(review)
    again = typed_content(as_sent(stored))
    assert again["title"] == "Frieren"
    assert again["sections"] == stored["sections"]
