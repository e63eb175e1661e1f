import pytest

from comments.shortening import LONGEST_SHOWN, shortened
from reviews.markdown import plain_text, stranger_html

WORDS = "word " * 400


def test_short_text_is_shown_whole():
    assert shortened("x" * LONGEST_SHOWN) == ""


def test_long_text_ends_with_a_whole_paragraph():
    paragraphs = ["one " * 100, "two " * 100, "three " * 200]
    assert shortened("\n\n".join(paragraphs)) == f"{paragraphs[0]}\n\n{paragraphs[1].rstrip()}\n\n…"


def test_one_long_paragraph_ends_with_a_whole_word():
    assert shortened(WORDS).endswith("word…")
    assert len(shortened(WORDS)) <= LONGEST_SHOWN


@pytest.mark.parametrize(
    "text",
    [
        "start " * 150 + "||" + "secret " * 200 + "||",
        "start " * 160 + "||secret|| " * 100,
        "start\n\n::: spoiler\n" + "secret\n\n" * 300 + ":::",
        "||" + "secret " * 300 + "||",
    ],
)
def test_spoiler_is_not_laid_open_by_the_cut(text):
    assert len(text) > LONGEST_SHOWN
    short = shortened(text)
    assert "secret" not in plain_text(short)
    assert stranger_html(short)
