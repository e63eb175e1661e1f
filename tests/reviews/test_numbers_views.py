import re

import pytest

from comments.models import Thread
from reviews.models import Genre, Season, Studio
from tests.comments.factories import make_comment
from tests.factories import make_author, make_question, make_review, make_section, make_series

pytestmark = pytest.mark.django_db
FEW_AND_MANY = pytest.mark.parametrize("many", [1, 25])


def html_of(client):
    response = client.get("/numbers/")
    assert response.status_code == 200
    return re.sub(r">\s+<", "><", re.sub(r"\s+", " ", response.content.decode()))


def make_blog(number=1):
    author = make_author()
    for index in range(number):
        series = make_series(season=Season.from_number(2024 * 4 + index))
        series.genres.add(Genre.objects.create(name=f"Genre {index}"))
        series.studios.add(Studio.objects.create(name=f"Studio {index}"))
        section = make_section(make_review(series=series, author=author), question=make_question())
        make_comment(section.review)
    Thread.objects.recount()


def test_every_chart_is_a_picture_with_words_and_a_table(client):
    make_blog()
    html = html_of(client)
    charts = re.findall(r'<svg class="chart" role="img" aria-labelledby="(\S+) (\S+)"', html)
    assert len(charts) == 4  # the answers are a table with bars in it
    for title, description in charts:
        assert re.search(rf'<title id="{title}">[^<]+</title>', html)
        assert re.search(rf'<desc id="{description}">[^<]+</desc>', html)
    assert html.count("<table") == 5
    for words in ("Winter 2024", "Genre 0", "Studio 0"):
        assert f'<th scope="row">{words}</th><td>1</td>' in html


def test_comments_are_counted_by_the_season_of_the_show(client):
    make_blog()
    make_comment(make_review(published_at=None, series=make_series(season=Season(2024, 0))))
    Thread.objects.recount()
    html = html_of(client)
    table = html[html.index('id="comments-by-season"') :]
    assert '<th scope="row">Winter 2024</th><td>1</td>' in table


def test_blog_of_nothing_has_no_charts(client):
    html = html_of(client)
    assert "Nothing is published here yet" in html
    assert '<svg class="chart"' not in html


def test_posts_and_shows_of_unknown_seasons_need_no_charts(client):
    make_review(series=None)
    make_review(series=make_series())
    assert '<svg class="chart"' not in html_of(client)


@FEW_AND_MANY
def test_numbers_take_at_most_nine_queries(client, django_assert_max_num_queries, many):
    make_blog(many)
    with django_assert_max_num_queries(9):
        client.get("/numbers/")
