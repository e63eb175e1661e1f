import re
from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.models import Season
from reviews.wall_views import PICTURES_ON_PAGE
from tests.factories import (
    make_author,
    make_picture,
    make_question,
    make_review,
    make_section,
    make_series,
)

pytestmark = pytest.mark.django_db
WINTER = Season(2024, 0)
OF_WINTER = "/seasons/2024/winter/pictures/"
FEW_AND_MANY = pytest.mark.parametrize("many", [1, 30])


def html_of(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return re.sub(r">\s+<", "><", re.sub(r"\s+", " ", response.content.decode()))


def make_pictured(review=None, **fields):
    review = review or make_review(series=make_series(season=WINTER))
    return make_section(review, **({"picture": make_picture(), "picture_alt": "A bus"} | fields))


def wall_of(question):
    return f"/questions/{question.slug}/pictures/"


def test_each_picture_leads_to_its_answer_and_says_whose_it_is(client):
    section = make_pictured(heading="What did you expect?")
    html = html_of(client, OF_WINTER)
    link = re.search(rf'<a href="{section.get_absolute_url()}"><picture>(.*?)</a>', html)
    assert 'alt="A bus"' in link[1]
    assert f"{section.review.series} · What did you expect?" in link[1]


def test_picture_that_spoils_is_folded_behind_its_name(client):
    section = make_pictured(heading="How does it end?", is_spoiler=True)
    html = html_of(client, OF_WINTER)
    folded = re.search(r'<details class="spoiler"><summary>(.*?)</summary>(.*?)</details>', html)
    assert folded[1] == f"Spoiler: {section.review.series} · How does it end?"
    assert section.picture.src in folded[2]
    assert 'loading="lazy"' in folded[2]
    assert html.count(section.picture.src) == folded[2].count(section.picture.src)


def test_only_the_first_picture_does_not_wait(client):
    for _ in range(3):
        make_pictured()
    html = html_of(client, OF_WINTER)
    assert html.count("<img") == 3
    assert html.count('fetchpriority="high"') == 1
    assert html.count('loading="lazy"') == 2


def test_wall_of_a_season_has_its_pictures_alone_newest_review_first(client):
    now = timezone.now()
    series = [make_series(season=WINTER) for _ in range(2)]
    for days, one in zip((2, 1), series, strict=True):
        review = make_review(series=one, published_at=now - timedelta(days=days))
        make_pictured(review, heading="Second", position=2)
        make_pictured(review, heading="First", position=1)
    make_pictured(make_review(series=make_series(season=Season(2024, 1))))
    make_section(review)
    words = re.findall(r'wall__words">(.*?) ?</span>', html_of(client, OF_WINTER))
    newer, older = series[::-1]
    assert words == [
        *(f"{newer} · First", f"{newer} · Second"),
        *(f"{older} · First", f"{older} · Second"),
    ]


def test_wall_of_a_question_has_its_answers_alone_and_of_posts_too(client):
    question = make_question()
    make_pictured(question=question)
    make_pictured(make_review(title="A post", series=None), question=question)
    make_pictured(question=make_question())
    html = html_of(client, wall_of(question))
    assert html.count("<img") == 2
    assert "A post" in html


@pytest.mark.parametrize("how", ["draft", "scheduled", "gone"])
def test_pictures_of_what_is_not_public_are_on_no_wall(client, how):
    question = make_question()
    section = make_pictured(question=question)
    review = section.review
    if how == "gone":
        review.move_to_bin()
    else:
        to_come = timezone.now() + timedelta(days=1)
        review.published_at = to_come if how == "scheduled" else None
        review.save()
    for address in (OF_WINTER, wall_of(question)):
        html = html_of(client, address)
        assert "<img" not in html
        assert "No picture yet." in html


def test_decorative_picture_is_named_by_its_words_alone(client):
    make_pictured(picture_is_decorative=True)
    assert 'alt=""' in html_of(client, OF_WINTER)


def test_wall_has_pages(client):
    review = make_review(series=make_series(season=WINTER))
    for _ in range(PICTURES_ON_PAGE + 1):
        make_pictured(review)
    assert html_of(client, OF_WINTER).count("<img") == PICTURES_ON_PAGE
    assert html_of(client, f"{OF_WINTER}?page=2").count("<img") == 1
    assert client.get(f"{OF_WINTER}?page=3").status_code == 404


@pytest.mark.parametrize(
    "address", ["/seasons/2024/spring/pictures/", "/questions/never-asked/pictures/"]
)
def test_wall_of_nothing_is_not_found(client, address):
    make_pictured()
    assert client.get(address).status_code == 404


def test_wall_of_a_season_has_one_address(client):
    make_series(season=Season(2023, 3))
    response = client.get("/seasons/2023/fall/pictures/")
    assert response.status_code == 301
    assert response.url == "/seasons/2023/autumn/pictures/"


def test_season_leads_to_its_wall_where_something_is_reviewed(client):
    series = make_series(season=WINTER)
    assert OF_WINTER not in html_of(client, "/seasons/2024/winter/")
    make_review(series=series)
    assert f'href="{OF_WINTER}"' in html_of(client, "/seasons/2024/winter/")


@FEW_AND_MANY
def test_walls_take_few_queries(client, django_assert_max_num_queries, many):
    question, author = make_question(), make_author()
    for _ in range(many):
        review = make_review(series=make_series(season=WINTER), author=author)
        make_pictured(review, question=question)
    for address in (OF_WINTER, wall_of(question)):
        with django_assert_max_num_queries(6):
            assert client.get(address).status_code == 200
