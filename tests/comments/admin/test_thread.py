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


def test_menus_offer_no_thread_to_add_and_the_list_says_what_for(moderator):
    make_comment()
    add = f'href="{LIST}add/"'
    assert add not in moderator.get("/admin/").content.decode()
    page = moderator.get(LIST).content.decode()
    assert page.count(add) == 1
    assert "Close a review that nobody has commented on" in page
    form = moderator.get(f"{LIST}add/").content.decode()
    assert "Close a review that nobody has commented on" in form
    assert 'name="is_open" id="id_is_open">' in form
