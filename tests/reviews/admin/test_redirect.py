import pytest

from reviews.models import Redirect

pytestmark = pytest.mark.django_db
ADD = "/admin/reviews/redirect/add/"


def test_redirect_is_written_by_hand(admin_client):
    admin_client.post(ADD, {"old_path": "/old/", "target": "/new/"})
    assert Redirect.objects.get().target == "/new/"


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"old_path": "old/", "target": "/new/"}, "Begin with one slash"),
        ({"old_path": "/old/", "target": "http://example.org/"}, "an https:// address"),
        ({"old_path": "/old/", "target": "/old/"}, "in a circle"),
        ({"old_path": "/taken/", "target": "/new/"}, "leads somewhere already"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(admin_client, sent, words):
    Redirect.objects.create(old_path="/taken/", target="/new/")
    assert words in admin_client.post(ADD, sent).content.decode()


def test_circle_through_another_redirect_is_refused(admin_client):
    Redirect.objects.create(old_path="/b/", target="/a/")
    response = admin_client.post(ADD, {"old_path": "/a/", "target": "/b/"})
    assert "in a circle" in response.content.decode()


def test_list_leads_to_each_redirects_form(admin_client):
    redirect = Redirect.objects.create(old_path="/old/", target="/new/")
    page = admin_client.get("/admin/reviews/redirect/").content.decode()
    assert f"/admin/reviews/redirect/{redirect.pk}/change/" in page
