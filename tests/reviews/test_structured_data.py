import json
import re
from datetime import UTC, date, datetime

import pytest

from reviews.models import Blog, Genre, Medium, Season, Studio
from reviews.structured_data import described, script_of
from tests.factories import make_author, make_picture, make_review, make_series, make_user

pytestmark = pytest.mark.django_db

SITE = "https://blog.example.org"
SCRIPT = re.compile(r'<script type="application/ld\+json">([^<>&]*)</script>')
THEN = datetime(2024, 1, 10, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = SITE


def said_by(script):
    """Returns what is said by schema.org's types."""
    read = json.loads(SCRIPT.fullmatch(script)[1])
    assert read["@context"] == "https://schema.org"
    return {one["@type"]: one for one in read["@graph"]}


def said_at(client, address):
    [written] = SCRIPT.finditer(client.get(address).content.decode())
    return said_by(written[0])


def make_frieren(**fields):
    defaults = {"title": "Frieren", "japanese_title": "葬送のフリーレン", "season": Season(2023, 3)}
    series = make_series(**(defaults | fields))
    series.studios.add(Studio.objects.create(name="Madhouse"))
    series.genres.add(Genre.objects.create(name="Fantasy"))
    return series


def test_review_says_what_it_reviews_and_who_wrote_it_when(client):
    series = make_frieren(episodes=28, poster=make_picture())
    author = make_author(pen_name="Mio", slug="mio")
    review = make_review(
        title="A slow spell", slug="slow", series=series, author=author, published_at=THEN,
        introduction="It is ||sad|| slow.", updated_on=date(2024, 7, 1),
    )  # fmt: skip
    said = said_at(client, review.get_absolute_url())["Review"]
    assert said == {
        "@type": "Review",
        "name": "A slow spell",
        "itemReviewed": {
            "@type": "TVSeries",
            "name": "Frieren",
            "alternateName": ["葬送のフリーレン"],
            "url": f"{SITE}/series/frieren/",
            "image": SITE + series.poster.src,
            "genre": ["Fantasy"],
            "numberOfEpisodes": 28,
            "productionCompany": [{"@type": "Organization", "name": "Madhouse"}],
        },
        "url": f"{SITE}/reviews/slow/",
        "description": "It is slow.",
        "image": SITE + series.poster.src,
        "author": {"@type": "Person", "name": "Mio", "url": f"{SITE}/authors/mio/"},
        "datePublished": "2024-01-10T12:00:00+00:00",
        "dateModified": "2024-07-01",
        "inLanguage": "en-gb",
    }


@pytest.mark.parametrize(
    ("medium", "part", "kind"),
    [
        (Medium.ANIME_TV, "", "TVSeries"),
        (Medium.ANIME_TV, "Season One", "TVSeason"),
        (Medium.OVA, "", "TVSeries"),
        (Medium.LIVE_ACTION, "Part 2", "TVSeason"),
        (Medium.FILM, "", "Movie"),
        (Medium.FILM, "Part 2", "Movie"),
        (Medium.MANGA, "Volume 1", "Book"),
        (Medium.LIGHT_NOVEL, "", "Book"),
        (Medium.OTHER, "", "CreativeWork"),
    ],
)
def test_work_is_named_by_its_medium(medium, part, kind):
    series = make_frieren(medium=medium, part=part, episodes=3)
    said = said_by(script_of(series))[kind]
    assert said["name"] == str(series)
    assert ("numberOfEpisodes" in said) == kind.startswith("TV")
    assert ("productionCompany" in said) == (kind in {"TVSeries", "TVSeason", "Movie"})
    whole = {"@type": "TVSeries", "name": "Frieren"} if kind == "TVSeason" else None
    assert said.get("partOfSeries") == whole


def test_every_medium_has_a_word():
    for medium in Medium:
        assert described(make_series(medium=medium))[0]["@type"]


def test_nothing_is_said_that_is_not_known(client):
    review = make_review(series=make_series(), author=make_user(username="log-in"))
    written = script_of(review)
    for unknown in ("log-in", "rating", "Rating", "null", '""', "[]"):
        assert unknown not in written


def test_post_is_a_posting_and_is_reached_from_the_front_page(client):
    review = make_review(title="What I watch")
    said = said_at(client, review.get_absolute_url())
    assert said["BlogPosting"]["headline"] == "What I watch"
    assert "Review" not in said
    steps = [step["name"] for step in said["BreadcrumbList"]["itemListElement"]]
    assert steps == ["Latest reviews", "What I watch"]


def test_way_to_a_review_leads_over_its_season(client):
    review = make_review(title="A slow spell", slug="slow", series=make_frieren())
    steps = said_at(client, "/reviews/slow/")["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Seasons", f"{SITE}/seasons/"),
        (2, "Autumn 2023", f"{SITE}/seasons/2023/autumn/"),
        (3, str(review), f"{SITE}/reviews/slow/"),
    ]


def test_front_page_says_what_site_this_is_and_where_to_search(client):
    Blog(name="Four seasons").save()
    said = said_at(client, "/")["WebSite"]
    assert (said["name"], said["url"]) == ("Four seasons", f"{SITE}/")
    target = said["potentialAction"]["target"]
    assert target["urlTemplate"] == f"{SITE}/search/?q={{search_term_string}}"


def test_pages_of_season_series_and_author_say_what_they_are(client):
    series, author = make_frieren(), make_author(pen_name="Mio", portrait=make_picture())
    assert said_at(client, series.season.get_absolute_url()).keys() == {"BreadcrumbList"}
    assert said_at(client, series.get_absolute_url()).keys() == {"TVSeries", "BreadcrumbList"}
    person = said_at(client, author.get_absolute_url())["Person"]
    assert (person["name"], person["image"]) == ("Mio", SITE + author.portrait.src)


@pytest.mark.parametrize(
    "words", ["</script><script>alert(1)</script>", "<!--", "&lt;\u2028", '"}']
)
def test_hostile_words_stay_within_the_script(client, words):
    review = make_review(title=words, series=make_series(title=words, japanese_title=words))
    said = said_at(client, review.get_absolute_url())["Review"]
    assert said["name"] == said["itemReviewed"]["name"] == words


def test_draft_says_nothing_to_machines(client):
    review = make_review(published_at=None)
    client.force_login(make_author(is_superuser=True))
    assert "ld+json" not in client.get(review.get_draft_url()).content.decode()


def test_log_in_of_an_author_is_never_told():
    assert described(make_author(username="log-in", pen_name="", slug="mio")) == []


def test_what_has_no_words_is_an_error():
    with pytest.raises(TypeError):
        script_of(object())
