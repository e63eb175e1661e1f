"""What a text may cost: CPU seconds of the thread, the best of ten, as machines are shared."""

import time

import pytest

from reviews.markdown import MAX_LENGTH, Figure, author_html, excerpt, plain_text, stranger_html
from tests.reviews.hostile_markdown import ALL

COMMENT_LENGTH = 5_000
LIMIT = 0.25
ATTEMPTS = 10
FIGURE = Figure("/media/a.jpg", 1600, 900, "/media/a.jpg 320w", "/media/a.avif 320w")
# markdown-it-py with the footnote plugin took from 0.35 to 6 seconds for these at 10,000.
ONCE_SLOW = [
    "open footnotes after one",
    "open labels after one",
    "wide table",
    "square table",
    "lazy lines after deep quotes",
    "long title, many references",
]


def author(text):
    return author_html(text, anchor="plot", find_picture=lambda _number: FIGURE)


def seconds(render, text, *, limit):
    spent = []
    while len(spent) < ATTEMPTS and min(spent, default=limit + 1) > limit:
        start = time.thread_time()
        render(text)
        spent.append(time.thread_time() - start)
    return min(spent)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("render", [author, stranger_html])
def test_a_hostile_text_of_a_comments_length_is_read_in_time(render, name):
    text = ALL[name](COMMENT_LENGTH)

    assert seconds(render, text, limit=LIMIT) <= LIMIT


@pytest.mark.parametrize("name", ONCE_SLOW)
def test_what_was_slow_is_bounded_at_twice_the_length(name):
    text = ALL[name](2 * COMMENT_LENGTH)

    assert seconds(author, text, limit=2 * LIMIT) <= 2 * LIMIT


@pytest.mark.parametrize("name", ["long title, many references", "square table"])
def test_what_repeats_itself_does_not_grow_without_bound(name):
    assert len(author(ALL[name](2 * COMMENT_LENGTH))) < 100_000


@pytest.mark.parametrize("render", [author, stranger_html, plain_text, excerpt])
def test_huge_texts_neither_raise_nor_take_long(render):
    assert seconds(render, "a ||b|| [" * 120_000, limit=2) <= 2


def test_the_longest_text_that_is_parsed_is_read_in_linear_time():
    assert seconds(stranger_html, "[" * MAX_LENGTH, limit=20 * LIMIT) <= 20 * LIMIT


def test_a_text_too_long_to_be_prose_is_shown_as_typed():
    html = stranger_html("**a** <b>\n\n" + "x" * MAX_LENGTH)

    assert html.startswith("<p>**a** &lt;b&gt;</p>\n<p>xxx")


def test_a_text_too_long_to_be_prose_has_no_excerpt_that_could_spoil():
    assert plain_text("||a|| " * MAX_LENGTH) == ""
