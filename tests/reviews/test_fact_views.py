import re

import pytest

from reviews.models import Genre, Season, Series, Studio
from tests.factories import make_picture, make_review, make_series

from .test_views import FEW_AND_MANY, html_of, make_draft, make_many_menu_pages, make_scheduled

pytestmark = pytest.mark.django_db

WINTER_2024 = Season(2024, 0)
FACTS = {"season": WINTER_2024, "medium": "film", "demographic": "josei"}
PAGES = [
    *("/studios/bones/", "/genres/mecha/", "/demographics/josei/", "/mediums/film/"),
    "/seasons/2024/",
]
LISTS = ["/studios/", "/genres/", "/demographics/", "/mediums/"]


def make_shows(number):
    """As many Series with every fact there is, every second one of them reviewed."""
    studio = Studio.objects.get_or_create(name="Bones")[0]
    genre = Genre.objects.get_or_create(name="Mecha")[0]
    for index in range(number):
        poster = make_picture() if index % 2 else None
        series = make_series(title=f"Show {index:02}", poster=poster, episodes=12, **FACTS)
        series.studios.add(studio, Studio.objects.get_or_create(name=f"Studio {index}")[0])
        series.genres.add(genre, Genre.objects.get_or_create(name=f"Genre {index}")[0])
        if index % 2:
            make_review(series=series, introduction="First words.")
            make_review(series=series)


def titles_on(html):
    return re.findall(r"<h3[^>]*><a href=[^>]+>([^<]+)</a></h3>", html)


def counts_on(html):
    return re.findall(r"<span>(\d+) series</span>\s+<span>(\d+) reviewed</span>", html)


@pytest.mark.parametrize("address", PAGES)
def test_fact_shows_its_series_and_counts_them(client, address):
    make_shows(3)
    make_series(title="Something else", medium="manga", season=Season(2023, 0))
    html = html_of(client, address)
    assert counts_on(html)[0] == ("3", "1")
    assert titles_on(html) == ["Show 01", "Show 00", "Show 02"]
    assert html.index("Reviewed</h2>") < html.index("Not reviewed yet</h2>")


@pytest.mark.parametrize("make", [make_draft, make_scheduled])
@pytest.mark.parametrize("address", PAGES)
def test_fact_does_not_tell_of_reviews_to_come(client, address, make):
    make_shows(1)
    make(series=Series.objects.get(), title="Coming")
    html = html_of(client, address)
    assert counts_on(html)[0] == ("1", "0")
    assert "Coming" not in html


@pytest.mark.parametrize(
    "address", [*PAGES, "/mediums/none/", "/demographics/none/", "/seasons/1800/"]
)
def test_fact_that_no_series_has_is_not_found(client, address):
    Studio.objects.create(name="Bones")
    Genre.objects.create(name="Mecha")
    make_series(title="Something else", medium="manga", season=Season(2023, 0))
    assert client.get(address).status_code == 404


def test_year_has_one_address(client):
    make_shows(1)
    response = client.get("/seasons/02024/")
    assert (response.status_code, response.url) == (301, "/seasons/2024/")


def test_year_leads_to_its_seasons_and_to_the_years_beside_it(client):
    for season in (Season(2021, 3), WINTER_2024, Season(2024, 3), Season(2025, 0)):
        make_series(season=season)
    html = html_of(client, "/seasons/2024/")
    seasons = html[html.index('class="wide seasons"') : html.index("</ul>", html.index("wide sea"))]
    links = re.findall(r'href="([^"]+)"', seasons)
    assert links == ["/seasons/2024/autumn/", "/seasons/2024/winter/"]
    assert 'rel="prev" href="/seasons/2021/"' in html
    assert 'rel="next" href="/seasons/2025/"' in html


def test_season_and_the_list_of_seasons_lead_to_the_year(client):
    make_series(season=WINTER_2024)
    assert '<a href="/seasons/2024/">2024</a>' in html_of(client, "/seasons/2024/winter/")
    assert '<a href="/seasons/2024/">2024</a>' in html_of(client, "/seasons/")


@pytest.mark.parametrize("address", PAGES)
def test_many_series_are_cut_into_pages_reviewed_ones_first(client, address):
    make_shows(26)
    first, second = (html_of(client, f"{address}{query}") for query in ("", "?page=2"))
    assert 'rel="next" href="?page=2"' in first
    assert len(titles_on(first)) == 24
    assert titles_on(second) == ["Show 22", "Show 24"]
    assert titles_on(first)[:14:13] == ["Show 01", "Show 00"]
    assert client.get(f"{address}?page=3").status_code == 404


@FEW_AND_MANY
@pytest.mark.parametrize("address", PAGES)
def test_fact_takes_at_most_eight_queries(client, django_assert_max_num_queries, many, address):
    make_shows(many)
    make_many_menu_pages(many)
    with django_assert_max_num_queries(8):
        html_of(client, address)


# Lists


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("/studios/", '<a href="/studios/bones/">Bones</a>'),
        ("/genres/", '<a href="/genres/mecha/">Mecha</a>'),
        ("/demographics/", '<a href="/demographics/josei/">Josei</a>'),
        ("/mediums/", '<a href="/mediums/film/">Film</a>'),
    ],
)
def test_list_names_what_series_have_with_counts(client, address, line):
    make_shows(4)
    Studio.objects.create(name="Nobody yet")
    Genre.objects.create(name="Nobody yet")
    html = html_of(client, address)
    assert counts_on(html[html.index(line) :])[0] == ("4", "2")
    assert "Nobody yet" not in html


@pytest.mark.parametrize("address", LISTS)
def test_list_of_nothing_says_so(client, address):
    assert "No series has any yet." in html_of(client, address)


def test_names_are_in_order_whatever_their_case(client):
    for name in ("ufotable", "Bones", "Zexcs", "8bit"):
        make_series().studios.create(name=name)
    html = html_of(client, "/studios/")
    names = re.findall(r'<a href="/studios/[^"]+/">([^<]+)</a>', html)
    assert names == ["8bit", "Bones", "ufotable", "Zexcs"]


def test_many_names_are_cut_into_pages(client, monkeypatch):
    monkeypatch.setattr("reviews.fact_views.FACTS_ON_PAGE", 2)
    make_shows(2)
    assert "Studio 1" not in html_of(client, "/studios/")
    assert "Studio 1" in html_of(client, "/studios/?page=2")


@FEW_AND_MANY
@pytest.mark.parametrize("address", LISTS)
def test_list_takes_at_most_four_queries(client, django_assert_max_num_queries, many, address):
    make_shows(many)
    with django_assert_max_num_queries(4):
        html_of(client, address)


def test_every_list_is_a_link_away_from_any_page(client):
    html = html_of(client, "/")
    for address in (*LISTS, "/seasons/", "/questions/", "/feeds/"):
        assert f'<li><a href="{address}">' in html[html.index("<footer") :]
