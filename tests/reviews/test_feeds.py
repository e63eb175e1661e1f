from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.http import http_date

from reviews.models import Genre, Review, Season
from tests.factories import (
    make_author,
    make_picture,
    make_question,
    make_review,
    make_section,
    make_series,
)

from .reading_feeds import ATOM, entries_at, feed_at, titles_at, words

pytestmark = pytest.mark.django_db

WINTER_2024 = Season(2024, 0)
DAY = timedelta(days=1)


@pytest.fixture
def review():
    """One that is in every feed."""
    series = make_series(title="Frieren", season=WINTER_2024, poster=make_picture())
    series.studios.create(name="Madhouse")
    series.genres.create(name="Fantasy")
    return make_review(title="Mine", series=series, author=make_author(slug="mio"))


def addresses_of(review):
    series = review.series
    facts = (series.studios.get(), series.genres.get())
    pages = (series.season, series, review.author, *facts)
    return ["/feed/", *(f"{page.get_absolute_url()}feed/" for page in pages)]


def test_each_feed_tells_of_its_own_reviews_alone(client, review):
    make_review(title="Another's", series=make_series())
    blog, *others = addresses_of(review)
    assert titles_at(client, blog) == ["Another's", "Mine"]
    for address in others:
        assert titles_at(client, address) == ["Mine"], address


def test_newest_stand_first_and_no_more_than_twenty(client):
    now = timezone.now()
    for days in range(21):
        make_review(title=str(days), published_at=now - days * DAY)
    assert titles_at(client, "/feed/") == [str(days) for days in range(20)]


def test_feed_of_a_question_tells_of_its_answers_alone(client, settings):
    review = make_review(title="Mine", slug="mine", series=make_series())
    question = make_question(wording="Asked here?", slug="asked-here")
    section = make_section(review, question=question, text="An android.")
    make_section(review, text="Nobody asked.")
    make_section(question=question, text="", picture=None)
    feed = feed_at(client, "/questions/asked-here/feed/")
    assert words(feed, "title") == "Asked here? · Cour"
    [entry] = feed.findall(f"{ATOM}entry")
    assert words(entry, "title") == "Mine"
    assert words(entry, "content") == "<p>An android.</p>\n"
    address = f"{settings.SITE_URL}/reviews/mine/#{section.anchor}"
    assert entry.find(f"{ATOM}link").get("href") == address
    assert words(entry, "id").endswith(f",2026:review/{review.pk}/section/{section.pk}")


def test_feed_of_a_question_holds_only_what_is_published_and_spoils_nothing(client):
    question = make_question(slug="asked-here")
    for review in (make_review(published_at=None), make_review(published_at=timezone.now() + DAY)):
        make_section(review, question=question)
    make_section(question=question).review.move_to_bin()
    make_section(question=question, text="She dies.", is_spoiler=True, picture=make_picture())
    make_section(question=question, text="So ||he dies|| too.")
    told = [words(entry, "content") for entry in entries_at(client, "/questions/asked-here/feed/")]
    assert len(told) == 2
    for content in told:
        assert ">Spoiler: see the review</a>" in content
        assert "dies" not in content
        assert "<img" not in content


def test_feeds_hold_only_what_is_published(client, review):
    of_all = {"series": review.series, "author": review.author}
    make_review(published_at=None, **of_all)
    make_review(published_at=timezone.now() + DAY, **of_all)
    make_review(**of_all).move_to_bin()
    for address in addresses_of(review):
        assert titles_at(client, address) == ["Mine"], address


def test_each_page_names_its_feed_and_all_of_them_are_on_one_list(client, review):
    make_section(review, question=make_question(slug="asked-here"))
    listed = client.get("/feeds/").content.decode()
    for address in [*addresses_of(review), "/questions/asked-here/feed/"]:
        page = client.get(address.removesuffix("feed/")).content.decode()
        assert 'type="application/atom+xml" title="All reviews" href="/feed/"' in page
        assert f' href="{address}">' in page.partition("</head>")[0]
        if not address.startswith("/series/"):
            assert f'<a href="{address}">' in listed


