import pytest

from reviews.models import Review, Unsaved
from tests.factories import make_author, make_picture, make_section

from .conftest import logged_in
from .forms import Form
from .reviews import ADD, change_address, make_draft, only_review, open_form
from .test_unsaved import send

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(author):
    review = make_draft(author, title="Stored", introduction="As it was.")
    make_section(review, heading="Music", text="As it was.")
    return review


def autosave(client, form, review, *, turn=1):
    fields = [[name, value] for name, value in form.values.items() if value is not None]
    mark = form.values["form_mark"]
    return send(client, review, form_mark=mark, turn=turn, fields=fields).json()["id"]


def restored(client, address, number):
    return Form(client, f"{address}?unsaved={number}")


def test_form_opened_again_offers_what_was_typed_in_words(desk, author, draft):
    autosave(desk, open_form(desk, draft).fill(title="Typed"), draft)
    page = logged_in(author).get(change_address(draft)).content.decode()
    typed_at = Unsaved.objects.get().typed_at
    assert f"You typed this on {typed_at:%A}" in page
    assert "and did not save it" in page
    assert 'value="Stored"' in page


def test_what_was_typed_is_restored_into_the_form_and_not_into_the_review(desk, draft):
    picture = make_picture()
    form = open_form(desk, draft).fill(title="Typed", title_picture=str(picture.pk))
    form.fill(sections__0__text="Typed too.")
    form.values |= {"sections-1-heading": "New", "sections-1-text": "Newer."}
    again = restored(desk, change_address(draft), autosave(desk, form, draft))
    assert again.values["title"] == "Typed"
    assert again.values["title_picture"] == str(picture.pk)
    assert again.values["sections-0-text"] == "Typed too."
    assert again.values["sections-1-text"] == "Newer."
    assert again.errors() == {}
    assert only_review().title == "Stored"


def test_restored_form_is_saved_and_the_offer_is_gone(desk, draft):
    number = autosave(desk, open_form(desk, draft).fill(title="Typed"), draft)
    again = restored(desk, change_address(draft), number)
    again.address = change_address(draft)
    assert again.press("_draft").status_code == 302
    assert only_review().title == "Typed"
    assert "You typed this" not in desk.get(change_address(draft)).content.decode()


def test_new_review_is_restored_too(desk):
    form = Form(desk, ADD).fill(title="Typed", sections__2__text="An answer.")
    again = restored(desk, ADD, autosave(desk, form, None))
    assert again.values["sections-2-text"] == "An answer."
    again.address = ADD
    again.press("_draft")
    assert only_review().sections.get(text="An answer.")
    assert "You typed this" not in desk.get(ADD).content.decode()


def test_save_of_one_tab_leaves_the_copy_of_another(desk, draft):
    first, second = open_form(desk, draft), open_form(desk, draft)
    autosave(desk, second.fill(title="Second"), draft)
    first.fill(title="First").press("_draft")
    assert "You typed this" in desk.get(change_address(draft)).content.decode()


def test_copy_restored_over_a_newer_save_is_refused_when_saved(desk, draft):
    number = autosave(desk, open_form(desk, draft).fill(title="Typed"), draft)
    open_form(desk, draft).fill(title="Newer").press("_draft")
    again = restored(desk, change_address(draft), number)
    again.address = change_address(draft)
    assert again.press("_draft").status_code == 409
    assert only_review().title == "Newer"


def test_copy_that_went_into_a_newer_one_is_not_offered_twice(desk, draft):
    number = autosave(desk, open_form(desk, draft).fill(title="Typed"), draft)
    again = restored(desk, change_address(draft), number)
    autosave(desk, again.fill(title="Typed on"), draft)
    page = desk.get(change_address(draft)).content.decode()
    assert page.count("You typed this") == 1


def test_refused_form_is_kept(desk, draft):
    form = open_form(desk, draft).fill(title="", introduction="Typed.")
    form.press("_publish")
    assert dict(Unsaved.objects.get().content)["introduction"] == "Typed."


def test_form_whose_review_has_gone_becomes_a_new_one(desk, draft):
    form = open_form(desk, draft).fill(title="Typed", sections__0__text="Typed too.")
    Review.objects.all().delete()
    address = form.press("_draft").url
    again = Form(desk, address)
    assert again.values["title"] == "Typed"
    assert again.values["sections-0-text"] == "Typed too."
    again.address = ADD
    again.press("_draft")
    assert only_review().sections.get().text == "Typed too."


def test_copy_of_another_is_not_shown(desk, draft):
    number = autosave(desk, open_form(desk, draft).fill(title="Typed"), draft)
    other = logged_in(make_author())
    for address in (change_address(draft), ADD):
        page = other.get(f"{address}?unsaved={number}", follow=True)
        assert "Typed" not in page.content.decode()


@pytest.mark.parametrize("number", ["x", "9" * 40, "-1", "0"])
def test_copy_that_is_not_there_leads_to_the_form(desk, draft, number):
    response = desk.get(f"{change_address(draft)}?unsaved={number}")
    assert response.url == change_address(draft)


@pytest.mark.parametrize("many", [1, 50])
def test_form_with_offers_asks_the_database_at_most_25_times(
    desk, author, draft, django_assert_max_num_queries, many
):
    for number in range(many):
        send(desk, draft, form_mark=f"{number:032x}")
    with django_assert_max_num_queries(25):
        desk.get(change_address(draft))
