import re
from datetime import timedelta

import pytest
from django.utils import timezone

from reviews import compare_views
from reviews.models import Genre, Season, Studio
from tests.factories import (
    make_author,
    make_picture,
    make_question,
    make_review,
    make_section,
    make_series,
)

pytestmark = pytest.mark.django_db
FEW_AND_MANY = pytest.mark.parametrize("many", [1, 25])


@pytest.fixture
def pair():
    """Two reviewed shows, the earlier one first."""
    first = make_series(title="Zeta", season=Season(2023, 0))
    second = make_series(title="Alpha", season=Season(2024, 0))
    for series in (second, first):
        make_review(series=series, title=f"About {series}")
    return first, second


def html_of(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return re.sub(r"\s+", " ", response.content.decode())


def address_of(pair):
    return pair[0].get_comparison_url(pair[1])


# A pair


def test_answers_to_a_question_stand_under_the_names_of_their_shows(client, pair):
    question = make_question(wording="Who was best?")
    for series in pair:
        make_section(series.reviews.get(), question=question, text=f"In {series}: nobody.")
    html = html_of(client, address_of(pair))
    row = html[html.index("Who was best?") :]
    places = [
        row.index(words) for words in ("Zeta</a></h3>", "In Zeta", "Alpha</a></h3>", "In Alpha")
    ]
    assert places == sorted(places)


def test_question_that_one_answered_says_so_of_the_other(client, pair):
    make_section(pair[0].reviews.get(), question=make_question(), text="Mine.")
    html = html_of(client, address_of(pair))
    assert html.count("No answer in this review.") == 1
    assert html.index("Mine.") < html.index("No answer in this review.")


def test_answer_that_spoils_is_folded(client, pair):
    make_section(pair[0].reviews.get(), heading="How does it end?", text="Badly.", is_spoiler=True)
    html = html_of(client, address_of(pair))
    folded = re.search(r'<details class="spoiler"> <summary>(.*?)</summary>(.*?)</details>', html)
    assert folded[1] == "Spoiler: Zeta"
    assert "Badly." in folded[2]
    assert html.count("Badly.") == 1


def test_names_lead_to_the_answers_and_pictures_to_their_pages(client, pair):
    review = pair[0].reviews.get()
    section = make_section(review, picture=make_picture(), picture_alt="A bus")
    html = html_of(client, address_of(pair))
    assert f'<h3><a href="{section.get_absolute_url()}">Zeta</a></h3>' in html
    assert f'href="{review.get_absolute_url()}pictures/{section.picture_id}/"' in html
    assert 'alt="A bus"' in html


def test_heading_leads_to_the_question(client, pair):
    question = make_question()
    make_section(pair[0].reviews.get(), question=question)
    html = html_of(client, address_of(pair))
    assert f'<a href="{question.get_absolute_url()}">{question}</a></h2>' in html


def test_ids_of_footnotes_are_not_there_twice(client, pair):
    question = make_question()
    for series in pair:
        make_section(series.reviews.get(), question=question, text="So.[^1]\n\n[^1]: Really.")
    ids = re.findall(r' id="([^"]+)"', html_of(client, address_of(pair)))
    assert len(ids) == len(set(ids))


def test_newest_published_review_of_each_is_compared(client, pair):
    now = timezone.now()
    series = pair[0]
    make_review(series=series, introduction="Long ago.", published_at=now - timedelta(days=9))
    make_review(series=series, introduction="Newest.", published_at=now)
    make_review(series=series, introduction="To come.", published_at=now + timedelta(days=1))
    make_review(series=series, introduction="Half.", published_at=None)
    html = html_of(client, address_of(pair))
    assert "Newest." in html
    assert not re.search(r"Long ago|To come|Half", html)


def test_earlier_show_stands_first_and_the_other_order_leads_there(client, pair):
    assert address_of(pair) == address_of(pair[::-1]) == "/compare/zeta/alpha/"
    assert client.get("/compare/alpha/zeta/").url == "/compare/zeta/alpha/"


def test_unknown_season_stands_last_and_equal_ones_by_address(pair):
    unknown = make_series(title="Aaa")
    assert unknown.get_comparison_url(pair[0]) == "/compare/zeta/aaa/"
    other = make_series(title="Beta", season=pair[0].season)
    assert pair[0].get_comparison_url(other) == "/compare/beta/zeta/"


@pytest.mark.parametrize("address", ["zeta/zeta", "zeta/none", "none/nothing", "zeta/draft"])
def test_what_is_not_a_pair_of_reviewed_shows_is_not_found(client, pair, address):
    make_review(series=make_series(title="Draft"), published_at=None)
    assert client.get(f"/compare/{address}/").status_code == 404


def test_search_engines_are_told_of_a_show_and_its_sequel_alone(client, pair):
    assert '<meta name="robots" content="noindex">' in html_of(client, address_of(pair))
    pair[1].follows = pair[0]
    pair[1].save()
    html = html_of(client, address_of(pair))
    assert "noindex" not in html
    assert '/compare/zeta/alpha/">' in html[: html.index("</head>")]


# The form


@pytest.mark.parametrize("names", [("Zeta", "Alpha"), ("alpha, winter 2024", " ZETA ")])
def test_two_names_lead_to_their_pair(client, pair, names):
    response = client.get("/compare/", {"q": names})
    assert response.status_code == 302
    assert response.url == address_of(pair)


@pytest.mark.parametrize(
    ("names", "error"),
    [
        (("Zeta", "Nothing"), "There is no Series of this name."),
        (("Zeta", "Draft"), "There is no Series of this name."),
        (("Zeta", "Alph"), "Perhaps one of these: Alpha, Winter 2024."),
        (("Zeta", ""), "Write the name of a show that is reviewed here."),
        (("Zeta", "zeta"), "Choose another one than the first."),
        (("Zeta", "\x00"), "Null characters are not allowed."),
        (("Zeta", "%" * 60_000), "at most 400 characters"),
    ],
)
def test_refused_names_are_kept_and_the_reason_stands_beside_them(client, pair, names, error):
    make_review(series=make_series(title="Draft"), published_at=None)
    response = client.get("/compare/", {"q": names})
    assert response.status_code == 422
    html = response.content.decode()
    assert error in html
    assert 'value="Zeta"' in html
    assert 'aria-describedby="id_second_helptext id_second_error" aria-invalid="true"' in html
    assert 'id="id_second_error"' in html
    assert 'id="id_first_error"' not in html


def test_one_name_alone_is_a_beginning(client, pair):
    html = html_of(client, "/compare/?q=Zeta")
    assert 'value="Zeta"' in html
    assert "aria-invalid" not in html


def test_names_offered_are_of_the_newest_reviewed_shows_and_bounded(client, pair, monkeypatch):
    make_review(series=make_series(title="Draft"), published_at=None)
    make_review(title="A plain post", series=None)
    assert re.findall('<option value="([^"]+)"', html_of(client, "/compare/")) == [
        "Alpha, Winter 2024",
        "Zeta, Winter 2023",
    ]
    monkeypatch.setattr(compare_views, "MOST_NAMES", 1)
    assert html_of(client, "/compare/").count("<option") == 1


def test_show_and_its_sequel_are_offered_where_both_are_reviewed(client, pair):
    unreviewed = make_series(title="Beta", follows=pair[1])
    assert "/compare/zeta/" not in html_of(client, "/compare/")
    pair[1].follows = pair[0]
    pair[1].save()
    html = html_of(client, "/compare/")
    assert f'<a href="{address_of(pair)}">Zeta and Alpha</a>' in html
    assert str(unreviewed) not in html


@pytest.mark.parametrize("where", ["series", "review"])
def test_pages_of_a_show_offer_to_compare_it_with_its_sequel(client, pair, where):
    pair[1].follows = pair[0]
    pair[1].save()
    for series in pair:
        thing = series if where == "series" else series.reviews.get()
        assert f'<a href="{address_of(pair)}">' in html_of(client, thing.get_absolute_url())
    pair[0].reviews.get().move_to_bin()
    thing = pair[1] if where == "series" else pair[1].reviews.get()
    assert "/compare/zeta/" not in html_of(client, thing.get_absolute_url())


@FEW_AND_MANY
def test_comparing_takes_few_queries(client, django_assert_max_num_queries, pair, many):
    author = make_author()
    for series in pair:
        review = series.reviews.get()
        for number in range(many):
            series.studios.add(Studio.objects.create(name=f"{series} {number}"))
            series.genres.add(Genre.objects.create(name=f"{series} {number}"))
            make_section(review, question=make_question(), picture=make_picture())
            make_review(series=make_series(follows=series), author=author)
    with django_assert_max_num_queries(7):
        assert client.get(address_of(pair)).status_code == 200
    with django_assert_max_num_queries(4):
        assert client.get("/compare/").status_code == 200
