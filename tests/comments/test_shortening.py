import pytest

from comments.shortening import (
    HEAVIEST_SHOWN,
    LONGEST_SHOWN,
    SHORTENED_TO,
    shortened,
    shortened_html,
)
from reviews.markdown import plain_text, stranger_html

WORDS = "word " * 400


def short(text):
    return shortened(text, length=SHORTENED_TO)


def test_short_text_is_shown_whole():
    assert shortened_html("x" * LONGEST_SHOWN, stranger_html) == ""
    assert shortened_html("ж" * 1_290, stranger_html) == ""


def test_long_text_ends_with_a_whole_paragraph():
    paragraphs = ["one " * 100, "two " * 100, "three " * 200]
    assert short("\n\n".join(paragraphs)) == f"{paragraphs[0]}\n\n{paragraphs[1].rstrip()}\n\n…"


def test_one_long_paragraph_ends_with_a_whole_word():
    assert short(WORDS).endswith("word…")
    assert len(short(WORDS)) <= SHORTENED_TO
    assert shortened_html(WORDS, stranger_html) == stranger_html(short(WORDS))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "||a|| " * 250,
            "||a||" * 300,
            "||a\n\n||" * 200,
            "界" * 1_500,
            "&" * 1_500,
            "*a* " * 370,
        ),
        *("::: spoiler a\nb\n:::\n" * 75, "> " * 700 + "a", "a\n\n" * 500, "||" * 2_500),
        *("||" + "*a*" * 1_600 + "||", "x" * 20_000, "\n" * 20_000, "👩‍👩‍👧‍👦" * 200),
    ],
    ids=lambda text: repr(text[:12]),
)
def test_what_is_shown_is_light_whatever_it_is_made_of(text):
    shown = shortened_html(text, stranger_html) or stranger_html(text)
    assert len(shown.encode()) <= HEAVIEST_SHOWN
    assert shown.strip()


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
    for length in (SHORTENED_TO, SHORTENED_TO // 2):
        assert "secret" not in plain_text(shortened(text, length=length))
    assert stranger_html(short(text))
