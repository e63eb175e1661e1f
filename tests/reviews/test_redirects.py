import pytest

from reviews.models import Redirect
from tests.factories import make_review

pytestmark = pytest.mark.django_db


@pytest.fixture
def old():
    return Redirect.objects.create(old_path="/2019/05/進撃/", target="/reviews/titan/")


@pytest.mark.parametrize("path", ["/2019/05/進撃/", "/2019/05/%E9%80%B2%E6%92%83/"])
@pytest.mark.parametrize("method", ["get", "head"])
def test_old_path_leads_on_for_good(client, method, path, old):
    response = getattr(client, method)(path)
    assert response.status_code == 301
    assert response["Location"] == "/reviews/titan/"


def test_old_path_may_lack_its_last_slash(client, old):
    assert client.get("/2019/05/進撃")["Location"] == "/reviews/titan/"


def test_query_is_kept_on_this_site(client, old):
    address = client.get("/2019/05/進撃/?from=12")["Location"]
    assert address == "/reviews/titan/?from=12"


def test_query_stands_before_the_place_on_the_page(client):
    Redirect.objects.create(old_path="/old/", target="/reviews/titan/#comments")
    assert client.get("/old/?from=12")["Location"] == "/reviews/titan/?from=12#comments"


@pytest.mark.parametrize("target", ["/reviews/titan/?from=1", "https://example.org/titan/"])
def test_query_is_dropped_where_the_target_has_one_or_is_elsewhere(client, target):
    Redirect.objects.create(old_path="/old/", target=target)
    assert client.get("/old/?from=12")["Location"] == target


def test_live_page_wins(client):
    review = make_review()
    Redirect.objects.create(old_path=review.get_absolute_url(), target="/elsewhere/")
    assert client.get(review.get_absolute_url()).status_code == 200


def test_page_that_is_there_asks_for_no_redirect(client, django_assert_max_num_queries):
    review = make_review()
    with django_assert_max_num_queries(20) as asked:
        client.get(review.get_absolute_url())
    assert not [query for query in asked if "reviews_redirect" in query["sql"]]


def test_missing_page_asks_once_and_stays_missing(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(6) as asked:
        assert client.get("/nothing/here/").status_code == 404
    assert len([query for query in asked if "reviews_redirect" in query["sql"]]) == 1


def test_answer_carries_no_cookie(client, old):
    response = client.get("/2019/05/進撃/")
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_sent_form_is_not_led_on(client, old):
    assert client.post("/2019/05/進撃/").status_code != 301


def test_path_that_no_database_can_hold_is_just_missing(client):
    assert client.get("/old%00/").status_code == 404


def test_renamed_review_answers_at_its_old_address(client):
    review = make_review(slug="old")
    review.slug = "new"
    review.save()
    assert client.get("/reviews/old/", follow=True).redirect_chain == [("/reviews/new/", 301)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/reviews/old/pictures/7/", "/reviews/new/pictures/7/"),
        ("/questions/old/pictures/", "/questions/new/pictures/"),
        ("/questions/old/seasons/2024/winter/", "/questions/new/seasons/2024/winter/"),
        ("/questions/old/genres/old/", "/questions/new/genres/new/"),
        ("/questions/what/genres/old/", "/questions/what/genres/new/"),
        ("/questions/old/studios/bones/", "/questions/new/studios/bones/"),
        ("/genres/old/feed/", "/genres/new/feed/"),
    ],
)
def test_what_lies_below_a_page_moves_with_it(client, old, new):
    for kind in ("reviews", "questions", "genres"):
        Redirect.objects.create(old_path=f"/{kind}/old/", target=f"/{kind}/new/")
    response = client.get(old)
    assert (response.status_code, response.url) == (301, new)


@pytest.mark.parametrize("target", ["/seasons/", "https://example.org/genres/new/"])
def test_what_lay_below_a_page_that_is_none_any_more_is_gone(client, target):
    Redirect.objects.create(old_path="/genres/old/", target=target)
    assert client.get("/genres/old/feed/").status_code == 404
