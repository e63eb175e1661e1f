import pytest

from reviews.admin import conflict
from reviews.models import Review
from tests.factories import make_author, make_picture, make_question, make_section, make_user

from .conftest import logged_in
from .forms import Form
from .reviews import ADD, change_address, make_draft, only_review, open_form

pytestmark = pytest.mark.django_db
bump = conflict._bump


def read_refused(form, response):
    """Reads the refused form as the author sees it: filled in again."""
    assert response.status_code == 409, response.status_code
    response.status_code = 200
    form.read(response)
    return form


@pytest.fixture
def two_tabs(desk, author):
    review = make_draft(author, title="Frieren", introduction="As it was.")
    make_section(review, heading="Music", text="As it was.")
    return open_form(desk, review), open_form(desk, review)


def test_second_tab_is_refused_and_nothing_is_overwritten(two_tabs):
    first, second = two_tabs
    first.fill(introduction="Theirs.").press("_draft")
    response = second.fill(introduction="Mine.", sections__0__text="Mine too.").press("_draft")
    read_refused(second, response)
    review = only_review()
    assert (review.introduction, review.sections.get().text) == ("Theirs.", "As it was.")
    assert second.values["introduction"] == "Mine."
    assert second.values["sections-0-text"] == "Mine too."


def test_refusal_shows_both_texts_side_by_side_for_what_differs(two_tabs):
    first, second = two_tabs
    first.fill(introduction="Kind <b>elves</b>.").press("_draft")
    html = second.fill(introduction="Kind dwarves.").press("_draft").content.decode()
    compared = html[html.index("conflict-heading") : html.index("</section>\n\n")]
    assert "<del>&lt;</del>" in compared or "<del>&lt;b&gt;elves&lt;/b&gt;</del>" in compared
    assert "<ins>dwarves</ins>" in compared
    assert "<b>elves" not in html
    assert "Music" not in compared


def test_refused_form_is_saved_on_top_deliberately(two_tabs):
    first, second = two_tabs
    first.fill(introduction="Theirs.", title="Theirs").press("_draft")
    read_refused(second, second.fill(introduction="Mine.").press("_draft"))
    assert second.press("_draft").status_code == 302
    review = only_review()
    assert (review.introduction, review.title, review.version) == ("Mine.", "Frieren", 2)


def test_third_save_in_between_refuses_again(two_tabs, desk):
    first, second = two_tabs
    first.fill(introduction="Theirs.").press("_draft")
    read_refused(second, second.fill(introduction="Mine.").press("_draft"))
    open_form(desk, only_review()).fill(introduction="A third.").press("_draft")
    assert second.press("_draft").status_code == 409
    assert only_review().introduction == "A third."


def test_two_people_are_told_apart_too(author, desk):
    review = make_draft(author, introduction="As it was.")
    owner = logged_in(make_user(is_staff=True, is_superuser=True, pen_name="Owner"))
    mine, theirs = open_form(desk, review), open_form(owner, review)
    mine.fill(introduction="Mine.").press("_draft")
    assert theirs.fill(introduction="Theirs.").press("_draft").status_code == 409
    assert only_review().introduction == "Mine."


def test_pictures_chosen_in_a_refused_form_are_still_there(two_tabs):
    first, second = two_tabs
    picture = make_picture()
    first.fill(introduction="Theirs.").press("_draft")
    second.fill(title_picture=str(picture.pk), sections__0__picture=str(picture.pk))
    read_refused(second, second.press("_draft"))
    assert second.values["title_picture"] == second.values["sections-0-picture"] == str(picture.pk)


def test_section_added_by_the_other_is_kept_when_mine_is_saved_on_top(two_tabs):
    first, second = two_tabs
    first.values |= {"sections-1-heading": "Theirs", "sections-1-text": "New."}
    first.press("_draft")
    read_refused(second, second.fill(introduction="Mine.").press("_draft"))
    second.press("_draft")
    assert list(only_review().sections.values_list("heading", flat=True)) == ["Music", "Theirs"]


