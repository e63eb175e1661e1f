import re
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from reviews import archive_views
from reviews.archive_views import TITLES_ON_PAGE
from tests.factories import make_author, make_picture, make_review, make_series

pytestmark = pytest.mark.django_db
FEW_AND_MANY = pytest.mark.parametrize("many", [1, 25])


def html_of(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return re.sub(r"\s+", " ", response.content.decode())


def make_of(*moment, **fields):
    return make_review(published_at=timezone.make_aware(datetime(*moment)), **fields)  # noqa: DTZ001  made aware here


def make_hidden():
    """What no list may count: a draft, a scheduled review and one in the bin."""
    author = make_author()
    make_review(title="Zdraft", author=author, published_at=None)
    to_come = timezone.now() + timedelta(days=40)
    make_review(title="Zscheduled", author=author, published_at=to_come)
    make_review(title="Zgone", author=author).move_to_bin()


# By month


def test_archive_lists_years_and_months_with_their_numbers(client):
    for moment in ((2024, 3, 1), (2024, 3, 31), (2024, 1, 5), (2023, 12, 5)):
        make_of(*moment)
    make_hidden()
    html = html_of(client, "/archive/")
    assert "<span>4 reviews</span>" in html
    assert re.findall(r"<h2>(\d+)</h2>|archive/(\d+/\d+)/", html) == [
        ("2024", ""),
        ("", "2024/03"),
        ("", "2024/01"),
        ("2023", ""),
        ("", "2023/12"),
    ]
    assert (
        'March<span class="visually-hidden"> 2024</span></a> <span class="meta">2 reviews' in html
    )


def test_month_shows_its_reviews_newest_first_and_leads_to_its_neighbours(client):
    make_of(2024, 1, 5, title="Long before")
    make_of(2024, 3, 1, title="First of March")
    make_of(2024, 3, 31, title="Last of March")
    make_of(2024, 4, 1, title="First of April")
    html = html_of(client, "/archive/2024/03/")
    assert "<h1>March 2024</h1>" in html
    assert html.index("Last of March") < html.index("First of March")
    assert "Long before" not in html
    assert "First of April" not in html
    assert 'rel="prev" href="/archive/2024/01/"' in html
    assert 'rel="next" href="/archive/2024/04/"' in html


def test_review_stays_in_the_month_it_was_first_published_in(client):
    review = make_of(2024, 3, 1, title="Republished")
    review.published_at = timezone.now()
    review.save()
    assert "Republished" in html_of(client, "/archive/2024/03/")


@pytest.mark.parametrize(
    "address", ["2024/02", "2024/3", "2024/13", "2024/00", "1800/01", "9999/12", "02024/03"]
)
def test_month_that_is_none_or_has_no_reviews_is_not_found(client, address):
    make_of(2024, 3, 1)
    assert client.get(f"/archive/{address}/").status_code == 404


def test_month_to_come_is_not_found(client):
    then = timezone.localtime() + timedelta(days=40)
    make_review(published_at=then)
    assert client.get(f"/archive/{then:%Y/%m}/").status_code == 404


def test_long_month_has_pages(client):
    author = make_author()
    for day in range(1, 13):
        make_of(2024, 3, day, author=author)
    assert html_of(client, "/archive/2024/03/").count("<article") == 10
    assert html_of(client, "/archive/2024/03/?page=2").count("<article") == 2


# By title


def test_titles_stand_under_their_letters(client):
    for title in ("Zom 100", "“Oshi no Ko”", "86", "進撃の巨人", "Orb"):
        make_review(title=title)
    make_hidden()
    html = html_of(client, "/archive/titles/")
    found = re.findall(r'<h2 id="letter-([^"]+)">|<li><a href="/reviews/[^"]+">([^<]+)</a>', html)
    assert [letter or title for letter, title in found] == [
        *("o", "Orb", "“Oshi no Ko”", "z", "Zom 100"),
        *("0-9", "86", "other", "進撃の巨人"),
    ]


def test_letters_lead_to_the_page_they_begin_on(client, monkeypatch):
    monkeypatch.setattr(archive_views, "TITLES_ON_PAGE", 2)
    for title in ("Aa", "Ab", "Ac", "Ba", "Ca"):
        make_review(title=title)
    assert re.findall(r'href="([^"]*#letter-.)"', html_of(client, "/archive/titles/?page=2")) == [
        "/archive/titles/#letter-a",
        "#letter-b",
        "?page=3#letter-c",
    ]


def test_page_of_titles_is_bounded(client):
    author = make_author()
    for number in range(TITLES_ON_PAGE + 1):
        make_review(title=f"Title {number}", author=author)
    assert html_of(client, "/archive/titles/").count('href="/reviews/') == TITLES_ON_PAGE
    assert html_of(client, "/archive/titles/?page=2").count('href="/reviews/') == 1
    assert client.get("/archive/titles/?page=3").status_code == 404


@pytest.mark.parametrize("address", ["/archive/", "/archive/titles/"])
def test_archive_of_nothing_says_so(client, address):
    assert "Nothing is published here yet" in html_of(client, address)


@FEW_AND_MANY
@pytest.mark.parametrize(
    ("address", "queries"), [("/archive/", 3), ("/archive/2024/03/", 7), ("/archive/titles/", 4)]
)
def test_archive_takes_few_queries(client, django_assert_max_num_queries, many, address, queries):
    author = make_author()
    for day in range(1, many + 1):
        make_of(2024, 3, day, author=author, series=make_series(), title_picture=make_picture())
        make_of(2023, day % 12 + 1, 1, author=author)
    with django_assert_max_num_queries(queries):
        assert client.get(address).status_code == 200
