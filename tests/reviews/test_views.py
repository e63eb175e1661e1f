import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.views.defaults import server_error

from comments.models import Status, Thread
from reviews.models import Blog, Genre, Page, Season, Studio
from tests.comments.factories import make_chain, make_comment
from tests.factories import (
    make_author,
    make_moderator,
    make_picture,
    make_reader,
    make_review,
    make_section,
    make_series,
)

pytestmark = pytest.mark.django_db

WINTER_2024 = Season(2024, 0)
FEW_AND_MANY = pytest.mark.parametrize("many", [1, 25])


def html_of(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def make_draft(**fields):
    return make_review(published_at=None, **fields)


def make_scheduled(**fields):
    return make_review(published_at=timezone.now() + timedelta(days=1), **fields)


def make_illustrated_review(**fields):
    """A review whose page shows every part there is."""
    series = make_series(season=WINTER_2024, poster=make_picture())
    author = make_author(portrait=make_picture(), banner=make_picture(), bio="Words about me.")
    defaults = {"series": series, "author": author, "title_picture": make_picture()}
    return make_review(introduction="An introduction.", **(defaults | fields))


# Home


def test_home_shows_the_newest_review_first(client):
    now = timezone.now()
    make_review(title="Older", published_at=now - timedelta(days=2))
    make_review(title="Newest", published_at=now - timedelta(days=1))
    html = html_of(client, "/")
    assert html.index("Newest") < html.index("Older")
    assert "<h1" in html
    assert "Latest reviews" in html


def test_home_makes_the_first_card_large_and_its_picture_urgent(client):
    for _ in range(3):
        make_review(title_picture=make_picture())
    html = html_of(client, "/")
    assert html.count("card--lead") == 1
    assert html.count('fetchpriority="high"') == 1


def test_home_shows_drafts_and_scheduled_reviews_to_nobody(client):
    make_draft(title="Unfinished")
    make_scheduled(title="Tomorrow")
    client.force_login(make_author(is_superuser=True))
    html = html_of(client, "/")
    assert "Unfinished" not in html
    assert "Tomorrow" not in html


def test_home_prints_the_front_page_words_on_its_first_page_only(client):
    Blog(front_page_words="Four times a year.").save()
    make_many_reviews(11)
    assert "Four times a year." in html_of(client, "/")
    assert "Four times a year." not in html_of(client, "/?page=2")


def test_home_shows_the_posters_of_the_newest_season_that_has_begun(client):
    make_series(title="Long gone", season=Season(1999, 0))
    make_series(title="Going on", season=WINTER_2024)
    make_series(title="Not yet", season=Season(2199, 3))
    html = html_of(client, "/")
    assert "Going on" in html
    assert "Long gone" not in html
    assert "Not yet" not in html


def test_home_shows_what_is_reviewed_before_what_is_still_to_come(client):
    make_series(title="Alpha", season=WINTER_2024)
    make_draft(series=make_series(title="Beta", season=WINTER_2024))
    make_review(series=make_series(title="Zeta", season=WINTER_2024))
    html = html_of(client, "/")
    shelf = html[html.index('id="running"') :]
    assert "<span>3 series</span> <span>1 reviewed</span>" in re.sub(r"\s+", " ", shelf)
    places = [shelf.index(f"{title}</a>") for title in ("Zeta", "Alpha", "Beta")]
    assert places == sorted(places)
    assert shelf.count(">Reviewed</p>") == 1
    assert shelf.count(">Not reviewed yet</p>") == 2


def test_home_counts_more_of_the_season_than_it_shows(client):
    make_many_series(13)
    html = html_of(client, "/")
    assert html.count('class="poster"') == 12
    assert "<span>13 series</span>" in html


def test_older_reviews_are_on_the_next_page(client):
    make_many_reviews(11)
    first, second = html_of(client, "/"), html_of(client, "/?page=2")
    assert first.count("<article") == 10
    assert second.count("<article") == 1
    assert 'rel="next" href="?page=2"' in first
    assert 'rel="prev" href="/"' in second
    assert f'rel="canonical" href="{settings.SITE_URL}/?page=2"' in second


@pytest.mark.parametrize("number", ["2", "0", "-1", "01", "x", "", "1.0", "１", "9" * 30, "\x00"])
def test_a_page_that_does_not_exist_is_not_found(client, number):
    make_review()
    assert client.get("/", {"page": number}).status_code == 404


def test_an_empty_blog_has_a_front_page(client):
    assert "Nothing is published here yet" in html_of(client, "/")


@FEW_AND_MANY
def test_home_takes_at_most_six_queries(client, django_assert_max_num_queries, many):
    make_many_reviews(many)
    make_many_series(many)
    make_many_menu_pages(many)
    make_draft()
    with django_assert_max_num_queries(6):
        client.get("/")


# A review


def test_review_page_has_every_part_in_its_order(client):
    review = make_illustrated_review(title="Red androids")
    for number in range(3):
        make_section(review, heading=f"Question {number}?", picture=make_picture())
    make_series(title="A neighbour", season=WINTER_2024)
    html = html_of(client, review.get_absolute_url())
    parts = [
        "<h1>Red androids</h1>",
        "title-picture",
        'class="prose introduction"',
        'id="contents"',
        'id="question-0"',
        'id="question-2"',
        'id="series-information"',
        'id="other-shows"',
        'id="author"',
        "Words about me.",
    ]
    places = [html.index(part) for part in parts]
    assert places == sorted(places)
    assert html.count("<h1") == 1
    assert '<html lang="en-GB" data-season="winter">' in html


def test_section_is_labelled_by_its_heading_which_is_a_permalink(client):
    section = make_section(heading="Would you like some more?", picture_caption="Tea")
    html = html_of(client, section.review.get_absolute_url())
    anchor = section.anchor
    assert f'aria-labelledby="{anchor}"' in html
    assert f'<h2 id="{anchor}"><a href="#{anchor}">Would you like some more?</a></h2>' in html


def test_unanswered_section_leaves_no_trace(client):
    section = make_section(heading="Anything to add?", text="")
    assert "Anything to add?" not in html_of(client, section.review.get_absolute_url())


@pytest.mark.parametrize(("number", "is_there"), [(2, False), (3, True)])
def test_contents_are_listed_from_three_sections_on(client, number, is_there):
    review = make_review()
    for _ in range(number):
        make_section(review)
    assert ('id="contents"' in html_of(client, review.get_absolute_url())) is is_there


def test_section_that_spoils_stands_open_and_says_so(client):
    section = make_section(text="The butler did it.", is_spoiler=True)
    html = html_of(client, section.review.get_absolute_url())
    assert '<p class="spoiler-label">Spoiler</p>' in html
    assert "The butler did it." in html
    assert "<details" not in html


def test_decorative_picture_has_no_alternative_text(client):
    picture = {"picture": make_picture(), "picture_alt": "Left over", "picture_is_decorative": True}
    section = make_section(**picture)
    assert "Left over" not in html_of(client, section.review.get_absolute_url())


def test_section_picture_has_alternative_text_and_caption(client):
    section = make_section(picture=make_picture(), picture_alt="A bus", picture_caption="Episode 2")
    html = html_of(client, section.review.get_absolute_url())
    assert 'alt="A bus"' in html
    assert "<figcaption>Episode 2</figcaption>" in html


def test_series_information_names_every_fact_and_leads_to_its_page(client):
    series = make_series(
        title="Metallic Rouge",
        part="Season One",
        japanese_title="メタリックルージュ",
        season=WINTER_2024,
        episodes=13,
        demographic="seinen",
    )
    series.studios.add(Studio.objects.create(name="Bones"))
    series.genres.add(Genre.objects.create(name="Mecha"))
    html = html_of(client, make_review(series=series).get_absolute_url())
    assert '<a href="/series/metallic-rouge-season-one/">Metallic Rouge (Season One)</a>' in html
    assert '<span lang="ja">メタリックルージュ</span>' in html
    assert '<td><a href="/seasons/2024/winter/">Winter 2024</a></td>' in html
    assert "<td>13</td>" in html
    for fact in (
        '<a href="/mediums/anime-tv/">Anime TV</a>',
        '<a href="/studios/bones/">Bones</a>',
        '<a href="/genres/mecha/">Mecha</a>',
        '<a href="/demographics/seinen/">Seinen</a>',
    ):
        assert f"<td>{fact}</td>" in html


def test_facts_that_are_unknown_have_no_row(client):
    html = html_of(client, make_review(series=make_series()).get_absolute_url())
    rows = re.findall(r'<th scope="row">(.*?)</th>', html)
    assert rows == ["English title", "Medium"]


def test_discussion_stands_below_the_review_but_not_below_a_draft(client):
    review, draft = make_review(), make_draft()
    html = html_of(client, review.get_absolute_url())
    assert html.index('id="author"') < html.index('id="comments"')
    client.force_login(draft.author)
    assert 'id="comments"' not in html_of(client, draft.get_draft_url())


def test_cards_tell_how_many_comments_there_are(client):
    review = make_review()
    make_comment(review)
    make_comment(review)
    Thread.objects.recount()
    assert f'<a href="{review.get_absolute_url()}#comments">2 comments</a>' in html_of(client, "/")


def test_plain_post_has_no_parts_about_a_series(client):
    html = html_of(client, make_review(series=None).get_absolute_url())
    assert "series-information" not in html
    assert "other-shows" not in html
    assert "data-season" not in html


def test_other_shows_lead_to_their_newest_published_review(client):
    other = make_series(title="Frieren", season=WINTER_2024)
    yesterday = timezone.now() - timedelta(days=1)
    make_review(series=other, title="Older", published_at=yesterday)
    newest = make_review(series=other, title="Newest")
    make_scheduled(series=other, title="Coming")
    html = others_on_page(client)
    assert f'href="{newest.get_absolute_url()}">Frieren</a>' in html
    assert html.count("Frieren</a>") == 1


def test_other_shows_without_a_published_review_are_named_and_lead_to_their_series(client):
    other = make_series(title="Frieren", season=WINTER_2024)
    make_draft(series=other)
    make_scheduled(series=other)
    html = others_on_page(client)
    assert f'<a href="{other.get_absolute_url()}">Frieren</a>' in html
    assert 'class="poster"' not in html


def test_other_shows_leave_out_this_one_and_other_seasons(client):
    make_series(title="Frieren", season=WINTER_2024)
    make_series(title="From spring", season=Season(2024, 1))
    html = others_on_page(client, title="This very show")
    assert "This very show" not in html
    assert "From spring" not in html
    assert '<a href="/seasons/2024/winter/">All of Winter 2024</a>' in html


def test_other_shows_are_at_most_twelve_posters(client):
    for _ in range(13):
        make_review(series=make_series(season=WINTER_2024))
    assert others_on_page(client).count('class="poster"') == 12


def others_on_page(client, title="This one"):
    review = make_review(series=make_series(title=title, season=WINTER_2024))
    html = html_of(client, review.get_absolute_url())
    return html[html.index('id="other-shows"') : html.index('id="author"')]


def test_review_leads_to_its_neighbours_by_date_and_within_its_season(client):
    reviews = {}
    for days, (title, season) in enumerate(
        [("Last", 0), ("After", 1), ("Here", 0), ("Before", 1), ("First", 0)]
    ):
        series = make_series(title=f"{title} show", season=Season(2024, season))
        then = timezone.now() - timedelta(days=days)
        reviews[title] = make_review(title=title, series=series, published_at=then)
    html = html_of(client, reviews["Here"].get_absolute_url())
    nav = html[html.index('aria-label="Neighbouring reviews"') :]
    links = re.findall(r'<span>([^<]+)</span> <a rel="(\w+)" href="[^"]+">([^<]+)</a>', nav)
    assert links == [
        ("Previous review", "prev", "Before"),
        ("Next review", "next", "After"),
        ("Previous of Winter 2024", "prev", "First show"),
        ("Next of Winter 2024", "next", "Last show"),
    ]
    last = html_of(client, reviews["First"].get_absolute_url())
    assert "Previous review" not in last


def test_neighbour_of_the_same_season_is_named_once(client):
    yesterday = timezone.now() - timedelta(days=1)
    make_review(series=make_series(season=WINTER_2024), published_at=yesterday)
    review = make_review(series=make_series(season=WINTER_2024))
    html = html_of(client, review.get_absolute_url())
    assert html.count('rel="prev"') == 1
    assert "<span>Previous review, also of Winter 2024</span>" in html


def test_review_leads_to_what_is_like_it_and_says_why(client):
    bones = Studio.objects.create(name="Bones")
    review, other = (make_review(series=make_series()) for _ in range(2))
    for one in (review, other):
        one.series.studios.add(bones)
    html = html_of(client, review.get_absolute_url())
    part = html[html.index('id="shows-alike"') : html.index('id="author"')]
    assert f'href="{other.get_absolute_url()}"' in part
    assert "Also by Bones" in part


def test_review_leads_to_the_reviews_of_the_other_releases(client):
    first = make_review(series=make_series(title="Alpha"))
    second = make_review(series=make_series(title="Alpha", part="Two", follows=first.series))
    third = make_series(title="Alpha", part="Three", follows=second.series)
    html = html_of(client, second.get_absolute_url())
    assert f'Follows <a href="{first.get_absolute_url()}">Alpha</a>' in html
    assert f'Followed by <a href="{third.get_absolute_url()}">Alpha (Three)</a>' in html


@pytest.mark.parametrize("make", [make_draft, make_scheduled])
def test_unpublished_review_is_not_found_at_its_address_by_anybody(client, make):
    review = make(slug="not-yet")
    client.force_login(review.author)
    assert client.get("/reviews/not-yet/").status_code == 404


@FEW_AND_MANY
def test_review_page_takes_at_most_ten_queries(client, django_assert_max_num_queries, many):
    review = make_illustrated_review()
    first, *_others, last = make_full_neighbourhood(review, many)
    with django_assert_max_num_queries(10):
        html = html_of(client, review.get_absolute_url())
    assert f'id="comment-{first.pk}"' in html
    with django_assert_max_num_queries(10):
        assert client.get(review.get_absolute_url(), {"from": last.pk}).status_code == 200


def test_times_are_told_in_the_time_zone_of_the_blog(client, settings):
    settings.TIME_ZONE = "Asia/Tokyo"
    with timezone.override("Asia/Tokyo"):
        nearly_midnight = timezone.make_aware(timezone.datetime(2024, 4, 8, 0, 30))
    review = make_review(published_at=nearly_midnight)
    assert '<time datetime="2024-04-08">8 April 2024</time>' in html_of(
        client, review.get_absolute_url()
    )


def test_author_of_a_review_finds_a_way_to_edit_it(client):
    review = make_review()
    client.force_login(review.author)
    desk = reverse("admin:reviews_review_change", args=[review.pk])
    assert desk in client.get(review.get_absolute_url()).content.decode()
    client.force_login(make_author())
    assert desk not in client.get(review.get_absolute_url()).content.decode()


# A draft


@pytest.mark.parametrize(
    ("make", "words"), [(make_draft, "Draft."), (make_scheduled, "Scheduled.")]
)
def test_draft_is_shown_to_its_author_with_a_banner(client, make, words):
    review = make(title="Half a thought", introduction="So far.")
    client.force_login(review.author)
    response = client.get(review.get_draft_url())
    html = response.content.decode()
    assert words in html
    assert "So far." in html
    assert 'href="#comments"' not in html
    assert '<meta name="robots" content="noindex">' in html
    assert response["X-Robots-Tag"] == "noindex"
    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]


