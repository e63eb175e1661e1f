"""Every page and feed, and the whole desk, of a blog whose every field is hostile: nothing runs."""

from xml.etree import ElementTree

import pytest
from django.contrib import admin
from django.urls import reverse

from tests.factories import make_author, make_user

from .hostile_rows import poison, what_runs
from .site_addresses import EXPECTED, fill_in
from .test_site_addresses import given_for

pytestmark = pytest.mark.django_db
READ_BY_ALL = [name for name, answers in EXPECTED.items() if answers["anonymous"][:3] == "200"]


@pytest.mark.parametrize("name", READ_BY_ALL)
def test_readers_page_runs_nothing_and_feed_is_well_formed(client, name):
    address = fill_in(name, given_for(name, make_author(slug="mio")))
    poison()
    answer = client.get(address)
    assert answer.status_code == 200
    assert "evil" not in str(answer.headers)
    assert what_runs_in(answer) == []


def what_runs_in(answer):
    """Of a feed: in each text of it, which a feed reader may take for HTML."""
    if "html" in answer["Content-Type"]:
        return what_runs(answer.content.decode())
    if "xml" not in answer["Content-Type"]:
        return []
    elements = ElementTree.fromstring(answer.content).iter()
    htmls = [one.text or "" for one in elements if one.get("type") == "html"]
    return [found for html in htmls for found in what_runs(html)]


def test_desk_runs_nothing(client):
    """The list and the first row of every kind."""
    given_for("review_detail", make_author(slug="mio"))
    poison()
    client.force_login(make_user(is_staff=True, is_superuser=True))
    for model in admin.site._registry:
        for address in addresses_of(model):
            answer = client.get(address, follow=True)
            assert answer.status_code == 200, address
            assert what_runs(answer.content.decode()) == [], address


def addresses_of(model):
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    yield reverse(f"{name}_changelist")
    if row := model._default_manager.first():
        for page in ("change", "history"):
            yield reverse(f"{name}_{page}", args=[row.pk])


def test_hostile_words_have_reached_the_page(client):
    given_for("review_detail", make_author(slug="mio"))
    poison()
    page = client.get("/reviews/frieren/").content.decode()
    assert page.count("&lt;script&gt;evil()") >= 5
