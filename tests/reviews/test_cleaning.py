"""Whatever goes into either preset, only what that preset allows comes out."""

import re
from urllib.parse import urlsplit

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews import cleaning
from reviews.markdown import Figure, author_html, excerpt, plain_text, stranger_html
from tests.reviews.hostile_markdown import ALL

FIGURE = Figure("/media/a.jpg", 1600, 900, "/media/a.jpg 320w", '/media/a.avif 320w"><script>')
SCHEMES = {"http", "https", "mailto"}


def bare(*tags):
    return {tag: {} for tag in tags}


# What each attribute of each tag may be, whole.
PROSE = {
    **bare("p", "br", "hr", "em", "strong", "s", "code", "pre", "blockquote", "ul", "li"),
    **bare("span", "summary"),
    "ol": {"start": r"\d+"},
    "label": {"class": "spoiler"},
    "input": {"type": "checkbox", "aria-label": "Show spoiler"},
    "details": {"class": "spoiler"},
}
STRANGERS = PROSE | {"a": {"href": "(?:https?|mailto):.*", "rel": "nofollow ugc noopener"}}
NOTE = r"-x-\d+(?::\d+)?"
AUTHORS = PROSE | {
    **bare("h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr"),
    **bare("figure", "picture", "figcaption"),
    "a": {
        "href": ".*",
        "title": "(?s:.*)",
        "id": f"fnref{NOTE}",
        "class": "footnote-back",
        "aria-label": r"Back to the text at note \d+",
    },
    "li": {"id": f"fn{NOTE}"},
    "ol": {"start": r"\d+", "class": "footnotes"},
    "sup": {"class": "footnote-ref"},
    "div": {"class": "table-scroll", "role": "region", "aria-label": "Table", "tabindex": "0"},
    "th": {"align": "left|center|right"},
    "td": {"align": "left|center|right"},
    "source": {"type": "image/avif", "srcset": re.escape(FIGURE.avif_srcset), "sizes": ".*"},
    "img": {
        "src": r"/(?![/\\]).*",
        "alt": "(?s:.*)",
        "width": r"\d+",
        "height": r"\d+",
        "srcset": re.escape(FIGURE.srcset),
        "sizes": ".*",
        "loading": "lazy",
        "decoding": "async",
    },
}

FRAGMENTS = [
    *(
        "||",
        "|",
        "||a||",
        "::: spoiler b\n",
        ":::\n",
        ":::",
        "\n",
        "\n\n",
        " ",
        "  \n",
        "    ",
        "\t",
    ),
    *(
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "> ",
        "- ",
        "1. ",
        "7) ",
        "# ",
        "===\n",
        "---\n",
        "***\n",
    ),
    *("[", "]", "(", ")", "](", "![", "[a]", "[a](http://b.c)", "[a]: http://b.c 'd'\n", "[^1]"),
    *("[^1]: e\n", "[^1]: ", "^[", "![f](picture:1 'g')", "![f](picture:2)", "![f](/h.png)"),
    *(
        "![f](//h.i/j.png)",
        "![f](http://h.i/j.png)",
        "![f](data:image/png;base64,AA)",
        "<http://k.l>",
    ),
    *(
        "|m|n|\n|:-|-:|\n|o|p|\n",
        "|m|\n|-|\n",
        "&amp;",
        "&lt;",
        "&#60;",
        "&quot;",
        "&#x6A;",
        "&Tab;",
    ),
    *(
        "&#0;",
        "&#12;",
        "&nbsp;",
        "\\",
        "\\|",
        "<",
        ">",
        '"',
        "'",
        "=",
        "&",
        ":",
        "\0",
        "\ud83d",
        "\x0c",
    ),
    *("<script>", "</script>", "<b>", "</p>", "<img src=x onerror=y>", "<a href='javascript:q'>"),
    *(
        "<input type=image>",
        "<label>",
        "<details open>",
        "<style>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<?",
    ),
    *(
        "<svg><style>",
        "<math><mi>",
        "<table>",
        "<select>",
        "<template>",
        "<plaintext>",
        "<noscript>",
    ),
    *("[r](javascript:alert)", "[r](JAVASCRIPT:s)", "[r](java&Tab;script:s)", "<javascript:s>"),
    *(
        "[r](vbscript:s)",
        "[r](data:text/html,s)",
        "[r](picture:1)",
        "[r](//t.u)",
        "[r](/v)",
        "[r](#w)",
    ),
    *(
        '[r](http://t"onclick=u)',
        "[r](http://[::1)",
        "[r](<http://t u>)",
        "[r](http://%00)",
        "mailto:",
    ),
    *("word", "犯人", "\u202e", "\u200d", "é", "😀", "\ufeff", "\ufdd0", "\U0010ffff"),
]
CHARACTERS = st.text(st.characters(exclude_categories=()), max_size=30)
TEXTS = CHARACTERS | st.lists(st.sampled_from(FRAGMENTS) | CHARACTERS, max_size=30).map("".join)


