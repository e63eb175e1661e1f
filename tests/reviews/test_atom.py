from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from django.http import HttpResponseRedirect

from reviews.atom import Entry, feed_of, feed_view, tag_of

from .reading_feeds import ATOM, words

pytestmark = pytest.mark.django_db
THEN = datetime(2024, 1, 10, 12, tzinfo=UTC)
ENTRY = Entry(
    name="tag:1",
    title="A title",
    link="https://blog.example.org/1/",
    published=THEN,
    updated=THEN,
)


def answer_with(rf, *entries):
    return feed_of(rf.get("/feed/"), title="Winter", about="/", entries=entries)


def feed(rf, *entries):
    return ElementTree.fromstring(answer_with(rf, *entries).content)


def test_feed_is_as_old_as_its_newest_entry(rf):
    older = ENTRY._replace(updated=THEN.replace(year=2023))
    assert words(feed(rf, older, ENTRY), "updated") == "2024-01-10T12:00:00+00:00"


def test_feed_of_nothing_is_the_same_at_any_time(rf):
    assert words(feed(rf), "updated") == "1970-01-01T00:00:00+00:00"


def test_content_is_escaped_as_html_in_xml(rf):
    written = answer_with(rf, ENTRY._replace(content="<p>A &amp; B</p>")).content.decode()
    assert '<content type="html">&lt;p&gt;A &amp;amp; B&lt;/p&gt;</content>' in written


def test_what_has_no_words_has_no_element(rf):
    [entry] = feed(rf, ENTRY).findall(f"{ATOM}entry")
    assert [part.tag.removeprefix(ATOM) for part in entry] == [
        *("title", "link", "published", "updated", "id"),
    ]


def test_words_are_told_as_they_are_wherever_they_stand_but_for_what_xml_cannot_hold(rf):
    hostile = """<&>"' ]]> \xa0é春"""
    typed = hostile + "\0\x08\x1f"
    told = {"title": typed, "author": typed, "summary": typed, "content": typed, "name": typed}
    [entry] = feed(rf, ENTRY._replace(**told, categories=(typed,))).findall(f"{ATOM}entry")
    for name in ("title", "summary", "content", "id"):
        assert words(entry, name) == hostile
    assert words(entry.find(f"{ATOM}author"), "name") == hostile
    assert entry.find(f"{ATOM}category").get("term") == hostile


def test_view_tells_its_tag_and_no_time_that_might_go_back(rf):
    answer = feed_view(lambda _request: answer_with(rf, ENTRY))(rf.get("/feed/"))
    assert answer["ETag"]
    assert "Last-Modified" not in answer
    assert answer["Cache-Control"] == "public, no-cache"


def test_view_may_lead_elsewhere(rf):
    answer = feed_view(lambda _request: HttpResponseRedirect("/feed/"))(rf.get("/feeds/"))
    assert answer.status_code == 302


def test_tag_names_the_host_without_its_port(settings):
    settings.SITE_URL = "http://blog.example.org:8000"
    assert tag_of("review", 7) == "tag:blog.example.org,2026:review/7"