def test_list_of_an_empty_blog_offers_what_will_be_written(client):
    make_author(pen_name="Sora Blank")
    make_series(season=WINTER_2024).genres.create(name="Drama")
    listed = client.get("/feeds/").content.decode()
    assert '<a href="/feed/">' in listed
    for nothing in ("Sora Blank", "Winter 2024", "Drama"):
        assert nothing not in listed


def test_feed_says_what_it_is_and_where(client, settings, review):
    settings.SITE_URL = "https://blog.example.org"
    feed = feed_at(client, "/series/frieren/feed/")
    assert words(feed, "title") == "Frieren · Cour"
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {
        "alternate": "https://blog.example.org/series/frieren/",
        "self": "https://blog.example.org/series/frieren/feed/",
    }
    assert words(feed, "id") == f"tag:blog.example.org,2026:series/{review.series.pk}"
    assert words(feed, "updated") == words(feed.find(f"{ATOM}entry"), "updated")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/seasons/2024/fall/feed/", 301),
        ("/seasons/2024/monsoon/feed/", 404),
        ("/series/unheard-of/feed/", 404),
        ("/authors/nobody/feed/", 404),
        ("/seasons/2199/winter/feed/", 404),
        ("/genres/unused/feed/", 404),
        ("/studios/unheard-of/feed/", 404),
        ("/questions/never-asked/feed/", 404),
        ("/feed/?page=2", 404),
    ],
)
def test_other_addresses_are_no_feeds(client, address, status):
    Genre.objects.create(name="Unused")
    assert client.get(address).status_code == status


def test_reader_that_has_it_already_is_told_so(client, review):
    for address in addresses_of(review):
        known = {"if-none-match": client.get(address)["ETag"]}
        assert client.get(address, headers=known).status_code == 304
    Review.objects.update(title="New words")
    assert client.get(address, headers=known).status_code == 200


def test_reader_with_a_newer_time_is_told_that_a_review_was_taken_down(client, review):
    newest = make_review(title="Newest", series=review.series, author=review.author)
    newest.move_to_bin()
    known = {"if-modified-since": http_date((timezone.now() + DAY).timestamp())}
    for address in addresses_of(review):
        assert client.get(address, headers=known).status_code == 200


def make_whole(review):
    review.series.genres.add(Genre.objects.get_or_create(name="Drama")[0])
    for _ in range(3):
        make_section(review, picture=make_picture())


@pytest.mark.parametrize("many", [1, 25])
def test_blog_feed_takes_four_queries(client, many, django_assert_num_queries):
    for _ in range(many):
        make_whole(make_review(series=make_series(), title_picture=make_picture()))
    with django_assert_num_queries(4):
        assert len(titles_at(client, "/feed/")) == min(many, 20)


def test_other_feeds_take_two_or_three_more(client, review, django_assert_max_num_queries):
    addresses = addresses_of(review)
    make_whole(review)
    for address in addresses:
        with django_assert_max_num_queries(7):
            client.get(address)


@pytest.mark.parametrize("many", [1, 25])
def test_feed_of_a_question_takes_six_queries(client, many, django_assert_num_queries):
    question = make_question(slug="asked-here")
    for _ in range(many):
        review = make_review(series=make_series())
        make_whole(review)
        make_section(review, question=question, picture=make_picture())
    with django_assert_num_queries(6):
        assert len(titles_at(client, "/questions/asked-here/feed/")) == min(many, 20)


@pytest.mark.parametrize("many", [1, 25])
def test_list_of_feeds_takes_seven_queries(client, many, django_assert_num_queries):
    for number in range(many):
        review = make_review(series=make_series(season=Season(2000 + number, 0)))
        make_section(review, question=make_question())
        make_whole(review)
    with django_assert_num_queries(7):
        client.get("/feeds/")