def test_draft_may_lack_everything(client):
    review = make_draft(title="")
    client.force_login(review.author)
    assert "Untitled review" in html_of(client, review.get_draft_url())


@pytest.mark.parametrize("make_person", [make_author, make_moderator, make_reader])
def test_draft_is_not_found_by_others(client, make_person):
    client.force_login(make_person())
    assert client.get(make_draft().get_draft_url()).status_code == 404


def test_draft_is_not_found_by_strangers(client):
    response = client.get(make_draft().get_draft_url())
    assert response.status_code == 404
    assert "Vary" not in response


def test_draft_address_of_a_published_review_leads_to_its_page(client):
    review = make_review()
    client.force_login(review.author)
    assert client.get(review.get_draft_url()).url == review.get_absolute_url()


# Seasons


def test_seasons_are_listed_by_year_with_counts(client):
    make_review(series=make_series(season=WINTER_2024))
    make_series(season=WINTER_2024)
    make_draft(series=make_series(season=Season(2023, 3)))
    html = re.sub(r"\s+", " ", html_of(client, "/seasons/"))
    years = re.findall(r'<h2 id="year-\d+"><a href="/seasons/(\d+)/">\1</a></h2>', html)
    assert years == ["2024", "2023"]
    assert "<span>2 series</span> <span>1 reviewed</span>" in html
    assert "<span>1 series</span> <span>0 reviewed</span>" in html


