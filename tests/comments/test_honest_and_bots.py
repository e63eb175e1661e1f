"""Who means well gets in at the first try; who floods gets ten in a minute, and none in public."""

from collections import Counter
from datetime import timedelta
from itertools import count

import pytest
from django.http import HttpResponse

from comments.models import Comment, Hold, Status
from tests.comments.factories import make_comment
from tests.comments.honest import HONEST
from tests.comments.sent_forms import SentForm
from tests.factories import make_review

pytestmark = pytest.mark.django_db
# Of people who share an address: a class, a dormitory, a whole country behind one gateway.
PACE = timedelta(seconds=7)
BOTS = 200  # a thousand take a test too long, and make no difference


def form_of(client, review):
    return SentForm(client.get(review.get_absolute_url()).content.decode())


def test_fifty_honest_comments_from_one_address_arrive_at_the_first_try(client, clock):
    """As they are typed, held for nothing but that their writers are new here."""
    form = form_of(client, make_review())
    for number, text in enumerate(HONEST):
        who = {"name": f"Reader {number}", "email": f"reader{number}@example.org"}
        answer = form.send(client, **who, text=text.replace("\n", "\r\n"))
        assert answer.status_code == 303, text
        clock.moment += PACE
    assert list(Comment.objects.order_by("pk").values_list("text", flat=True)) == list(HONEST)
    found = Counter(Comment.objects.values_list("status", "held_because"))
    assert found == {(Status.PENDING, Hold.FIRST): len(HONEST)}
    assert len(HONEST) == 50


def test_honest_comments_of_known_writers_are_on_the_page_at_once(client, clock):
    review = make_review()
    form = form_of(client, review)
    for number, text in enumerate(HONEST):
        make_comment(review, email=f"reader{number}@example.org")
        form.send(client, name="Aya", email=f"reader{number}@example.org", text=text)
        clock.moment += PACE
    assert not Comment.objects.pending().exists()
    assert Comment.objects.visible().filter(name="Aya").count() == len(HONEST)


def test_hundreds_of_posts_within_a_minute_store_ten_and_harm_no_reader(client, clock, monkeypatch):
    """New names, addresses and words each time: a bot that knows what would give it away.

    The form with which each is refused is left out here, as it takes most of the time.
    """
    monkeypatch.setattr(
        "comments.receiving.form_page", lambda *_of, status, **_said: HttpResponse(status=status)
    )
    review = make_comment().thread.review
    form, numbers = form_of(client, review), count()
    before = client.get(review.get_absolute_url()).content
    statuses = Counter(send_as_bot(client, form, next(numbers), clock) for _ in range(BOTS))
    assert statuses == {303: 10, 429: BOTS - 10}
    assert Comment.objects.pending().count() == 10
    assert Comment.objects.visible().count() == 1
    after = client.get(review.get_absolute_url())
    assert (after.status_code, after.content) == (200, before)


def send_as_bot(client, form, number, clock):
    clock.moment += timedelta(minutes=1) / (BOTS + 1)
    who = {"name": f"Maker {number}", "email": f"bot{number}@example.org"}
    return form.send(client, **who, text=f"Watches number {number}, cheaper each day").status_code
