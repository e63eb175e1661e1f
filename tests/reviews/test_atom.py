from datetime import UTC, datetime

import pytest
from django.http import HttpResponseRedirect

from reviews.atom import feed_of, feed_view, tag_of

pytestmark = pytest.mark.django_db
THEN = datetime(2024, 1, 10, 12, tzinfo=UTC)
ENTRY = {
    "title": "A title",
    "link": "https://blog.example.org/1/",
    "description": None,
    "unique_id": "tag:1",
    "updateddate": THEN,
    "modified": THEN.replace(year=2025),
}


def feed(rf, *entries):
    return feed_of(rf.get("/feed/"), title="Winter", about="/", entries=entries)


def test_feed_is_as_old_as_its_newest_entry(rf):
    older = ENTRY | {"updateddate": THEN.replace(year=2023), "modified": THEN}
    made = feed(rf, older, ENTRY)
    assert made.latest_post_date() == THEN
    assert made.last_modified() == THEN.replace(year=2025)


def test_feed_of_nothing_is_the_same_at_any_time(rf):
    assert "<updated>1970-01-01T00:00:00+00:00</updated>" in feed(rf).writeString("utf-8")


def test_content_is_escaped_as_html_in_xml(rf):
    written = feed(rf, ENTRY | {"content": "<p>A &amp; B</p>"}).writeString("utf-8")
    assert '<content type="html">&lt;p&gt;A &amp;amp; B&lt;/p&gt;</content>' in written


def test_view_tells_when_its_feed_changed_last(rf):
    answer = feed_view(lambda _request: feed(rf, ENTRY))(rf.get("/feed/"))
    assert answer["Last-Modified"] == "Fri, 10 Jan 2025 12:00:00 GMT"
    assert answer["ETag"]
    assert answer["Cache-Control"] == "public, no-cache"


def test_view_may_lead_elsewhere(rf):
    answer = feed_view(lambda _request: HttpResponseRedirect("/feed/"))(rf.get("/feeds/"))
    assert answer.status_code == 302


def test_tag_names_the_host_without_its_port(settings):
    settings.SITE_URL = "http://blog.example.org:8000"
    assert tag_of("review", 7) == "tag:blog.example.org,2026:review/7"
