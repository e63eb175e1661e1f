import html
import re
from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.models import Question, Review
from tests.factories import (
    make_author,
    make_picture,
    make_question,
    make_review,
    make_section,
    make_series,
)

from .forms import Form
from .reviews import ADD, change_address, make_draft, open_form

pytestmark = pytest.mark.django_db
SERIES = "/admin/reviews/series/"


@pytest.fixture
def first():
    return make_series(title="Frieren", part="Season One")


@pytest.fixture
def sequel(first):
    return make_series(title="Frieren", part="Season Two", follows=first)


@pytest.fixture
def last(first, author):
    """The published review of the first season."""
    return make_review(author=author, series=first, title="Frieren, at last")


def tools(client, address):
    """The links of a page by their words."""
    found = re.findall(r'<a href="([^"]+)">(.*?)</a>', client.get(address).content.decode())
    return {re.sub("<.*?>", "", words): html.unescape(target) for target, words in found}


def headings(form):
    rows = sorted(name for name in form.values if re.fullmatch(r"sections-\d+-heading", name))
    ordered = sorted(rows, key=lambda name: int(name.split("-")[1]))
    return [form.values[name] for name in ordered if form.values[name]]


def test_review_is_begun_from_its_series_with_its_title_and_the_questions(desk, first):
    form = Form(desk, tools(desk, f"{SERIES}{first.pk}/change/")["Write the review"])
    assert form.values["series"] == str(first.pk)
    assert form.values["title"] == "Frieren (Season One)"
    assert headings(form) == [question.wording for question in Question.objects.asked()]
    form.press("_draft")
    assert Review.objects.get().series == first


def test_list_of_series_leads_to_the_review_that_is_missing(desk, first, last):
    other = make_series(title="Dandadan")
    found = tools(desk, SERIES)
    assert found["Write the review: Dandadan"] == f"{ADD}?series={other.pk}"
    assert "Write the review: Frieren (Season One)" not in found


def test_another_authors_draft_is_not_given_away_by_the_list_of_series(desk, first):
    make_draft(make_author(username="ren"), series=first)
    assert "Write the review: Frieren (Season One)" in tools(desk, SERIES)


def test_list_of_series_asks_the_same_for_many(desk, django_assert_max_num_queries):
    for _number in range(20):
        make_series()
    with django_assert_max_num_queries(10):
        desk.get(SERIES)


def test_sequels_review_carries_over_order_and_free_headings(desk, last, sequel):
    moment, looks, gone = Question.objects.asked()[:3]
    make_section(last, heading="My own heading", position=1)
    make_section(last, question=looks, heading="As it was worded", position=2)
    make_section(last, question=moment, position=3)
    make_section(last, question=gone, position=4)
    Question.objects.filter(pk=gone.pk).update(is_asked=False)
    form = Form(desk, tools(desk, change_address(last))[f"Start the sequel’s review: {sequel}"])
    assert headings(form)[:3] == ["My own heading", looks.wording, moment.wording]
    assert gone.wording not in headings(form)
    assert len(headings(form)) == 1 + Question.objects.asked().count()
    assert form.values["series"] == str(sequel.pk)
    assert "sections-0-text" in form.values
    assert not any(form.values[name] for name in form.values if name.endswith("-text"))


def test_sequels_review_is_begun_from_its_series_too(desk, last, sequel):
    address = tools(desk, f"{SERIES}{sequel.pk}/change/")["Start the sequel’s review"]
    assert address == f"{ADD}?series={sequel.pk}"


def test_last_answers_stand_folded_beside_their_questions_also_once_it_is_saved(
    desk, author, last, sequel
):
    question = Question.objects.asked().first()
    make_section(last, question=question, text="Stark, of **course**.")
    form = Form(desk, f"{ADD}?series={sequel.pk}")
    assert form.html.count('<details class="desk-last-time">') == 1
    assert "Stark, of **course**." in form.html
    form.press("_draft")
    again = open_form(desk, Review.objects.drafts().get())
    assert "Stark, of **course**." in again.html
    assert "Last time, in “Frieren, at last”" in again.html


def test_last_answers_are_one_query_more(desk, author, last, sequel):
    draft, count = make_draft(author, series=sequel), Question.objects.count()
    for question in Question.objects.all():
        make_section(last, question=question)
        make_section(draft, question=question)
    assert open_form(desk, draft).html.count("desk-last-time__text") == count


def test_what_readers_do_not_see_is_not_carried_over(desk, first, sequel):
    draft = make_draft(make_author(username="ren"), series=first)
    make_section(draft, heading="Her secret")
    make_section(draft, question=Question.objects.first(), text="Hers alone.")
    form = Form(desk, f"{ADD}?series={sequel.pk}")
    assert "Her secret" not in form.html
    assert "Hers alone." not in form.html
    assert "Her secret" not in Form(desk, f"{ADD}?like={draft.pk}").html


def test_sequel_without_a_series_is_begun_by_making_one(desk, last):
    address = tools(desk, change_address(last))["Add the sequel’s Series"]
    form = Form(desk, address)
    assert form.values["title"] == "Frieren"
    assert form.values["follows"] == str(last.series_id)


def test_owner_writes_the_sequels_review_in_the_name_of_the_first(owner, author, last, sequel):
    assert Form(owner, f"{ADD}?series={sequel.pk}").values["author"] == str(author.pk)


def test_structure_is_duplicated_without_texts_and_pictures(desk, author):
    model = make_draft(author, title="A model", introduction="Its own words.")
    retired = make_question(wording="Is it retired?", is_asked=False)
    picture = make_picture()
    make_section(model, heading="Second", position=2, text="Its answer.", picture=picture)
    make_section(model, question=retired, heading="As worded then", position=1, is_spoiler=True)
    address = tools(desk, change_address(model))["Duplicate this review’s structure"]
    form = Form(desk, address)
    assert headings(form) == ["As worded then", "Second"]
    assert form.values["sections-0-question"] == str(retired.pk)
    assert form.values["sections-0-is_spoiler"] == "on"
    assert "Its answer." not in form.html
    assert "Its own words." not in form.html
    assert not any(form.values[name] for name in form.values if name.endswith("-picture"))
    form.fill(title="Another").press("_draft")
    another = Review.objects.get(title="Another")
    assert [str(section) for section in another.sections.all()] == ["As worded then", "Second"]


@pytest.mark.parametrize("value", ["", "0", "x", "9" * 30, "-1", "1'", "\x00"])
@pytest.mark.parametrize("name", ["like", "series"])
def test_odd_addresses_begin_an_empty_review(desk, name, value):
    response = desk.get(ADD, {name: value, "title": "Given"})
    assert response.status_code == 200


def test_questions_that_change_never_touch_old_reviews(desk, author):
    question = make_question(wording="Who shone?", position=1)
    review = make_review(author=author, published_at=timezone.now() - timedelta(days=1))
    make_section(review, question=question, text="Stark.")
    make_section(review, question=make_question(wording="And then?", position=2), text="Home.")
    before = desk.get(review.get_absolute_url()).content
    Question.objects.filter(pk=question.pk).update(wording="Who stood out?", position=99)
    Question.objects.filter(wording="And then?").update(is_asked=False)
    make_question(wording="Something new?", position=0)
    open_form(desk, review).press("_save")
    assert desk.get(review.get_absolute_url()).content == before
    assert "Something new?" not in headings(open_form(desk, review))
