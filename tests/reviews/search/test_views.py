from html.parser import HTMLParser

import pytest
from django.urls import reverse

from reviews.models import Genre, Studio
from tests.factories import make_picture, make_question, make_review, make_section, make_series

pytestmark = pytest.mark.django_db
SEARCH = "/search/"


def ask(client, query="", **more):
    response = client.get(SEARCH, {"q": query} | more)
    assert response.status_code == 200
    return response.content.decode()


class Results(HTMLParser):
    """The links of a page's main part, with their words."""

    def __init__(self, html):
        super().__init__()
        self.links, self.open = {}, None
        self.feed(html.partition("<main")[2].partition("</main")[0])
        self.links = {link: " ".join(words.split()) for link, words in self.links.items()}

    def handle_starttag(self, tag, attributes):
        if tag == "a":
            self.open = dict(attributes)["href"]
            self.links.setdefault(self.open, "")

    def handle_endtag(self, tag):
        if tag == "a":
            self.open = None

    def handle_data(self, words):
        if self.open:
            self.links[self.open] += words


def test_hit_is_shown_within_its_section_and_leads_to_it(client):
    section = make_section(heading="Who was it?", text="Naomi <b>hunts</b> androids.")
    html = ask(client, "hunts")
    links = Results(html).links
    assert links[section.review.get_absolute_url()] == section.review.title
    assert links[section.get_absolute_url()] == "Who was it?"
    assert "<mark>hunts</mark>" in html
    assert "<b>" not in html


def test_facts_lead_to_the_series_information(client):
    series = make_series()
    series.studios.add(Studio.objects.create(name="Bones"))
    review = make_review(series=series)
    html = ask(client, "bones")
    there = f"{review.get_absolute_url()}#series-information"
    assert Results(html).links[there] == "Series information"
    assert "<mark>Bones</mark> · Anime TV" in html
    assert 'id="series-information"' in client.get(review.get_absolute_url()).content.decode()


def test_answer_that_spoils_is_not_quoted(client):
    make_section(heading="The end?", text="Everybody dies.", is_spoiler=True)
    html = ask(client, "end")
    assert "The <mark>end</mark>?" in html
    assert "nothing of it is shown" in html
    assert "dies" not in html


def test_what_was_typed_is_printed_as_words(client):
    html = ask(client, '<script>"')
    assert "<script>" not in html.partition("<main")[2]
    assert 'value="&lt;script&gt;&#34;"' in html


def test_without_a_word_the_page_says_what_can_be_looked_for(client):
    html = client.get(SEARCH).content.decode()
    assert "<h1>Search</h1>" in html
    assert "Try a title" in html


def test_where_nothing_is_found_the_page_says_so_and_what_to_do(client):
    html = ask(client, "zzz")
    assert "No review matches “zzz”." in html
    assert "Try a title" in html


def test_where_a_choice_leaves_nothing_the_page_leads_out_of_it(client):
    make_review(title="Orb")
    assert Results(ask(client, "orb", genre="none")).links == {"?q=orb": "Look everywhere"}


def test_choices_are_links(client):
    series = make_series(season="Winter 2024")
    series.genres.add(Genre.objects.create(name="Mecha"))
    make_review(title="Orb", series=series)
    make_review(title="Orb two")
    assert Results(ask(client, "orb")).links["?q=orb&genre=mecha"] == "Mecha"
    html = ask(client, "orb", genre="mecha")
    assert "1 review<" in html.replace("\n", "")
    assert "Not only: Mecha" in Results(html).links["?q=orb"]


def test_pages_keep_words_and_choices(client):
    for number in range(11):
        make_review(title=f"Orb {number}", series=make_series(season="Winter 2024"))
    links = Results(ask(client, "orb", season="2024-winter")).links
    assert "More results" in links["?q=orb&season=2024-winter&page=2"]
    html = ask(client, "orb", season="2024-winter", page=2)
    assert Results(html).links["?q=orb&season=2024-winter"]
    assert 'start="11"' in html


@pytest.mark.parametrize("page", ["0", "2", "x", "\0"])
def test_page_that_there_is_not_is_not_found(client, page):
    make_review(title="Orb")
    assert client.get(SEARCH, {"q": "orb", "page": page}).status_code == 404


@pytest.mark.parametrize(
    "query", [b"q=%00", b"q=%ff%fe", b"q=%22", b"q=" + b"*+" * 500, b"q=" + b"x" * 10_000, b"q&&="]
)
def test_no_address_is_an_error(client, query):
    assert client.get(SEARCH, QUERY_STRING=query.decode()).status_code == 200


def test_search_engines_are_kept_out(client):
    assert '<meta name="robots" content="noindex">' in ask(client, "orb")
    assert 'rel="canonical"' not in ask(client, "orb")


def test_every_page_has_a_box_that_leads_here_and_this_one_has_but_one(client):
    make_review(title="Orb")
    for address in ("/", "/seasons/", SEARCH, f"{SEARCH}?q=orb", "/nothing/"):
        html = client.get(address).content.decode()
        assert html.count('<form class="search-form" action="/search/" method="get">') == 1
        assert html.count('<label class="visually-hidden" for="search">') == 1


@pytest.mark.parametrize("many", [1, 30])
def test_page_takes_at_most_twelve_queries(client, django_assert_max_num_queries, many):
    for number in range(many):
        series = make_series(season="Winter 2024", poster=make_picture())
        series.studios.create(name=f"Bones {number}")
        series.genres.create(name=f"Mecha {number}")
        review = make_review(title=f"Orb {number}", series=series, title_picture=make_picture())
        for _ in range(4):
            make_section(review, question=make_question(), text="Orb and more.")
    with django_assert_max_num_queries(11):
        ask(client, "orb")
    with django_assert_max_num_queries(12):
        ask(client, "orb zzz")
    with django_assert_max_num_queries(5):
        ask(client, "zzz")
    with django_assert_max_num_queries(2):
        ask(client)


def test_address_is_named():
    assert reverse("search") == SEARCH
