"""Pages whose figures are known ask for no more rows, however large the blog is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from reviews.models import Genre, Season, Studio
from tests.factories import make_author, make_picture, make_question, make_review, make_section
from tests.factories import make_series as make_one_series

WINTER = Season(2024, 0)
COUNTING = ("COUNT(", "SUM(", "MAX(", "MIN(", "GROUP BY", "DISTINCT", "OFFSET")
PAGES = [
    *("/seasons/", "/seasons/2024/", "/seasons/2024/winter/pictures/", "/questions/"),
    *("/questions/asked/", "/questions/asked/?page=2", "/questions/asked/seasons/2024/winter/"),
    *("/questions/asked/genres/mecha/", "/questions/asked/studios/bones/"),
    *("/questions/asked/pictures/", "/studios/", "/studios/bones/", "/genres/", "/genres/mecha/"),
    *("/demographics/", "/demographics/josei/", "/mediums/", "/mediums/film/", "/authors/mio/"),
    *("/archive/", "/archive/titles/", "/feeds/", "/sitemap.xml", "/sitemap-months-1.xml"),
    *("/sitemap-series-1.xml", "/sitemap-questions-1.xml", "/sitemap-genres-1.xml"),
    *("/sitemap-studios-1.xml", "/sitemap-seasons-1.xml", "/sitemap-authors-1.xml"),
    *("/seasons/2024/winter/feed/", "/studios/bones/feed/", "/questions/asked/feed/"),
    *("/genres/mecha/feed/", "/authors/mio/feed/"),
]


def make_blog():
    author, question = make_author(slug="mio"), make_question(slug="asked")
    studio, genre = Studio.objects.create(name="Bones"), Genre.objects.create(name="Mecha")
    for number in range(12):
        series = make_one_series(
            title=f"Show {number}", season=WINTER, medium="film", demographic="josei"
        )
        series.studios.add(studio)
        series.genres.add(genre)
        review = make_review(series=series, author=author, published_at=timezone.now())
        make_section(review, question=question, picture=make_picture())


@pytest.mark.django_db(transaction=True)
def test_page_counts_nothing_that_was_counted_before(client):
    make_blog()
    for address in PAGES:
        first = client.get(address)
        with CaptureQueriesContext(connection) as asked:
            again = client.get(address)
        assert first.status_code == 200, address
        assert again.content == first.content, address
        counting = [
            query["sql"]
            for query in asked
            if any(word in query["sql"].upper() for word in COUNTING)
        ]
        assert counting == [], address
