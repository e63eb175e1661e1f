import pytest
from django.test import Client

from reviews.models import Revision
from tests.factories import (
    make_author,
    make_moderator,
    make_picture,
    make_reader,
    make_review,
    make_section,
)

from .conftest import logged_in
from .forms import Form
from .reviews import change_address, make_draft, only_review, open_form
from .test_unsaved import send

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(author):
    review = make_draft(author, title="Frieren", introduction="As it was.")
    make_section(review, heading="Music", text="Slow and sad.", position=1)
    return review


@pytest.fixture
def saved_twice(desk, draft):
    open_form(desk, draft).fill(sections__0__text="Slow and kind.").press("_draft")
    form = open_form(desk, draft).fill(introduction="Newer.")
    form.values |= {"sections-1-heading": "Art", "sections-1-text": "Soft."}
    form.press("_draft")
    draft.refresh_from_db()
    return draft


def history(review):
    return f"/admin/reviews/review/{review.pk}/history/"


def compare(review, before, after):
    return f"/admin/reviews/review/{review.pk}/compare/?before={before}&after={after}"


def test_every_save_is_remembered_with_who_and_the_state_before_the_first(saved_twice, author):
    revisions = Revision.objects.newest_first()
    assert [(row.version, row.user) for row in revisions] == [(2, author), (1, author), (0, None)]
    texts = [row.content["sections"][0]["text"] for row in revisions]
    assert texts == ["Slow and kind.", "Slow and kind.", "Slow and sad."]


def test_new_review_begins_with_its_first_save(new_review):
    new_review.fill(title="Frieren").press("_draft")
    assert Revision.objects.get().version == 1


def test_autosaves_and_refused_forms_are_not_remembered(desk, draft):
    send(desk, draft)
    open_form(desk, draft).fill(title="").press("_publish")
    stale = open_form(desk, draft).fill(title="Mine")
    stale.values["version"] = "7"
    stale.press("_draft")
    assert Revision.objects.count() == 0


def test_history_lists_versions_and_links_each(desk, saved_twice, author):
    page = desk.get(history(saved_twice)).content.decode()
    assert page.count("Put version") == 3
    assert author.pen_name in page
    assert "As it was before" in page


def test_empty_history_says_so(desk, draft):
    assert "has not been saved yet" in desk.get(history(draft)).content.decode()


def test_two_versions_are_compared_by_words_in_each_section(desk, saved_twice):
    page = desk.get(compare(saved_twice, 0, 2)).content.decode()
    assert "Slow and <del>sad</del>." in page
    assert "Slow and <ins>kind</ins>." in page
    assert "New Section: Art" in page


def test_versions_are_compared_in_their_order(desk, saved_twice):
    there, back = (desk.get(compare(saved_twice, *pair)).content for pair in [(0, 1), (1, 0)])
    assert b"<ins>kind</ins>" in there
    assert b"<ins>kind</ins>" in back


def test_compared_texts_are_escaped(desk, draft):
    open_form(desk, draft).fill(introduction="<script>alert(1)</script>").press("_draft")
    page = desk.get(compare(draft, 0, 1)).content.decode()
    assert "<script>alert" not in page
    assert "alert" in page


@pytest.mark.parametrize(("before", "after"), [("0", "9"), ("x", "1"), ("", ""), ("9" * 30, "0")])
def test_versions_that_are_not_there_are_not_found(desk, saved_twice, before, after):
    assert desk.get(compare(saved_twice, before, after)).status_code == 404


def test_version_is_restored_into_the_form_and_nowhere_else(desk, saved_twice):
    form = Form(desk, f"{change_address(saved_twice)}?revision=0")
    assert form.values["sections-0-text"] == "Slow and sad."
    assert form.values["introduction"] == "As it was."
    assert form.values["sections-1-DELETE"] == "on"
    assert only_review().introduction == "Newer."
    form.address = change_address(saved_twice)
    assert form.press("_draft").status_code == 302
    assert only_review().introduction == "As it was."
    assert only_review().sections.get().text == "Slow and sad."
    assert Revision.objects.count() == 4


def test_restoring_never_publishes_nor_moves_a_review(desk, author):
    review = make_review(author=author, introduction="Kind.")
    open_form(desk, review).press("_unpublish")
    form = Form(desk, f"{change_address(review)}?revision=0")
    form.address = change_address(review)
    assert form.values["slug"] == review.slug
    form.press("_draft")
    assert only_review().is_draft()


@pytest.mark.parametrize("version", ["x", "9", "-1"])
def test_version_that_is_not_there_leads_to_the_form(desk, saved_twice, version):
    response = desk.get(f"{change_address(saved_twice)}?revision={version}")
    assert response.url == change_address(saved_twice)


def test_history_is_for_who_may_edit_alone(author, saved_twice, owner):
    cast = [
        Client(),
        logged_in(make_reader()),
        logged_in(make_moderator()),
        logged_in(make_author()),
        logged_in(author),
        owner,
    ]
    for address in (
        history(saved_twice),
        compare(saved_twice, 0, 1),
        f"{change_address(saved_twice)}?revision=0",
    ):
        statuses = [client.get(address).status_code for client in cast]
        assert statuses[:2] == [302, 302], address
        assert not {200} & set(statuses[2:4]), address
        assert statuses[4:] == [200, 200], address


@pytest.mark.parametrize("many", [1, 40])
def test_queries_do_not_grow(desk, author, django_assert_max_num_queries, many):
    review = make_draft(author)
    for number in range(many):
        make_section(review, heading=f"Section {number}", picture=make_picture())
    form = open_form(desk, review)
    for number in range(many):
        form.values[f"sections-{number}-picture"] = str(make_picture().pk)
    form.press("_draft")
    with django_assert_max_num_queries(12):
        desk.get(compare(review, 0, 1))
    with django_assert_max_num_queries(12):
        desk.get(history(review))


def test_remembering_costs_a_save_few_queries(desk, draft, django_assert_max_num_queries):
    open_form(desk, draft).press("_draft")
    form = open_form(desk, draft).fill(introduction="Newer.")
    with django_assert_max_num_queries(50):
        form.press("_draft")