def test_season_shows_reviewed_series_first_then_the_rest_by_title(client):
    make_series(title="Beta", season=WINTER_2024)
    make_series(title="Alpha", season=WINTER_2024)
    make_review(series=make_series(title="Zeta", season=WINTER_2024))
    html = html_of(client, "/seasons/2024/winter/")
    assert "<h1>Winter 2024</h1>" in html
    assert html.index("Zeta</a>") < html.index("Alpha</a>") < html.index("Beta</a>")


def test_season_gives_the_first_words_of_what_it_leads_to(client):
    series = make_series(title="Alpha", season=WINTER_2024)
    yesterday = timezone.now() - timedelta(days=1)
    make_review(series=series, introduction="Second thoughts.")
    make_review(series=series, introduction="Old words.", published_at=yesterday)
    make_scheduled(series=series, introduction="Coming.")
    html = html_of(client, "/seasons/2024/winter/")
    assert '<p class="reviewed__excerpt">Second thoughts.</p>' in html
    assert "Old words." not in html
    assert "Coming." not in html


def test_season_does_not_tell_of_reviews_to_come(client):
    series = make_series(title="Alpha", season=WINTER_2024)
    make_scheduled(series=series, title="Coming")
    html = html_of(client, "/seasons/2024/winter/")
    assert "Coming" not in html
    assert ">Reviewed<" not in html
    assert f'href="{series.get_absolute_url()}"' in html


