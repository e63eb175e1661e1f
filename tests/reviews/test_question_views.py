import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from reviews.models import Genre, Question, Season, Studio
from tests.factories import (
    make_author,
    make_picture,
    make_question,
    make_review,
    make_section,
    make_series,
)

from .test_views import FEW_AND_MANY, html_of, make_draft, make_scheduled

pytestmark = pytest.mark.django_db

WINTER_2024 = Season(2024, 0)
ADDRESS = "/questions/best-moment/"


@pytest.fixture
def question():
    return make_question(wording="What was the best moment?", slug="best-moment")


def make_answer(question, review=None, **fields):
    fields = {"heading": question.wording, "text": "The duel."} | fields
    return make_section(review or make_review(series=make_series()), question=question, **fields)


def make_answers(question, number, *, season=WINTER_2024):
    for index in range(number):
        poster, picture = (make_picture() if index % 2 else None for _ in range(2))
        series = make_series(season=season, poster=poster)
        series.studios.add(Studio.objects.create(name=f"Studio {Studio.objects.count()}"))
        series.genres.add(Genre.objects.create(name=f"Genre {Genre.objects.count()}"))
        text = "![A bus](/media/nowhere.jpg)\n\nIt is ||late||[^1].\n\n[^1]: By an hour."
        review = make_review(series=series, author=make_author())
        make_answer(question, review, picture=picture, text=text, is_spoiler=index % 3 == 0)


def answers_on(html):
    return re.findall(r'<h2><a href="([^"]+)">([^<]+)</a></h2>', html)


# One Question


def test_question_shows_the_answers_of_all_shows_newest_first(client, question):
    then = timezone.now()
    for days, title in [(2, "Dandadan"), (0, "Frieren"), (1, "Bravern")]:
        published = then - timedelta(days=days)
        review = make_review(series=make_series(title=title), published_at=published)
        section = make_answer(question, review, text=f"The moment of *{title}*.")
    html = html_of(client, question.get_absolute_url())
    assert "<h1>What was the best moment?</h1>" in html
    assert "<span>3 answers</span>" in html
    assert [title for _address, title in answers_on(html)] == ["Frieren", "Bravern", "Dandadan"]
    assert (section.get_absolute_url(), "Bravern") in answers_on(html)
    assert "The moment of <em>Bravern</em>." in html


def test_answer_of_a_plain_post_stands_under_its_title(client, question):
    review = make_review(title="A round-up", series=None)
    section = make_answer(question, review)
    html = html_of(client, question.get_absolute_url())
    assert answers_on(html) == [(section.get_absolute_url(), "A round-up")]


def test_review_that_answers_twice_counts_once_with_both_answers(client, question):
    section = make_answer(question, text="First.")
    make_answer(question, section.review, text="Second.")
    html = html_of(client, question.get_absolute_url())
    assert html.index("First.") < html.index("Second.")
    assert "<span>1 answer</span>" in html
    assert "<span>1 answer</span>" in html_of(client, "/questions/")


def test_answer_tells_how_it_was_asked_if_otherwise(client, question):
    make_answer(question)
    assert "Asked as" not in html_of(client, question.get_absolute_url())
    make_answer(question, heading="Which moment?")
    assert "Asked as “Which moment?”" in html_of(client, question.get_absolute_url())


@pytest.mark.parametrize("make", [make_draft, make_scheduled])
def test_question_tells_of_no_answer_that_is_not_public(client, question, make):
    make_answer(question)
    make_answer(question, make(series=make_series(title="Not yet")), text="Hidden words.")
    removed = make_answer(question, text="Hidden words.").review
    removed.move_to_bin()
    html = html_of(client, question.get_absolute_url())
    assert len(answers_on(html)) == 1
    assert "<span>1 answer</span>" in html
    assert "Hidden words." not in html


def test_question_left_open_and_other_questions_are_no_answers(client, question):
    make_answer(question, text="")
    make_answer(make_question(), text="Something else.")
    html = html_of(client, question.get_absolute_url())
    assert "No review has answered this yet." in html
    assert "<article" not in html


def test_answer_that_spoils_is_folded_under_the_name_of_its_show(client, question):
    review = make_review(series=make_series(title="Frieren"))
    picture = {"picture": make_picture(), "picture_alt": "He did it"}
    make_answer(question, review, text="The butler.", is_spoiler=True, **picture)
    html = html_of(client, question.get_absolute_url())
    before, folded, after = re.split(r'<details class="spoiler">|</details>(?=\s*<p)', html)
    assert "<summary>Spoiler: Frieren</summary>" in folded
    for hidden in ("The butler.", 'alt="He did it"'):
        assert hidden in folded
        assert hidden not in before + after


def test_answer_leads_to_what_lies_on_its_own_page(client, question):
    section = make_answer(question, picture=make_picture(), text="Late[^1].\n\n[^1]: By an hour.")
    html = html_of(client, question.get_absolute_url())
    address = section.review.get_absolute_url()
    assert f'<a href="{address}pictures/{section.picture_id}/"' in html
    assert f'href="{address}#fn-' in html
    assert 'id="fn' not in html


def test_older_answers_are_on_the_next_page(client, question):
    make_answers(question, 11)
    first, second = (html_of(client, f"{ADDRESS}{query}") for query in ("", "?page=2"))
    assert first.count("<article") == 10
    assert second.count("<article") == 1
    assert client.get(f"{ADDRESS}?page=3").status_code == 404


# Narrowed


@pytest.fixture
def shows(question):
    """Two answers about Bones, one of them about mecha in Winter 2024; and one about neither."""
    bones, mecha = Studio.objects.create(name="Bones"), Genre.objects.create(name="Mecha")
    rouge = make_series(title="Rouge", season=WINTER_2024)
    other = make_series(title="Other", season=Season(2024, 1))
    rouge.studios.add(bones)
    rouge.genres.add(mecha)
    other.studios.add(bones)
    for series in (rouge, other, make_series(title="Neither")):
        make_answer(question, make_review(series=series))


