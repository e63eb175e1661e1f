import json
from pathlib import Path

import pytest

from reviews.grammar import MAX_NESTING, MAX_QUOTES, MAX_TABLE_CELLS, AuthorsMarkdown
from reviews.markdown import author_html, stranger_html

SPEC = Path(__file__).parent / "data" / "commonmark-0.31.2.json"
EXAMPLES = {entry["example"]: entry for entry in json.loads(SPEC.read_text(encoding="utf-8"))}
# These type HTML, which is shown as it was typed.
RAW_HTML = {
    *range(148, 192),  # section "HTML blocks"
    *(613, 614, 615, 616, 617, 623, *range(625, 632)),  # section "Raw HTML"
    *(21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 642, 643),
}
# irc:, a+b+c:, made-up-scheme: and localhost: lead nowhere here.
OTHER_SCHEMES = {596, 598, 599, 601}
DIFFERENT = RAW_HTML | OTHER_SCHEMES


@pytest.fixture(scope="module")
def parser():
    """The author's parser with all our extensions, before headings are shifted and HTML cleaned.

    Left out is the pass that makes figures, links or words of images; it has its own tests.
    """
    return AuthorsMarkdown(xhtmlOut=True).disable(["pictures", "figures"])


def as_specified(parser, number):
    html = parser.render(EXAMPLES[number]["markdown"])
    # White space between tags, where the specification's own comparison is lenient too.
    html = html.replace("<blockquote></blockquote>", "<blockquote>\n</blockquote>")
    return html == EXAMPLES[number]["html"]


def test_the_authors_parser_agrees_with_commonmark_but_for_the_examples_listed(parser):
    assert len(EXAMPLES) == 652
    assert {number for number in EXAMPLES if not as_specified(parser, number)} == DIFFERENT


@pytest.mark.parametrize("number", sorted(DIFFERENT))
def test_what_differs_from_commonmark_is_shown_as_typed(number):
    markdown = EXAMPLES[number]["markdown"]

    assert markdown.count("<") <= author_html(markdown).count("&lt;") + markdown.count("](<")


@pytest.mark.parametrize("render", [author_html, stranger_html])
@pytest.mark.parametrize("start", ["> ", "- ", "1. ", "> - ", "::: spoiler\n"])
def test_no_word_is_lost_however_deep_it_is_nested(render, start):
    html = render(start * 40 + "deep *down*\n\nafter")

    assert "deep" in html
    assert "<em>down</em>" in html
    assert "<p>after" in html


@pytest.mark.parametrize("render", [author_html, stranger_html])
def test_quotes_and_lists_nest_as_far_as_anybody_needs(render):
    assert render("> " * 40 + "deep").count("<blockquote>") == MAX_QUOTES
    assert render("- " * 40 + "deep").count("<ul>") == MAX_NESTING / 2


def test_a_table_is_aligned_by_attribute_and_can_be_scrolled_by_keyboard():
    html = author_html("|a|b|c|\n|:-|-:|:-:|\n|1|2|3|")

    assert '<div class="table-scroll" role="region" aria-label="Table" tabindex="0"><table>' in html
    assert '<th align="left">a</th>\n<th align="right">b</th>\n<th align="center">c</th>' in html
    assert '<td align="left">1</td>' in html
    assert "style" not in html


def test_cells_that_nobody_typed_are_limited_and_the_rows_after_them_are_kept():
    rows = "".join(f"|row{number}\n" for number in range(MAX_TABLE_CELLS))

    html = author_html("|a|b|c|d|\n|-|-|-|-|\n" + rows)

    assert html.count("<td>") <= MAX_TABLE_CELLS
    assert all(f"row{number}" in html for number in range(MAX_TABLE_CELLS))


def test_footnotes_are_named_after_the_anchor():
    html = author_html("Yes[^a] and no[^a].\n\n[^a]: *Perhaps*.", anchor="plot")

    assert '<sup class="footnote-ref"><a href="#fn-plot-1" id="fnref-plot-1">[1]</a></sup>' in html
    assert 'id="fnref-plot-1:1">[1:1]</a>' in html
    assert '<ol class="footnotes">\n<li id="fn-plot-1"><p><em>Perhaps</em>.' in html
    assert (
        '<a href="#fnref-plot-1:1" class="footnote-back" aria-label="Back to the text at note 1">'
        in html
    )


def test_an_anchor_cannot_break_out_of_its_attribute():
    html = author_html("a[^1]\n\n[^1]: b", anchor='"><script>')

    assert 'id="fn--script--1"' in html


def test_a_footnote_within_something_else_stays_where_it_was_typed():
    html = author_html("a[^1]\n\n[^1]: > q\n    > [^2]: Yes\n    > z\n\n> [^3]: No\n\n> [^4]: x y")

    assert all(word in html for word in ("q", "[^2]: Yes", "z", "[^3]: No", "[^4]: x y"))


def test_link_without_words_shows_its_address_to_readers_of_a_stranger():
    link = '<a href="http://a.example" rel="nofollow ugc noopener">{}</a>'
    assert stranger_html("[](http://a.example)") == f"<p>{link.format('http://a.example')}</p>\n"
    assert stranger_html("[*b*](http://a.example)") == f"<p>{link.format('<em>b</em>')}</p>\n"
