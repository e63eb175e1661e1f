import pytest

from reviews.admin.checklist import checklist_of
from reviews.models import Genre, Review, Season, Studio
from tests.factories import make_picture, make_question, make_section, make_series

from .reviews import ADD, change_address, make_draft, open_form

pytestmark = pytest.mark.django_db


def test_draft_says_on_its_form_what_is_missing_and_where(desk, author):
    review = make_draft(author, title="", series=make_series(title="Frieren"))
    make_section(review, heading="How did it look?", text="", picture=make_picture())
    html = open_form(desk, review).html
    assert '<a href="#id_title">The review has no title.</a>' in html
    assert '<a href="#id_sections-0-picture_alt">' in html
    assert f'<a href="/admin/reviews/series/{review.series_id}/change/#id_season">' in html


def test_every_place_named_is_on_the_form(desk, author):
    review = make_draft(author, title="", series=make_series())
    for question in (make_question(tends_to_spoil=True), make_question()):
        make_section(review, question=question, picture=make_picture(), text="[x](/gone/)")
    make_section(review, text="")
    html = open_form(desk, review).html
    lines = checklist_of(review)
    places = {line.address for line in lines.musts + lines.advice if line.address[0] == "#"}
    assert len(places) >= 8
    for place in places:
        assert f'id="{place[1:]}"' in html, place


def test_what_must_be_done_stops_publishing_and_advice_never_does(desk, author):
    review = make_draft(author, title="", introduction="Slow. [Where](/gone/)")
    form = open_form(desk, review)
    assert checklist_of(review).musts
    form.press("_publish")
    assert not Review.objects.published().exists()
    form.fill(title="Frieren").press("_publish")
    assert checklist_of(review).advice
    assert not checklist_of(review).musts
    assert Review.objects.published().exists()


def test_section_without_a_heading_must_get_one(new_review, author):
    new_review.fill(title="Frieren", sections__9__text="No heading.").press("_draft")
    places = [line.address for line in checklist_of(Review.objects.get()).musts]
    assert places == ["#id_sections-9-heading"]


def test_dead_link_is_told_at_its_section(author):
    review = make_draft(author, introduction="Slow.")
    make_section(review)
    make_section(review, text="As in [the first](/reviews/frieren/).")
    [line] = [line for line in checklist_of(review).advice if "nowhere" in line.words]
    assert line.address == "#id_sections-1-text"
    assert "/reviews/frieren/" in line.words


def test_series_with_all_its_facts_gets_no_remark(author):
    facts = {"season": Season(2024, 0), "episodes": 12, "demographic": "seinen"}
    series = make_series(**facts)
    series.studios.add(Studio.objects.create(name="Bones"))
    series.genres.add(Genre.objects.create(name="Drama"))
    words = [line.words for line in checklist_of(make_draft(author, series=series)).advice]
    assert not [line for line in words if "Series information" in line]
    series.genres.clear()
    words = [line.words for line in checklist_of(make_draft(author, series=series)).advice]
    assert [line for line in words if "Series" in line] == ["The Series information has no genres."]


def test_author_without_a_pen_name_is_sent_to_the_place_where_it_is_given(author):
    author.pen_name = ""
    author.save()
    [line] = checklist_of(make_draft(author, introduction="Slow.")).musts
    assert line.address == f"/admin/reviews/user/{author.pk}/change/#id_pen_name"


def test_form_with_errors_lists_what_is_stored(desk, author):
    review = make_draft(author, title="Frieren", introduction="Slow.")
    form = open_form(desk, review).fill(title="", introduction="")
    form.read(form.press("_publish"))
    assert "has no title" not in form.html


def test_new_review_and_somebody_elses_have_no_checklist(desk):
    assert "checklist-heading" not in desk.get(ADD).content.decode()


@pytest.mark.parametrize("many", [1, 30])
def test_checklist_asks_the_database_at_most_nine_times(
    author, django_assert_max_num_queries, many
):
    review = make_draft(author, series=make_series())
    for number in range(many):
        kinds = ("reviews/", "series/", "authors/", "")
        text = " ".join(f"[a](/{kind}{number}/)" for kind in kinds)
        make_section(review, question=make_question(), picture=make_picture(), text=text)
    with django_assert_max_num_queries(9):
        checklist_of(review)


def test_checklist_is_made_again_at_each_load(desk, author):
    review = make_draft(author, introduction="Slow.", title="Frieren")
    assert "There is no title picture." in desk.get(change_address(review)).content.decode()
    review.title_picture = make_picture()
    review.title_picture_alt = "A hill"
    review.save()
    assert "There is no title picture." not in desk.get(change_address(review)).content.decode()