def test_season_leads_to_its_nearest_neighbours_that_have_series(client):
    for season in (Season(2022, 1), Season(2023, 3), WINTER_2024, Season(2024, 2)):
        make_series(season=season)
    html = html_of(client, "/seasons/2024/winter/")
    assert 'rel="prev" href="/seasons/2023/autumn/"' in html
    assert 'rel="next" href="/seasons/2024/summer/"' in html


@pytest.mark.parametrize(
    "address", ["2024/monsoon", "2024/spring", "1800/winter", "99999999999999999999/winter"]
)
def test_season_that_is_none_or_has_no_series_is_not_found(client, address):
    make_series(season=WINTER_2024)
    assert client.get(f"/seasons/{address}/").status_code == 404


@pytest.mark.parametrize("address", ["2023/fall", "2023/Autumn", "02023/autumn"])
def test_season_has_one_address(client, address):
    make_series(season=Season(2023, 3))
    response = client.get(f"/seasons/{address}/")
    assert response.status_code == 301
    assert response.url == "/seasons/2023/autumn/"


@FEW_AND_MANY
def test_season_page_takes_at_most_six_queries(client, django_assert_max_num_queries, many):
    make_many_series(many)
    make_many_menu_pages(many)
    make_draft(series=make_series(season=WINTER_2024, poster=None))
    with django_assert_max_num_queries(6):
        client.get("/seasons/2024/winter/")


