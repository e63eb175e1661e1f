from urllib.robotparser import RobotFileParser

import pytest
from django.urls import reverse

from reviews.models import DraftLink
from tests.comments.factories import make_comment
from tests.factories import make_review

pytestmark = pytest.mark.django_db


@pytest.fixture
def rules(client):
    answer = client.get("/robots.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    parser = RobotFileParser()
    parser.parse(answer.content.decode().splitlines())
    return parser


def test_robots_are_led_to_the_sitemaps_and_to_what_is_for_everybody(rules, settings):
    assert rules.site_maps() == [f"{settings.SITE_URL}/sitemap.xml"]
    for address in ("/", "/feed/", make_review().get_absolute_url(), "/media/a.jpg"):
        assert rules.can_fetch("Anybot", address), address


def test_robots_are_kept_from_what_is_not(rules):
    comment = make_comment()
    draft = make_review(published_at=None)
    for address in (
        *(reverse("admin:index"), comment.get_reply_url(), comment.get_own_url()),
        *(draft.get_draft_url(), DraftLink.objects.make(draft).get_absolute_url()),
        *("/search/?q=frieren", f"/comments/post/{draft.pk}/"),
    ):
        assert not rules.can_fetch("Anybot", address), address
