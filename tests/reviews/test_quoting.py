import re
from html import unescape

import pytest

from reviews.markdown import author_html
from reviews.quoting import as_markdown, block_quote, link


@pytest.mark.parametrize(
    "words",
    [
        *("Plain words.", "*Not* _so_ `bold`", "# 1 of 9", "- a list", "1. first", "12) second"),
        *("[a](/b/)", "<b>x</b> & co", "a || b || c", "::: spoiler x", "![](picture:1)", "a\\b"),
        *("+ plus", "=====", "> quoted", "~~gone~~", "&amp; &copy;", "[^1]: note"),
    ],
)
def test_words_stand_on_the_page_as_they_are(words):
    html = author_html(block_quote(words))
    assert unescape(re.sub(r"<[^>]+>", "", html)).strip() == words
    assert html.count("<blockquote>") == html.count("<p>") == 1


def test_lines_become_one():
    assert as_markdown("a\n\n# b") == "a # b"


def test_link_holds_its_words():
    assert '<a href="/reviews/x/">A [B] *C*</a>' in author_html(link("A [B] *C*", "/reviews/x/"))
