import pytest

from comments.letters import letter
from comments.models.notice import SUBJECT_LENGTH
from reviews.models import Blog
from tests.comments.factories import make_comment

pytestmark = pytest.mark.django_db
STOP = "https://blog.example/stop/"


def write(name="Aya", to="aya@example.org", **fields):
    answer = make_comment()
    answer.name = name  # worse than a database would take
    words = {"answer": answer, "review": answer.thread.review, "text": "a < b & “c”"}
    return letter("answer", to=to, words=words, stop=STOP, key="1", **fields)


def test_words_are_plain_and_the_subject_is_one_line():
    notice = write(name="A & B\r\nBcc: x@example.org\x00\u2028")
    assert notice.subject.startswith("A & B Bcc: x@example.org answered you")
    assert "a < b & “c”" in notice.text


def test_long_subject_is_cut():
    assert len(write(name="x" * 100 + " y" * 100).subject) <= SUBJECT_LENGTH


def test_stop_is_in_the_text_and_for_mail_programs():
    notice = write()
    assert STOP in notice.text
    assert notice.headers == {
        "List-Unsubscribe": f"<{STOP}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def test_mail_names_the_blog():
    Blog(name="Tea & Anime").save()
    words = {"review": "Frieren", "address": "https://blog.example/"}
    notice = letter("confirm", to="a@example.org", words=words, stop=STOP)
    assert "Tea & Anime" in notice.text