def author(text):
    return author_html(
        text, anchor="x", find_picture=lambda number: FIGURE if number == 1 else None
    )


def assert_allowed(html, allowed):
    for element in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
        if element.tag == "DOCUMENT_FRAGMENT":
            continue
        assert element.tag in allowed
        for name, value in element.attrib.items():
            assert re.fullmatch(allowed[element.tag].get(name, "(?!)"), value), (name, value)
        if "href" in element.attrib:
            assert urlsplit(element.attrib["href"]).scheme in SCHEMES | {""}
        if element.tag == "input":
            assert len(element.attrib) == 2


def assert_clean(text, render, allowed, cleaner):
    html = render(text)

    assert_allowed(html, allowed)
    assert cleaner.clean(html) == html
    html.encode()


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_of_the_authors_text_comes_only_what_is_allowed(text):
    assert_clean(text, author, AUTHORS, cleaning.AUTHOR)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_of_a_strangers_text_comes_only_what_is_allowed(text):
    assert_clean(text, stranger_html, STRANGERS, cleaning.STRANGER)


@pytest.mark.parametrize("name", ALL)
def test_of_hostile_text_comes_only_what_is_allowed(name):
    text = ALL[name](500)

    assert_clean(text, author, AUTHORS, cleaning.AUTHOR)
    assert_clean(text, stranger_html, STRANGERS, cleaning.STRANGER)


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXTS, max_size=4))
def test_no_paragraph_is_lost_whatever_stands_around_it(texts):
    paragraphs = [f"word{number}" for number in range(len(texts))]
    text = "".join(f"{text}\n\n{word}\n\n" for text, word in zip(texts, paragraphs, strict=True))

    for html in (author(text), stranger_html(text)):
        assert all(word in html for word in paragraphs)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_plain_text_is_never_markup(text):
    words = plain_text(text)

    assert not re.search(r"<[A-Za-z/!?]", words)
    assert words == " ".join(words.split())
    assert len(excerpt(text, length=10)) <= 10
    words.encode()


@pytest.mark.parametrize("cleaner", [cleaning.AUTHOR, cleaning.STRANGER])
def test_an_input_is_the_switch_of_a_spoiler_or_becomes_one(cleaner):
    switch = '<input type="checkbox" aria-label="Show spoiler">'

    assert cleaner.clean(switch) == switch
    hostile = '<input type="image" src="//a.b" name="c" onclick="d" aria-label="e">'
    assert cleaner.clean(hostile) == switch


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ("<p title=a lang=b id=c class=d style=e onclick=f>g</p>", "<p>g</p>"),
        ("<script>a</script><style>b</style>c", "c"),
        ("<label class='spoiler other'>a</label>", '<label class="spoiler">a</label>'),
        ("<td style='text-align:left'>a</td>", "a"),
        ("<svg><a href='javascript:b'>c</a></svg>", None),
        ("<iframe src=a></iframe><object></object><form><button>b</button></form>", "b"),
        ("<a href='javascript:a' target=b>c</a>", None),
        ("<!-- a -->b", "b"),
    ],
)
@pytest.mark.parametrize("cleaner", [cleaning.AUTHOR, cleaning.STRANGER])
def test_the_cleaner_alone_stops_what_a_parser_might_let_through(cleaner, html, cleaned):
    result = cleaner.clean(html)

    assert cleaned is None or result == cleaned
    assert "javascript" not in result
    assert "target" not in result


def test_a_stranger_has_no_pictures_headings_tables_or_names_of_places():
    html = '<h3>a</h3><img src="/b"><table><tr><td>c</td></tr></table><li id="d">e</li>'

    assert cleaning.STRANGER.clean(html) == "ac<li>e</li>"


def test_a_strangers_links_are_marked_even_where_they_say_otherwise():
    html = '<a href="https://a.b" rel="follow" title="c">d</a><a href="/e">f</a>'
    rel = 'rel="nofollow ugc noopener"'

    assert cleaning.STRANGER.clean(html) == f'<a href="https://a.b" {rel}>d</a><a {rel}>f</a>'
