import pytest
from django.db import DataError, InterfaceError, OperationalError

from comments.models import Comment
from tests.factories import make_review

pytestmark = pytest.mark.django_db
WORDS = {"name": "Aya", "email": "aya@example.org", "website": "", "text": "I <cried> twice."}


@pytest.fixture
def broken(monkeypatch):
    """Lets a database error come where a comment would be stored."""

    def break_it(error):
        def fail(*_args, **_options):
            raise error

        monkeypatch.setattr("comments.forms.send", fail)

    return break_it


@pytest.mark.parametrize("error", [OperationalError("database is locked"), InterfaceError("gone")])
def test_words_come_back_in_a_form_that_sends_them_again(client, broken, error, monkeypatch):
    review = make_review()
    address = f"/comments/post/{review.pk}/"
    broken(error)
    answer = client.post(address, WORDS)
    page = answer.content.decode()
    assert answer.status_code == 503
    assert answer["Retry-After"] == "10"
    assert "no-store" in answer["Cache-Control"]
    assert f'action="{address}"' in page
    assert 'name="email" value="aya@example.org"' in page
    assert "I &lt;cried&gt; twice.</textarea>" in page
    monkeypatch.undo()
    assert client.post(address, WORDS).status_code == 303
    assert Comment.objects.get().text == WORDS["text"]


def test_page_that_cannot_be_read_says_when_to_come_back(client, monkeypatch):
    def fail(*_args, **_options):
        raise OperationalError("server closed the connection")

    monkeypatch.setattr("reviews.views.page_of", fail)
    answer = client.get("/")
    assert answer.status_code == 503
    assert "load this page again" in answer.content.decode()
    assert "<form" not in answer.content.decode()


def test_other_errors_are_faults_of_ours(client, broken):
    broken(DataError("value too long"))
    with pytest.raises(DataError):
        client.post(f"/comments/post/{make_review().pk}/", WORDS)


@pytest.mark.parametrize("what", ["redirect_of", "nearest_reviews"])
def test_missing_page_of_which_nothing_can_be_asked_says_when_to_come_back(
    client, monkeypatch, what
):
    def fail(*_args):
        raise OperationalError("server closed the connection")

    monkeypatch.setattr(f"reviews.missing.{what}", fail)
    answer = client.get("/reviews/metallic-rouge/")
    assert answer.status_code == 503
    assert answer["Retry-After"] == "10"
