import pytest

from comments.models import Comment
from tests.comments.factories import make_comment
from tests.factories import make_author, make_moderator

pytestmark = pytest.mark.django_db
PAGE = "/admin/comments/comment/privacy/"


@pytest.fixture
def moderator(client):
    client.force_login(make_moderator())
    return client


def ask(client, email="aya@example.org", **pressed):
    return client.post(PAGE, {"email": email} | pressed, follow=True)


def test_list_leads_there_and_the_page_asks_for_an_address(moderator):
    assert PAGE in moderator.get("/admin/comments/comment/").content.decode()
    assert 'name="email"' in moderator.get(PAGE).content.decode()


def test_looking_says_how_many_and_changes_nothing(moderator):
    make_comment(email="Aya@example.org")
    page = ask(moderator).content.decode()
    assert "1 comment was sent with aya@example.org." in page
    assert 'name="erase"' in page
    assert Comment.objects.get().email == "Aya@example.org"


def test_address_without_comments_offers_nothing_to_erase(moderator):
    assert 'name="erase"' not in ask(moderator).content.decode()


def test_what_is_no_address_is_given_back_with_the_reason(moderator):
    make_comment(email="")
    page = ask(moderator, email="nobody", erase="1").content.decode()
    assert "Enter a valid email address." in page
    assert 'value="nobody"' in page
    assert Comment.objects.get().text


def test_file_is_downloaded(moderator):
    make_comment(email="aya@example.org", text="<script>alert(1)</script>")
    answer = ask(moderator, export="1")
    assert answer["Content-Type"] == "application/json"
    assert answer["Content-Disposition"] == 'attachment; filename="comments.json"'
    assert answer.json()["comments"][0]["text"] == "<script>alert(1)</script>"


def test_all_is_erased_and_said(moderator):
    make_comment(email="aya@example.org")
    assert "Comments deleted: 1" in ask(moderator, erase="1").content.decode()
    assert not Comment.objects.exists()


def test_author_asks_and_erases_nothing(client):
    client.force_login(make_author())
    make_comment(email="aya@example.org")
    assert client.get(PAGE).status_code == 403
    assert ask(client, erase="1").status_code == 403
    assert Comment.objects.exists()
