import re

import pytest
from django.utils import timezone

from reviews.models import Question, Review, Season
from tests.factories import (
    make_author,
    make_moderator,
    make_question,
    make_reader,
    make_review,
    make_section,
    make_series,
)

from .conftest import logged_in
from .forms import Form
from .reviews import make_draft

pytestmark = pytest.mark.django_db
SEASONS = "/admin/seasons/"
ROUND_UP = "/admin/seasons/2024/winter/round-up/"
WINTER = Season(2024, 0)


@pytest.fixture
def frieren(author):
    series = make_series(title="Frieren", season=WINTER)
    return make_review(author=author, series=series, title="Slow [and] kind")


@pytest.fixture
def question():
    return make_question(wording="Who shone?")


def make_round_up(desk, question=None):
    form = Form(desk, ROUND_UP)
    values = {"question": question.pk if question else ""}
    token = {"csrfmiddlewaretoken": form.values["csrfmiddlewaretoken"]}
    response = desk.post(ROUND_UP, values | token)
    assert response.status_code == 302, response.content.decode()
    return Review.objects.drafts().get()


def test_seasons_are_listed_with_their_round_ups(desk, frieren):
    make_series(season=Season(2024, 1))
    html = desk.get(SEASONS).content.decode()
    assert "Spring 2024" in html
    assert html.count("Start the round-up") == 1
    assert f'href="{ROUND_UP}"' in html


def test_round_up_is_a_draft_with_a_link_to_each_published_review(desk, author, frieren):
    orb = make_review(series=make_series(title="Orb", season=WINTER))
    make_draft(author, series=make_series(title="Not yet", season=WINTER)).delete()
    make_review(series=make_series(title="Later", season=Season(2024, 1)))
    draft = make_round_up(desk)
    assert draft.series is None
    assert draft.author == author
    assert str(draft) == "Winter 2024: the round-up"
    first, second = draft.sections.all()
    assert (str(first), str(second)) == ("Frieren", "Orb")
    assert f'<a href="{frieren.get_absolute_url()}">Slow [and] kind</a>' in first.text_html
    assert f'href="{orb.get_absolute_url()}"' in second.text_html


def test_chosen_question_is_quoted_without_what_it_hides(desk, frieren, question):
    make_section(frieren, question=question, text="*Stark*, as ||Himmel is dead|| it is.")
    section = make_round_up(desk, question).sections.get()
    assert "> Stark, as" in section.text
    assert "Himmel" not in section.text
    assert "<blockquote>" in section.text_html


def test_answers_that_spoil_are_left_out(desk, frieren, question):
    make_section(frieren, question=question, text="He dies.", is_spoiler=True)
    assert "Who shone?" not in desk.get(ROUND_UP).content.decode()
    assert "He dies." not in make_round_up(desk).sections.get().text


def test_questions_are_offered_with_the_number_of_their_answers(desk, frieren, question):
    make_section(frieren, question=question)
    make_section(make_review(series=make_series(season=WINTER)), question=question)
    make_section(make_review(series=make_series(season=Season(2024, 1))), question=question)
    html = desk.get(ROUND_UP).content.decode()
    assert "Who shone? (2 answers)" in html
    unanswered = Question.objects.exclude(pk=question.pk).first()
    assert unanswered.wording not in html


def test_round_up_of_links_alone_is_what_is_chosen_first(desk, frieren):
    html = desk.get(ROUND_UP).content.decode()
    assert re.search(r'<input type="radio"[^>]* value=""[^>]* checked', html)


def test_looking_makes_nothing(desk, frieren):
    desk.get(ROUND_UP)
    assert not Review.objects.drafts().exists()


def test_unknown_question_is_refused(desk, frieren):
    assert desk.post(ROUND_UP, {"question": "999"}).status_code == 200
    assert not Review.objects.drafts().exists()


@pytest.mark.parametrize(
    "address", [ROUND_UP, "/admin/seasons/2024/dusk/round-up/", "/admin/seasons/9/winter/round-up/"]
)
def test_season_without_published_reviews_has_no_round_up(desk, author, address):
    make_draft(author, series=make_series(season=WINTER))
    assert desk.get(address).status_code == 404


def test_pages_are_for_those_who_write(client, frieren):
    for address in (SEASONS, ROUND_UP):
        assert client.get(address).status_code == 302
        assert logged_in(make_reader()).get(address).status_code == 302
        assert logged_in(make_moderator()).get(address).status_code == 403
        assert logged_in(make_moderator()).post(address).status_code in {403, 405}
    assert logged_in(make_author(username="ren")).get(ROUND_UP).status_code == 200


@pytest.mark.parametrize("many", [1, 20])
def test_both_pages_ask_the_same_for_many(desk, django_assert_max_num_queries, many):
    for number in range(many):
        at = timezone.now()
        make_review(series=make_series(season=WINTER), published_at=at)
        make_series(season=Season(1990 + number, 1))
    for address in (SEASONS, ROUND_UP):
        with django_assert_max_num_queries(8):
            desk.get(address)
