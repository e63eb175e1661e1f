"""What a text may cost, in calls and turns of loops: the same on every machine."""

import sys

import pytest

from reviews.markdown import MAX_LENGTH, Figure, author_html, excerpt, plain_text, stranger_html
from tests.reviews.hostile_markdown import ALL

COMMENT_LENGTH = 5_000
# Four million are a second of a plain machine; ordinary prose of that length takes 20,000.
LIMIT = 1_500_000
COUNTED = sys.monitoring.events.PY_START | sys.monitoring.events.JUMP
TOOL = 4
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


def work(render, text):
    """Returns how many functions are called and how many loops turn while a text is rendered."""
    steps, monitoring = [0], sys.monitoring

    def count(*_place):
        steps[0] += 1

    monitoring.use_tool_id(TOOL, "work")
    try:
        for event in (monitoring.events.PY_START, monitoring.events.JUMP):
            monitoring.register_callback(TOOL, event, count)
        monitoring.set_events(TOOL, COUNTED)
        render(text)
    finally:
        monitoring.set_events(TOOL, 0)
        monitoring.free_tool_id(TOOL)
    return steps[0]


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("render", [author, stranger_html])
def test_a_hostile_text_of_a_comments_length_is_little_work(render, name):
    text = ALL[name](COMMENT_LENGTH)

    assert work(render, text) <= LIMIT


@pytest.mark.parametrize("name", ONCE_SLOW)
def test_what_was_slow_is_bounded_at_twice_the_length(name):
    text = ALL[name](2 * COMMENT_LENGTH)

    assert work(author, text) <= 2 * LIMIT


@pytest.mark.parametrize("name", ["long title, many references", "square table"])
def test_what_repeats_itself_does_not_grow_without_bound(name):
    assert len(author(ALL[name](2 * COMMENT_LENGTH))) < 100_000


@pytest.mark.parametrize("render", [author, stranger_html, plain_text, excerpt])
def test_huge_texts_neither_raise_nor_are_much_work(render):
    assert work(render, "a ||b|| [" * 120_000) <= LIMIT


def test_twice_the_text_is_twice_the_work():
    half, whole = (work(stranger_html, "[" * (MAX_LENGTH // part)) for part in (10, 5))

    assert whole <= 2.2 * half


def test_a_text_too_long_to_be_prose_is_shown_as_typed():
    html = stranger_html("**a** <b>\n\n" + "x" * MAX_LENGTH)

    assert html.startswith("<p>**a** &lt;b&gt;</p>\n<p>xxx")


def test_a_text_too_long_to_be_prose_has_no_excerpt_that_could_spoil():
    assert plain_text("||a|| " * MAX_LENGTH) == ""
