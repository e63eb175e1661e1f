from comments.fingerprint import fingerprint
from comments.models import Comment


def print_of(**fields):
    told = {"thread_id": 1, "name": "Aya", "email": "aya@example.org", "text": "Two\nlines."}
    return fingerprint(Comment(**(told | fields)))


def test_same_words_of_the_same_writer_have_the_same_fingerprint():
    assert print_of() == print_of(email="AYA@example.org", text="Two  \r\nlines.\n\n")


def test_other_place_writer_or_words_have_another():
    prints = {
        print_of(),
        print_of(thread_id=2),
        print_of(parent_id=1),
        print_of(name="Ben"),
        print_of(email="ben@example.org"),
        print_of(text="Two lines."),
        print_of(user_id=1),
    }
    assert len(prints) == 7
