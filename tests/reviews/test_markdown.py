import re

import pytest
from django.utils.safestring import SafeString

from reviews.markdown import (
    author_html,
    excerpt,
    hidden_html,
    plain_text,
    stored,
    stranger_html,
)

BOTH = pytest.mark.parametrize("render", [author_html, stranger_html])
HEADINGS = "# a\n## b\n### c\n#### d\n##### e\n###### f\ng\n=\n"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <s>c</s> <code>d</code></p>\n"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n'),
        ("```py\na\n```", "<pre><code>a\n</code></pre>\n"),
        ("a\n\n***\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"),
        ("&amp;amp; &copy; &lt;b&gt;", "<p>&amp;amp; © &lt;b&gt;</p>\n"),
        ("a\\\nb", "<p>a<br>\nb</p>\n"),
        ("www.a.b https://a.b a@b.c", "<p>www.a.b https://a.b a@b.c</p>\n"),
        ("", ""),
    ],
)
@BOTH
def test_prose_is_the_same_for_both(render, text, html):
    assert render(text) == html


def test_a_line_broken_by_the_author_runs_on_and_by_a_stranger_breaks():
    assert author_html("a\nb") == "<p>a\nb</p>\n"
    assert stranger_html("a\nb") == "<p>a<br>\nb</p>\n"


@pytest.mark.parametrize(
    ("top", "tags"),
    [
        (3, ["h3", "h4", "h5", "h6", "h6", "h6", "h3"]),
        (2, ["h2", "h3", "h4", "h5", "h6", "h6", "h2"]),
        (6, ["h6"] * 7),
        (1, ["h2", "h3", "h4", "h5", "h6", "h6", "h2"]),
        (9, ["h6"] * 7),
    ],
)
def test_the_authors_headings_stand_below_the_pages(top, tags):
    html = author_html(HEADINGS, top_heading=top)

    assert html == "".join(
        f"<{tag}>{letter}</{tag}>\n" for tag, letter in zip(tags, "abcdefg", strict=True)
    )


@pytest.mark.parametrize("text", ["# a\n\n## b", "## a\n\n### b", "##### a\n\n###### b"])
def test_no_level_is_skipped_above_the_authors_highest_heading(text):
    assert author_html(text, top_heading=2) == "<h2>a</h2>\n<h3>b</h3>\n"


def test_a_strangers_heading_is_prose():
    assert stranger_html("# a\n\n## b") == "<p># a</p>\n<p>## b</p>\n"
    assert stranger_html("a\n===") == "<p>a<br>\n===</p>\n"


def test_a_strangers_table_is_prose():
    assert stranger_html("|a|\n|-|\n|b|") == "<p>|a|<br>\n|-|<br>\n|b|</p>\n"


def test_a_stranger_defines_nothing_that_would_vanish():
    assert stranger_html("[Aya]: yes\n\n[^1]: no") == "<p>[Aya]: yes</p>\n<p>[^1]: no</p>\n"
    assert stranger_html("[Aya]: https://a.b") == "<p>[Aya]: https://a.b</p>\n"


def test_a_stranger_who_indents_writes_prose():
    assert stranger_html("    *a*") == "<p><em>a</em></p>\n"


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b onclick='x'>b</b> <!-- c -->",
        '<div class="spoiler">\na\n</div>',
        "<style>*{display:none}</style>",
        "<?php ?> <![CDATA[x]]> <!DOCTYPE html>",
        "<input type=submit>",
    ],
)
def test_html_is_shown_as_typed(render, text):
    escaped = text.replace("<", "&lt;").replace(">", "&gt;")

    assert render(text).replace("<br>", "") == f"<p>{escaped}</p>\n"


@pytest.mark.parametrize(
    "address", ["http://a.b/c?d=e&f#g", "HTTPS://a.b", "mailto:a@b.c", "/reviews/a/", "#plot", "b"]
)
def test_the_author_links_to_the_web_to_mail_and_within_the_site(address):
    html = author_html(f"[a]({address})")

    assert html == f'<p><a href="{address.replace("&", "&amp;")}">a</a></p>\n'


