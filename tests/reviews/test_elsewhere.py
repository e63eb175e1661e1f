import re

import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.elsewhere import (
    html_elsewhere,
    html_for_feeds,
    leads_from,
    spoiler_notes,
    words_of,
)
from reviews.markdown import Figure, author_html, plain_text, stranger_html

PATH = "/reviews/one/"
WHOLE = f"https://blog.example.org{PATH}"
NOTE = f'<a href="{WHOLE}">Spoiler: see the review</a>'
PARTS = [
    *("||", "::: spoiler\n", "\n:::\n", "\n\n", "> ", "- ", "word ", "<b>", '"', "[^1]", "[^1]: "),
    *("![a](picture:1)", "[a](b)", "[a](//[b)", "[a](?b)", "[a](../c)", "[a](javascript:b)", "`"),
    *("So[^1].\n\n[^1]: Because.\n\n", "||So[^1].||\n\n[^1]: Because.\n\n"),
    *("|a|b|\n|:-|-:|\n|c|d|\n", "![x](/m/x.png)", "3. ", "# ", ' id="x"', '[a](/ "<\\">")'),
    *('<label class="spoiler">', "</label>", '<details class="spoiler">', "</details>", "&lt;"),
]
PROSE = {"p", "br", "hr", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a"}
# All that a feed may hold, said once more and for a machine that reads HTML.
FOR_FEEDS = nh3.Cleaner(
    tags=PROSE
    | {"h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"}
    | {"figure", "img", "figcaption", "sup"},
    attributes={
        "*": set(),
        "a": {"href", "title"},
        "ol": {"start"},
        "img": {"src", "width", "height", "alt"},
    },
    url_schemes={"http", "https", "mailto"},
    url_relative="deny",
    link_rel=None,
)
FIGURE = Figure("/media/a.jpg", 1600, 900, "/media/a.jpg 320w", "/media/a.avif 320w")


def rendered(text):
    return author_html(
        text, anchor="what-happened", find_picture=lambda _number: FIGURE, links_figures=True
    )


def in_feed(text):
    return html_for_feeds(rendered(text), leads_from(WHOLE), spoiler_notes()(WHOLE)).strip()


@pytest.mark.parametrize(
    ("link", "path", "whole"),
    [
        ("pictures/42/", f"{PATH}pictures/42/", f"{WHOLE}pictures/42/"),
        ("#what-happened", f"{PATH}#what-happened", f"{WHOLE}#what-happened"),
        ("/about/", "/about/", "https://blog.example.org/about/"),
        ("//other.example/x", "//other.example/x", "https://other.example/x"),
        ("https://other.example/?a=1&b", *["https://other.example/?a=1&amp;b"] * 2),
        ("mailto:a@example.org", *["mailto:a@example.org"] * 2),
    ],
)
def test_links_lead_where_they_led_at_the_review(link, path, whole):
    assert html_elsewhere(rendered(f"[x]({link})"), PATH) == f'<p><a href="{path}">x</a></p>\n'
    assert in_feed(f"[x]({link})") == f'<p><a href="{whole}">x</a></p>'


def test_what_is_no_address_leads_nowhere():
    assert html_elsewhere('<a href="//[x">x</a>', PATH) == "<a>x</a>"


def test_footnotes_are_read_at_the_review_and_leave_no_id_elsewhere():
    html = html_elsewhere(rendered("So[^1].\n\n[^1]: Because."), PATH)
    assert " id=" not in html
    assert f'href="{PATH}#fn-what-happened-1"' in html
    assert f'href="{PATH}#fnref-what-happened-1"' in html


def test_all_else_of_a_page_is_as_it_was():
    html = rendered("# One\n\n|a|\n|-:|\n|b|\n\n||c||\n\n::: spoiler d\ne\n:::\n\n![f](picture:1)")
    assert html_elsewhere(html, PATH) == html.replace("pictures/1/", f"{PATH}pictures/1/")


def test_feeds_show_pictures_with_whole_addresses_and_sizes():
    assert in_feed('![A street](picture:1 "At night")') == (
        f'<figure><a href="{WHOLE}pictures/1/"><img alt="A street"'
        ' src="https://blog.example.org/media/a.jpg" width="1600" height="900"></a>'
        "<figcaption>At night</figcaption></figure>"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("So ||he dies|| here.", f"<p>So {NOTE} here.</p>"),
        ("||![</label>](picture:1) he dies||", f"<p>{NOTE}</p>"),
        ("::: spoiler the end\nHe dies.\n:::", f"<p>{NOTE}</p>"),
        ("::: spoiler\nHe\n\n:::: spoiler\ndies.\n::::\n\n:::", f"<p>{NOTE}</p>"),
        ("> ::: spoiler\n> He dies.\n", f"<blockquote>\n<p>{NOTE}</p>\n</blockquote>"),
    ],
)
def test_feeds_show_a_note_where_something_is_hidden(text, shown):
    assert in_feed(text) == shown


def test_a_footnote_of_what_is_hidden_is_not_in_a_feed():
    assert "dies" not in in_feed("So ||it ends[^1]||.\n\n[^1]: He dies.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("So *th*ey [met](https://a.example) `a<b>`\n\n> again", "So they met a again"),
        ("He ||dies|| here.\n\n::: spoiler end\nShe ||too||.\n:::\n\nSad.", "He here. Sad."),
        ("- one\n- two  \nthree", "one two three"),
        ("1 &lt; 2 &amp; <script>alert(1)</script> <b", "1 < 2 & alert(1) < b"),
    ],
)
def test_words_are_those_that_were_typed_without_what_hides(text, words):
    assert words_of(stranger_html(text)) == plain_text(text) == words


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=12))
def test_whatever_is_written_a_feed_holds_nothing_that_hides_or_is_relative(parts):
    html = in_feed("".join(parts)).replace("https://%5Bb", "https://b")  # no host, but no harm
    assert FOR_FEEDS.clean(html) == html
    assert not re.search(r"<(?:label|input|details|summary|source)\b", html)
    assert not re.search(r'\s(?:href|src)="(?!https?:|mailto:)', html)