@FEW_AND_MANY
def test_season_list_takes_at_most_three_queries(client, django_assert_max_num_queries, many):
    for number in range(many):
        make_series(season=Season.from_number(2024 * 4 + number))
    with django_assert_max_num_queries(3):
        client.get("/seasons/")


# A series, an author, a page


def test_series_page_shows_its_published_reviews(client):
    series = make_series(title="Alpha", poster=make_picture())
    make_review(series=series, title="Seen")
    make_draft(series=series, title="Unfinished")
    html = html_of(client, series.get_absolute_url())
    assert "Seen" in html
    assert "Unfinished" not in html


def test_series_without_poster_has_a_tile_with_its_title(client):
    series = make_series(title="Alpha")
    assert '<span class="poster__tile" aria-hidden="true">Alpha</span>' in html_of(
        client, series.get_absolute_url()
    )


def test_series_tells_what_it_follows_and_what_follows_it(client):
    first = make_series(title="Alpha", part="Season One")
    second = make_series(title="Alpha", part="Season Two", follows=first)
    assert f'Followed by <a href="{second.get_absolute_url()}">' in html_of(
        client, first.get_absolute_url()
    )
    assert f'Follows <a href="{first.get_absolute_url()}">' in html_of(
        client, second.get_absolute_url()
    )