def test_section_deleted_by_the_other_comes_back_with_mine(two_tabs):
    first, second = two_tabs
    first.fill(**{"sections-0-DELETE": "on"}).press("_draft")
    read_refused(second, second.fill(sections__0__text="Mine.").press("_draft"))
    assert second.values["sections-0-text"] == "Mine."
    assert "New Section: Music" in second.html
    second.press("_draft")
    assert only_review().sections.get().text == "Mine."


def test_same_form_sent_twice_is_no_conflict(new_review):
    make_question(wording="And the music?")
    new_review.fill(title="Frieren", introduction="Kind.")
    first, second = new_review.press("_draft"), new_review.press("_draft")
    assert first.url == second.url == change_address(only_review())
    assert only_review().version == 1


def test_same_change_sent_twice_is_no_conflict(two_tabs):
    first, _second = two_tabs
    first.fill(introduction="Kinder.")
    first.values |= {"sections-1-heading": "New", "sections-1-text": "Text."}
    assert [first.press("_draft").status_code for _time in range(2)] == [302, 302]
    assert only_review().sections.count() == 2


def test_same_change_from_another_tab_is_no_conflict(two_tabs):
    assert [tab.fill(introduction="Same.").press("_draft").status_code for tab in two_tabs] == [
        302,
        302,
    ]


def test_save_whose_answer_was_lost_is_repeated_with_more_in_it(new_review):
    """The author never saw the answer, and typed on in the form that was saved already."""
    new_review.fill(title="Frieren", introduction="Kind.")
    new_review.values |= {"sections-1-heading": "Music", "sections-1-text": "One."}
    new_review.press("_draft")
    new_review.values["sections-1-text"] = "One, two."
    assert new_review.press("_draft").status_code == 302
    review = only_review()
    assert review.sections.get(heading="Music").text == "One, two."
    assert review.version == 2


def test_publishing_twice_publishes_once(new_review):
    new_review.fill(title="Frieren", introduction="Kind.")
    new_review.press("_publish")
    before = only_review().published_at
    assert new_review.press("_publish").status_code == 302
    assert only_review().published_at == before


def test_publishing_what_another_tab_saved_meanwhile_is_refused_in_words(two_tabs):
    first, second = two_tabs
    first.press("_draft")
    assert "Published" in read_refused(second, second.press("_publish")).html
    assert only_review().is_draft()


def test_form_from_before_there_were_versions_is_refused_with_its_text(desk, author):
    form = open_form(desk, make_draft(author, introduction="As it was."))
    form.values |= {"version": "", "introduction": "Mine."}
    assert read_refused(form, form.press("_draft")).values["introduction"] == "Mine."


@pytest.mark.parametrize("version", ["-1", "1e9", "9" * 10, "<b>", "0x0"])
def test_odd_versions_are_refused(desk, author, version):
    form = open_form(desk, make_draft(author))
    form.values |= {"version": version, "introduction": "Mine."}
    assert form.press("_draft").status_code == 409


@pytest.mark.parametrize("mark", ["", "x", "0" * 31, "<b>"])
def test_form_with_an_odd_mark_is_saved(desk, mark):
    form = Form(desk, ADD)
    form.values["form_mark"] = mark
    form.press("_draft")
    assert only_review().saved_from == ""


def test_mark_of_another_authors_form_makes_a_review_of_ones_own(two_tabs):
    stolen = two_tabs[0].values["form_mark"]
    two_tabs[0].press("_draft")
    other = Form(logged_in(make_author()), ADD)
    other.values["form_mark"] = stolen
    assert other.fill(title="Mine").press("_draft").status_code == 302
    assert Review.objects.get(title="Frieren").saved_from == stolen


def test_save_that_came_a_moment_too_late_looks_again(two_tabs, monkeypatch):
    first, _second = two_tabs
    tries = iter([0, 0])
    monkeypatch.setattr(conflict, "_bump", lambda *given: next(tries, None) or bump(*given))
    assert first.fill(introduction="Mine.").press("_draft").status_code == 302
    assert (only_review().introduction, only_review().version) == ("Mine.", 1)


def test_refusal_asks_the_database_a_bounded_number_of_times(
    two_tabs, django_assert_max_num_queries
):
    first, second = two_tabs
    first.fill(introduction="Theirs.").press("_draft")
    with django_assert_max_num_queries(40):
        second.fill(introduction="Mine.").press("_draft")