@pytest.mark.parametrize(
    ("below", "titles", "words"),
    [
        ("seasons/2024/winter/", {"Rouge"}, "1 answer · Winter 2024"),
        ("genres/mecha/", {"Rouge"}, "1 answer · Mecha"),
        ("studios/bones/", {"Rouge", "Other"}, "2 answers · Bones"),
    ],
)
def test_answers_are_narrowed_to_a_fact(client, shows, below, titles, words):
    html = html_of(client, f"{ADDRESS}{below}")
    assert {title for _address, title in answers_on(html)} == titles
    assert words in html
    assert f'<a href="{ADDRESS}">All answers</a>' in html
    assert 'class="choices"' not in html


def test_question_leads_to_all_its_narrower_pages_with_counts(client, shows, question):
    make_draft(series=make_series(season=Season(2030, 0)))
    html = html_of(client, ADDRESS)
    nav = html[html.index('class="choices"') :]
    links = re.findall(r'<a href="([^"]+)">([^<]+)</a> <span>(\d+)</span>', nav)
    assert links == [
        (f"{ADDRESS}seasons/2024/spring/", "Spring 2024", "1"),
        (f"{ADDRESS}seasons/2024/winter/", "Winter 2024", "1"),
        (f"{ADDRESS}genres/mecha/", "Mecha", "1"),
        (f"{ADDRESS}studios/bones/", "Bones", "2"),
    ]


@pytest.mark.parametrize(
    "below",
    [
        *("seasons/2024/summer/", "seasons/2024/monsoon/", "genres/food/", "genres/none/"),
        *("studios/trigger/", "studios/none/"),
    ],
)
def test_narrowed_to_what_nobody_answered_is_not_found(client, shows, below):
    Genre.objects.create(name="Food")
    make_draft(series=make_series(season=Season(2024, 2))).sections.create(
        question=Question.objects.get(slug="best-moment"), text="Hidden."
    )
    Studio.objects.create(name="Trigger")
    assert client.get(f"{ADDRESS}{below}").status_code == 404
    assert client.get(f"/questions/none/{below}").status_code == 404


@pytest.mark.parametrize("season", ["2024/Winter", "02024/winter"])
def test_narrowed_to_a_season_has_one_address(client, shows, season):
    response = client.get(f"{ADDRESS}seasons/{season}/")
    assert (response.status_code, response.url) == (301, f"{ADDRESS}seasons/2024/winter/")


@FEW_AND_MANY
@pytest.mark.parametrize(
    "below", ["", "seasons/2024/winter/", "genres/genre-0/", "studios/studio-0/"]
)
def test_answers_take_at_most_nine_queries(
    client, question, django_assert_max_num_queries, many, below
):
    make_answers(question, many)
    with django_assert_max_num_queries(9):
        html_of(client, f"{ADDRESS}{below}")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by what there is")
def test_newest_answers_are_found_by_an_index_and_not_put_in_order(client, question):
    make_answers(question, 11)
    with CaptureQueriesContext(connection) as asked:
        html_of(client, ADDRESS)
    pages = [query["sql"] for query in asked if "EXISTS" in query["sql"]]
    plan = plan_of(next(sql for sql in pages if "ORDER BY" in sql))
    assert "USING INDEX review_newest_first" in plan
    assert "USING INDEX section_of_question" in plan
    assert "TEMP B-TREE" not in plan


def plan_of(sql):
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        return " ".join(row[3] for row in cursor.fetchall())


# All Questions


def test_all_questions_are_listed_with_counts(client, question):
    Question.objects.exclude(pk=question.pk).delete()
    make_answers(question, 2)
    make_answer(question, make_draft())
    make_question(wording="What about the music?", is_asked=False)
    html = html_of(client, "/questions/")
    asked, retired = html.split(">No longer asked</h2>")
    assert f'<a href="{ADDRESS}">What was the best moment?</a>' in asked
    assert "<span>2 answers</span>" in asked
    assert "What about the music?" in retired
    assert "<span>0 answers</span>" in retired


def test_question_is_illustrated_by_a_new_answer_that_spoils_nothing(client, question):
    other = make_question()
    shown, hidden, again = make_picture(), make_picture(), make_picture()
    make_answer(other, make_draft(), picture=again)
    review = make_review(series=make_series(title="Frieren"))
    make_answer(question, review, picture=shown)
    make_answer(question, review, picture=hidden, is_spoiler=True)
    make_answer(other, review, picture=shown)
    html = html_of(client, "/questions/")
    assert html.count(f'src="{shown.src}"') == 1
    assert "Picture: Frieren" in html
    assert hidden.src not in html
    assert again.src not in html


@FEW_AND_MANY
def test_question_list_takes_at_most_five_queries(
    client, question, django_assert_max_num_queries, many
):
    make_answers(question, many)
    for _ in range(many):
        make_question(is_asked=False)
    with django_assert_max_num_queries(5):
        html_of(client, "/questions/")


# The heading on a review


def test_heading_of_an_answer_leads_to_its_question(client, question):
    section = make_answer(question)
    free = make_section(section.review, heading="Next season")
    html = html_of(client, section.review.get_absolute_url())
    anchor = section.anchor
    assert f'<h2 id="{anchor}"><a href="{ADDRESS}">{question.wording}</a></h2>' in html
    assert f'<a href="#{anchor}">Link to this answer<span class="visually-hidden">' in html
    assert f'<h2 id="{free.anchor}"><a href="#{free.anchor}">Next season</a></h2>' in html
    assert html.count("Link to this answer") == 1
