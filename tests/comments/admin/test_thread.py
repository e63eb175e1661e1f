import pytest

from comments.models import Thread
from tests.comments.factories import make_comment
from tests.factories import make_moderator, make_review

pytestmark = pytest.mark.django_db

LIST = "/admin/comments/thread/"


@pytest.fixture
def moderator(client):
    client.force_login(make_moderator())
    return client


def test_moderator_closes_a_thread(moderator):
    thread = make_comment().thread
    assert moderator.get(LIST).status_code == 200
    assert moderator.post(f"{LIST}{thread.pk}/change/", {}).status_code == 302
    thread.refresh_from_db()
    assert (thread.is_open, thread.comment_count) == (False, 1)


def test_moderator_closes_a_thread_before_its_first_comment(moderator):
    review = make_review()
    assert moderator.get(f"{LIST}add/").status_code == 200
    assert moderator.post(f"{LIST}add/", {"review": review.pk}).status_code == 302
    assert not Thread.objects.get(review=review).is_open


def test_thread_is_not_deleted(moderator):
    thread = make_comment().thread
    assert moderator.post(f"{LIST}{thread.pk}/delete/", {"post": "yes"}).status_code == 403
