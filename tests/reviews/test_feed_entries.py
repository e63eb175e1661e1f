from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from reviews.models import Genre, Medium, Review, Season
from tests.factories import make_author, make_picture, make_review, make_section, make_series

from .reading_feeds import ATOM, entries_at, words

pytestmark = pytest.mark.django_db
SITE = "https://blog.example.org"
THEN = datetime(2024, 1, 10, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = SITE


def entry_of(client, _review=None):
    [entry] = entries_at(client, "/feed/")
    return entry


def content_of(client):
    return words(entry_of(client), "content")


def test_entry_leads_to_its_review_and_keeps_its_name_when_that_moves(client):
    review = make_review(title="Frieren <& friends>", slug="frieren")
    entry = entry_of(client)
    assert words(entry, "title") == "Frieren <& friends>"
    assert entry.find(f"{ATOM}link").get("href") == f"{SITE}/reviews/frieren/"
    assert words(entry, "id") == f"tag:blog.example.org,2026:review/{review.pk}"
    review.slug = "frieren-beyond"
    review.save()
    moved = entry_of(client)
    assert words(moved, "id") == words(entry, "id")
    assert moved.find(f"{ATOM}link").get("href") == f"{SITE}/reviews/frieren-beyond/"


def test_entry_is_as_new_as_its_review_or_as_its_author_says(client):
    review = make_review(published_at=THEN)
    review.save()
    assert words(entry_of(client), "published") == "2024-01-10T12:00:00+00:00"
    assert words(entry_of(client), "updated") == "2024-01-10T12:00:00+00:00"
    Review.objects.update(updated_on=date(2024, 1, 10))
    assert words(entry_of(client), "updated") == "2024-01-10T12:00:00+00:00"
    Review.objects.update(updated_on=date(2024, 7, 1))
    assert words(entry_of(client), "updated") == "2024-07-01T00:00:00+01:00"


def test_entry_names_its_author_and_what_it_is_about(client):
    series = make_series(title="Frieren", season=Season(2023, 3), medium=Medium.ANIME_TV)
    series.genres.add(Genre.objects.create(name="Fantasy"))
    make_review(series=series, author=make_author(username="log-in", pen_name="Mio", slug="mio"))
    entry = entry_of(client)
    assert words(entry.find(f"{ATOM}author"), "name") == "Mio"
    assert words(entry.find(f"{ATOM}author"), "uri") == f"{SITE}/authors/mio/"
    terms = [one.get("term") for one in entry.findall(f"{ATOM}category")]
    assert terms == ["Autumn 2023", "Anime TV", "Fantasy"]


def test_log_in_of_an_author_without_pen_name_is_not_told(client):
    make_review(author=make_author(username="log-in", pen_name=""))
    assert entry_of(client).find(f"{ATOM}author") is None
    assert "log-in" not in client.get("/feed/").content.decode()


def test_content_is_the_whole_review_in_its_order(client):
    review = make_review(slug="one", introduction="First.", title_picture=make_picture())
    make_section(review, heading="Nothing", text="", position=1)
    make_section(review, heading="Last <one>", text="*Third*.", position=3)
    make_section(review, heading="Next", text="Second.", position=2)
    html = content_of(client)
    parts = ["<img", "First.", "<h2>Next</h2>", "Second.", "Last &lt;one&gt;", "<em>Third</em>"]
    places = [html.index(part) for part in parts]
    assert places == sorted(places)
    assert "Nothing" not in html


def test_pictures_have_whole_addresses_sizes_and_words(client):
    title_picture, picture, decorative = make_picture(), make_picture(), make_picture()
    review = make_review(
        slug="one",
        title_picture=title_picture,
        title_picture_alt='A "street"',
        title_picture_caption="Episode <2>",
        introduction=f"![Rain](picture:{picture.pk})",
    )
    make_section(review, picture=decorative, picture_alt="x", picture_is_decorative=True)
    html = content_of(client)
    for one, alt in ((title_picture, "A &quot;street&quot;"), (picture, "Rain"), (decorative, "")):
        link = f'<a href="{SITE}/reviews/one/pictures/{one.pk}/">'
        figure = html[html.index(link) :].partition("</a>")[0]
        for said in (f'src="{SITE}{one.src}"', 'width="1280"', 'height="720"', f'alt="{alt}"'):
            assert said in figure
    assert "<figcaption>Episode &lt;2&gt;</figcaption>" in html


def test_what_spoils_is_a_note_that_leads_to_its_place(client):
    review = make_review(slug="one", introduction="It ends ||with her death||.")
    section = make_section(review, text="She dies.", is_spoiler=True, picture=make_picture())
    make_section(
        review, heading="Two", text="::: spoiler topic\nHe dies.\n:::\n\nNote[^1].\n\n[^1]: x"
    )
    html = content_of(client)
    assert "death" not in html
    assert "dies" not in html
    assert section.picture.content_hash not in html
    for place in ("", f"#{section.anchor}", "#two"):
        assert f'<a href="{SITE}/reviews/one/{place}">Spoiler: see the review</a>' in html


def test_a_footnote_of_one_answer_is_told_whatever_another_hides(client):
    review = make_review()
    make_section(review, text="It ends ||badly[^1]||.\n\n[^1]: He dies.", position=1)
    make_section(review, text="So[^1].\n\n[^1]: Because.", position=2)
    html = content_of(client)
    assert "Because." in html
    assert "He dies" not in html


def test_post_without_series_has_no_categories(client):
    make_review(published_at=timezone.now())
    assert entry_of(client).findall(f"{ATOM}category") == []