@FEW_AND_MANY
def test_series_page_takes_at_most_eight_queries(client, django_assert_max_num_queries, many):
    series = make_series()
    for _ in range(many):
        make_review(series=series, title_picture=make_picture())
        make_series(follows=series)
        series.studios.add(Studio.objects.create(name=str(Studio.objects.count())))
        series.genres.add(Genre.objects.create(name=str(Genre.objects.count())))
    with django_assert_max_num_queries(8):
        client.get(series.get_absolute_url())


def test_author_page_lists_what_the_author_published(client):
    author = make_author(pen_name="Mio Hartley", bio="I iron.")
    make_review(author=author, title="Mine")
    make_draft(author=author, title="Unfinished")
    make_review(title="Somebody else’s")
    html = html_of(client, "/authors/mio-hartley/")
    assert "I iron." in html
    assert "Mine" in html
    assert "Unfinished" not in html
    assert "Somebody else’s" not in html


def test_user_without_a_pen_name_has_no_page(client):
    make_reader(username="somebody")
    assert client.get("/authors/somebody/").status_code == 404


@FEW_AND_MANY
def test_author_page_takes_at_most_seven_queries(client, django_assert_max_num_queries, many):
    author = make_author(portrait=make_picture(), banner=make_picture())
    for _ in range(many):
        make_review(author=author, series=make_series(), title_picture=make_picture())
    with django_assert_max_num_queries(7):
        client.get(author.get_absolute_url())


def test_page_is_at_its_address_and_in_the_menu_if_so_marked(client):
    Page.objects.create(title="About", slug="about", text="Who we are.", is_in_menu=True)
    Page.objects.create(title="Imprint", slug="imprint", text="Small print.")
    html = html_of(client, "/about/")
    assert "Who we are." in html
    assert '<a href="/about/" aria-current="page">About</a>' in html
    assert "Imprint" not in html


# All of them


