from itertools import product

import pytest
from django.test import Client

from comments.models import Comment
from tests.comments.factories import make_comment
from tests.factories import make_author, make_review

pytestmark = pytest.mark.django_db

HERE, ELSEWHERE = "http://testserver", "https://evil.example"
SITES = ["same-origin", "same-site", "cross-site", "none", None]
ORIGINS = [HERE, ELSEWHERE, "null", None]
WORDS = {"name": "Aya", "email": "aya@example.org", "website": "", "text": "Lovely <b>words</b>."}


def is_from_here(site, origin):
    return site == "same-origin" or (site is None and origin == HERE)


def headers(site, origin):
    told = {"Sec-Fetch-Site": site, "Origin": origin}
    return {name: value for name, value in told.items() if value is not None}


@pytest.fixture(params=["no cookie", "a session"])
def client(request):
    client = Client(enforce_csrf_checks=True)
    if request.param == "a session":
        client.force_login(make_author())
    return client


@pytest.mark.parametrize(("site", "origin"), list(product(SITES, ORIGINS)))
def test_comment_is_taken_only_from_a_page_of_ours(client, site, origin):
    review = make_review()
    answer = client.post(f"/comments/post/{review.pk}/", WORDS, headers=headers(site, origin))
    assert answer.status_code == (303 if is_from_here(site, origin) else 403)
    assert Comment.objects.count() == is_from_here(site, origin)


@pytest.mark.parametrize("site", ["cross-site", None])
def test_reply_from_elsewhere_is_refused_with_all_that_was_typed(site):
    parent = make_comment()
    client = Client(enforce_csrf_checks=True)
    answer = client.post(f"/comments/{parent.pk}/reply/", WORDS, headers=headers(site, None))
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "does not say that this was sent from our page" in page
    assert "Lovely &lt;b&gt;words&lt;/b&gt;." in page
    assert 'value="aya@example.org"' in page
    assert f'action="/comments/{parent.pk}/reply/"' in page
    assert not answer.cookies


def test_origin_of_the_sites_address_is_ours(settings):
    settings.CSRF_TRUSTED_ORIGINS = ["https://blog.example"]
    review = make_review()
    client = Client(enforce_csrf_checks=True)
    sent_from = {"Origin": "https://blog.example"}
    answer = client.post(f"/comments/post/{review.pk}/", WORDS, headers=sent_from)
    assert answer.status_code == 303


@pytest.mark.parametrize("site", ["same-origin", None])
def test_everything_else_still_needs_djangos_token(site):
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/admin/login/", {}, headers=headers(site, HERE))
    assert answer.status_code == 403


def test_reading_needs_no_header():
    parent = make_comment()
    assert Client(enforce_csrf_checks=True).get(f"/comments/{parent.pk}/reply/").status_code == 200


def test_broken_token_cookie_is_not_mended_on_a_readers_page():
    parent = make_comment()
    client = Client()
    client.cookies["csrftoken"] = "broken"
    assert not client.get(f"/comments/{parent.pk}/reply/").cookies


def test_broken_token_cookie_is_mended_where_a_token_is_needed():
    client = Client()
    client.cookies["csrftoken"] = "broken"
    assert "csrftoken" in client.get("/admin/login/").cookies