@pytest.mark.parametrize("address", ["http://a.b/c", "https://a.b", "mailto:a@b.c"])
def test_a_stranger_links_to_the_web_and_to_mail_and_recommends_nothing(address):
    link = f'<p><a href="{address}" rel="nofollow ugc noopener">'

    assert stranger_html(f'[a]({address} "title")') == f"{link}a</a></p>\n"
    assert stranger_html(f"<{address}>") == f"{link}{address}</a></p>\n"


@pytest.mark.parametrize("address", ["/a", "#a", "a", "//a.b", "?a"])
def test_a_stranger_does_not_link_within_the_site(address):
    assert stranger_html(f"[a]({address})") == f"<p>[a]({address})</p>\n"


@BOTH
@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "\x01javascript:alert(1)",
        "<  javascript:alert(1)>",
        "vbscript:a",
        "data:text/html,a",
        "data:image/png;base64,AA",
        "file:///etc/passwd",
        "ftp://a.b",
        "tel:1",
        "picture:1",
        "blob:a",
        "about:blank",
        "x-custom:a",
    ],
)
def test_no_link_leads_to_another_scheme(render, address):
    for text in (f"[word]({address})", f"[word][b]\n\n[b]: {address}", f"<{address}> word"):
        html = render(text)

        assert "word" in html
        assert not re.search(r'(?:href|src)="[^"/#?%]*:', html)


@BOTH
def test_what_cannot_be_printed_or_stored_is_replaced(render):
    assert render("a\0b\ud800c\x02d\uffff") == "<p>a\ufffdb\ufffdc\ufffdd\ufffd</p>\n"
    assert render("&#0;&#xD800;&#12;&#x1F600;") == "<p>\ufffd\ufffd\ufffd😀</p>\n"
    assert "\x01" not in render("<http://a.b/%01%00%ED%A0%80>")


@BOTH
def test_what_comes_out_is_marked_as_safe(render):
    assert isinstance(render("a"), SafeString)
    assert isinstance(stored("<p>a</p>"), SafeString)


def test_a_column_that_was_never_written_is_empty():
    assert stored("") == stored(None) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# A *b* [c](http://d.e)\n\n- f\n- `g`\n\n> h", "A b c f g h"),
        ("a  \nb\nc\\\nd", "a b c d"),
        ("|a|b|\n|-|-|\n|c|d|", "a b c d"),
        ("```\na\n  b\n```\n\n    c", "a b c"),
        ("a ![b](picture:1 'c') d", "a d"),
        ("![b](picture:1 'c')\n\nd", "d"),
        ("a ![b](http://c.d/e.png) f", "a b f"),
        ("a[^1]\n\n[^1]: b", "a"),
        ("[a]: http://b.c\n\n[a]", "a"),
        ("AT&T &amp; &lt;3 a < b > c", "AT&T & <3 a < b > c"),
        ("<b>a</b> b<br>c", "a b c"),
        ("<script>a</script>", "a"),
        ("&lt;b&gt;a", "a"),
        ("<*b*>a", "a"),
        ("<<b>b>a", "< b>a"),
        ("a <script", "a < script"),
        ("a\0\ud800b", "a\ufffd\ufffdb"),
        ("***", ""),
        ("", ""),
    ],
)
def test_plain_text_is_words_in_one_line(text, words):
    assert plain_text(text) == words


@pytest.mark.parametrize(
    ("text", "length", "words"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two…"),
        ("one two three", 8, "one two…"),
        ("one two three", 7, "one…"),
        ("one, two", 6, "one…"),
        ("One. Two three", 7, "One…"),
        ("onetwothree", 5, "onet…"),
        ("巨人の進撃", 4, "巨人の…"),
        ("*one* ||two|| three", 9, "one three"),
        ("one", 0, "…"),
    ],
)
def test_an_excerpt_ends_at_a_word(text, length, words):
    assert excerpt(text, length=length) == words


def test_an_excerpt_has_two_hundred_characters_at_most():
    assert 190 < len(excerpt("word " * 100)) <= 200


def test_what_was_rendered_is_hidden_whole():
    html = hidden_html(stranger_html("a\n\n::: spoiler b\nc\n:::"))
    assert isinstance(html, SafeString)
    assert html.startswith('<details class="spoiler"><summary>Spoiler</summary>\n<p>a</p>')
    assert html.count("<details") == html.count("</details>") == 2
