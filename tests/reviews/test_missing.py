import pytest

from reviews.models import Redirect
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def page(client, address):
    response = client.get(address)
    assert response.status_code == 404
    return response.content.decode()


@pytest.fixture
def review():
    return make_review(title="Metallic Rouge")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/reviews/metalic-rouge/", "metalic rouge"),
        ("/reviews/metalic-rouge/pictures/9/", "metalic rouge"),
        ("/2024/04/metallic-rouge-review/", "metallic rouge review"),
        ("/2024/04/metallic_rouge", "metallic rouge"),
        ("/metallic-rouge/", "metallic rouge"),
    ],
)
def test_missing_page_searches_for_its_words_and_shows_the_nearest_title(
    client, review, address, words
):
    html = page(client, address)
    assert f'name="q" value="{words}"' in html
    assert f'<a href="{review.get_absolute_url()}">Metallic Rouge</a>' in html


@pytest.mark.parametrize(
    "address",
    [
        "/wp-login.php",
        "/drafts/12/",
        "/2024/04/",
        "/search/?q=metallic&page=9",
        "/admin/metallic/",
    ],
)
def test_missing_page_that_names_nothing_shows_no_title(client, review, address):
    response = client.get(address)
    assert b"Were you looking" not in response.content


@pytest.mark.parametrize("address", ["/%00metallic-%FF/", f"/{'a-' * 2000}/", "/%F0%9F%8D%A3/"])
def test_no_address_is_an_error(client, review, address):
    page(client, address)


def test_missing_page_takes_at_most_six_queries(client, django_assert_max_num_queries):
    for number in range(30):
        make_review(title=f"Metallic Rouge {number}")
    with django_assert_max_num_queries(6):
        page(client, "/reviews/metallic/")


def test_what_has_moved_leads_on_and_nothing_else_is_asked(client, django_assert_num_queries):
    Redirect.objects.create(old_path="/metallic-rouge/", target="/reviews/metallic-rouge/")
    with django_assert_num_queries(2):  # no Page is called so; the Redirect
        response = client.get("/metallic-rouge/")
    assert (response.status_code, response["Location"]) == (301, "/reviews/metallic-rouge/")


def test_post_to_nowhere_is_not_found(client):
    assert client.post("/2024/nowhere/").status_code == 404
