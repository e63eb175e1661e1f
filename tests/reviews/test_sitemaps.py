from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from reviews import sitemaps
from reviews.models import Genre, Page, Question, Review, Season, Studio
from tests.factories import (
    make_author,
    make_picture,
    make_question,
    make_review,
    make_section,
    make_series,
)

pytestmark = pytest.mark.django_db

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITE = "https://blog.example.org"
THEN = datetime(2024, 1, 10, 12, tzinfo=UTC)
ALWAYS_THERE = {
    *("/", "/seasons/", "/questions/", "/studios/", "/genres/", "/demographics/", "/mediums/"),
    *("/archive/", "/archive/titles/", "/compare/", "/numbers/", "/feeds/"),
}
LATER = datetime(2024, 7, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = SITE


def named_at(client, address):
    """Returns what a sitemap or the index names, with when each changed last."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    assert answer["Content-Type"] == "application/xml"
    return {
        one.find(f"{SITEMAP}loc").text.removeprefix(SITE): one.findtext(f"{SITEMAP}lastmod")
        for one in ElementTree.fromstring(answer.content)
    }


def everything(client):
    named = {}
    for address in named_at(client, "/sitemap.xml"):
        named |= named_at(client, address)
    return named


def test_every_page_is_named_in_a_sitemap_that_the_index_names(client):
    Question.objects.exclude(slug="what-happened").delete()
    series = make_series(title="Frieren", season=Season(2023, 3), demographic="shounen")
    series.studios.create(name="Madhouse")
    series.genres.create(name="Fantasy")
    author = make_author(slug="mio")
    make_review(slug="frieren", series=series, author=author, published_at=THEN)
    Page.objects.create(title="About", slug="about", text="Us.")
    assert set(everything(client)) == {
        *(ALWAYS_THERE | {"/about/", "/archive/2024/01/"}),
        *("/reviews/frieren/", "/seasons/2023/autumn/", "/series/frieren/", "/authors/mio/"),
        *("/seasons/2023/", "/mediums/anime-tv/", "/demographics/shounen/"),
        *("/studios/madhouse/", "/genres/fantasy/", "/questions/what-happened/"),
    }


def test_no_page_is_named_that_is_not_public(client):
    make_review(published_at=None)
    make_review(published_at=timezone.now() + timedelta(days=1))
    make_review().move_to_bin()
    Question.objects.all().delete()
    Genre.objects.create(name="Unused")
    Studio.objects.create(name="Unheard of")
    assert set(everything(client)) == ALWAYS_THERE


def test_each_page_says_when_it_changed_last(client):
    series = make_series(title="Frieren", season=Season(2023, 3))
    unreviewed = make_series(title="Gone", season=Season(2024, 0))
    review = make_review(slug="frieren", series=series, published_at=THEN)
    question = make_question()
    make_section(review, question=question)
    genre = series.genres.create(name="Fantasy")
    make_review(series=series, published_at=None)
    Review.objects.filter(pk=review.pk).update(modified_at=LATER)
    named = everything(client)
    pages = [review, series, series.season, review.author, genre, question]
    paths = [page.get_absolute_url() for page in pages]
    for path in [*paths, "/archive/2024/01/", "/seasons/2023/", "/mediums/anime-tv/"]:
        assert named[path] == "2024-07-01T12:00:00+00:00", path
    assert named[unreviewed.get_absolute_url()] is None
    assert named_at(client, "/sitemap.xml")["/sitemap-reviews-1.xml"] == "2024-07-01T12:00:00+00:00"
    Review.objects.filter(pk=review.pk).update(modified_at=THEN - timedelta(days=1))
    assert everything(client)["/reviews/frieren/"] == "2024-01-10T12:00:00+00:00"


def test_pictures_are_named_with_their_pages_but_for_those_that_spoil(client):
    poster, title_picture, picture, spoiler = (make_picture() for _ in range(4))
    review = make_review(series=make_series(poster=poster), title_picture=title_picture)
    make_section(review, picture=picture)
    make_section(review, picture=spoiler, is_spoiler=True)
    of_reviews = client.get("/sitemap-reviews-1.xml").content.decode()
    of_series = client.get("/sitemap-series-1.xml").content.decode()
    assert f"<image:image><image:loc>{SITE}{title_picture.src}</image:loc>" in of_reviews
    assert f"<image:loc>{SITE}{picture.src}<" in of_reviews
    assert spoiler.src not in of_reviews
    assert f"<image:loc>{SITE}{poster.src}<" in of_series


def test_no_file_names_more_than_so_many(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "LONGEST", 2)
    paths = {make_review().get_absolute_url() for _ in range(5)}
    files = [path for path in named_at(client, "/sitemap.xml") if "reviews" in path]
    assert files == [f"/sitemap-reviews-{number}.xml" for number in (1, 2, 3)]
    named = [named_at(client, path).keys() for path in files]
    assert [len(one) for one in named] == [2, 2, 1]
    assert set().union(*named) == paths


@pytest.mark.parametrize(
    "name",
    ["reviews-2", "reviews-0", "reviews-01", f"reviews-{'9' * 30}", "drafts-1", "pages-1"],
)
def test_file_of_nothing_is_not_found(client, name):
    make_review()
    assert client.get(f"/sitemap-{name}.xml").status_code == 404


def test_robot_that_has_it_already_is_told_so(client):
    make_review()
    for address in named_at(client, "/sitemap.xml"):
        tag = client.get(address)["ETag"]
        assert client.get(address, headers={"if-none-match": tag}).status_code == 304


@pytest.mark.parametrize("many", [1, 12])
def test_index_takes_a_query_a_part_and_a_sitemap_at_most_two(
    client, many, django_assert_max_num_queries
):
    for number in range(many):
        series = make_series(season=Season(2000 + number, 0), poster=make_picture())
        make_section(
            make_review(series=series, title_picture=make_picture()), picture=make_picture()
        )
    with django_assert_max_num_queries(len(sitemaps.PARTS)):
        files = named_at(client, "/sitemap.xml")
    for address in files:
        with django_assert_max_num_queries(2):
            client.get(address)