def test_address_of_nothing_is_answered_in_the_dress_of_the_blog(client):
    Blog(name="The Ironing Board").save()
    for address in ("/reviews/none/", "/series/none/", "/authors/none/", "/none/", "/a/b/c"):
        response = client.get(address)
        assert response.status_code == 404
        assert "The Ironing Board" in response.content.decode()


@pytest.mark.parametrize("template_name", ["500.html", "503.html"])
def test_broken_page_needs_no_database(rf, django_assert_num_queries, template_name):
    with django_assert_num_queries(0):
        response = server_error(rf.get("/"), template_name=template_name)
    assert response.status_code == 500
    assert "<h1>" in response.content.decode()


def test_reader_pages_are_the_same_bytes_for_everybody_without_a_session(client):
    for address in every_address():
        response = client.get(address)
        assert response.status_code == 200
        assert response["Vary"] == "Cookie", address
        assert not response.cookies, address
        assert client.get(address).content == response.content


def test_reader_pages_are_only_ever_read(client):
    for address in every_address():
        assert client.head(address).status_code == 200
        assert client.post(address).status_code == 405


def test_every_reader_page_has_one_h1_one_title_and_a_canonical_address(client):
    for address in every_address():
        html = html_of(client, address)
        assert html.count("<h1") == 1
        assert html.count("<title>") == 1
        assert f'<link rel="canonical" href="{settings.SITE_URL}{address}">' in html
        ids = re.findall(r' id="([^"]+)"', html)
        assert len(ids) == len(set(ids)), address


def every_address():
    review = make_illustrated_review()
    make_full_neighbourhood(review, 3)
    page = Page.objects.create(title="About", slug="about", text="Who we are.")
    things = [review, review.series, review.series.season, review.author, page]
    picture = reverse("review_picture", args=[review.slug, review.title_picture_id])
    return ["/", reverse("season_list"), picture, *(thing.get_absolute_url() for thing in things)]


def make_many_reviews(number):
    for _ in range(number):
        make_review(series=make_series(season=WINTER_2024), title_picture=make_picture())


def make_many_series(number):
    for index in range(number):
        poster = make_picture() if index % 2 else None
        series = make_series(season=WINTER_2024, poster=poster, episodes=12)
        series.studios.add(Studio.objects.get_or_create(name=f"Studio {index}")[0])
        if index % 3:
            make_review(series=series)


def make_many_menu_pages(number):
    for index in range(number):
        Page.objects.create(title=f"Page {index}", slug=f"page-{index}", text="", is_in_menu=True)


def make_full_neighbourhood(review, number):
    """Everything that a review page shows, often; returns the review's comments."""
    make_many_series(number)
    make_many_menu_pages(number)
    make_draft(series=make_series(season=WINTER_2024))
    for index in range(number):
        make_section(review, picture=make_picture() if index % 2 else None, picture_alt="Seen")
        review.series.studios.add(Studio.objects.create(name=f"Own studio {index}"))
        review.series.genres.add(Genre.objects.create(name=f"Genre {index}"))
        make_review(series=review.series, author=review.author)
        make_sibling(review.series, index)
    return make_discussion(review, number)


def make_sibling(series, index):
    """Another release of a show, reviewed; and a show of another Season that is like it."""
    seasons = [(Season(2025, 0), {"follows": series}), (Season(2023, index % 4), {})]
    for season, fields in seasons:
        other = make_series(season=season, poster=make_picture(), **fields)
        other.studios.set(series.studios.all())
        other.genres.set(series.genres.all())
        make_review(series=other)


def make_discussion(review, number):
    """Comments that answer each other, one after another and one below another, and a tombstone."""
    comments = [make_comment(review, parent=make_comment(review)) for _ in range(number)]
    removed = make_comment(review, status=Status.REMOVED)
    comments += [make_comment(review, parent=removed), *make_chain(review, number)]
    Thread.objects.recount()
    return comments
