import pytest

from reviews.markdown import author_html, plain_text, stranger_html

OPEN = '<label class="spoiler"><input type="checkbox" aria-label="Show spoiler"><span>'
CLOSE = "</span></label>"
BOTH = pytest.mark.parametrize("render", [author_html, stranger_html])


def hidden(words):
    return OPEN + words + CLOSE


@BOTH
@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("||he dies||", hidden("he dies")),
        ("So ||he *really* dies||.", f"So {hidden('he <em>really</em> dies')}."),
        ("犯人は||「彼」||です", f"犯人は{hidden('「彼」')}です"),
        ("||a||||b||", hidden("a") + hidden("b")),
        ("||a|| and ||b||", f"{hidden('a')} and {hidden('b')}"),
        ("**||a||**", f"<strong>{hidden('a')}</strong>"),
        ("*||a*||", f"*{hidden('a*')}"),
        ("||`a || b`||", hidden("<code>a || b</code>")),
        (r"||a \|\| b||", hidden("a || b")),
        ("||he said |a|||", hidden("he said |a|")),
        ("|||a|||", f"|{hidden('a|')}"),
        ("||<b>||", hidden("&lt;b&gt;")),
    ],
)
def test_text_between_two_pairs_of_pipes_is_hidden(render, text, html):
    assert render(text) == f"<p>{html}</p>\n"


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "a || b || c",
        "a || b",
        "|| a ||",
        "||a",
        "a||",
        "||",
        "||||",
        "a||||b",
        "||||||||",
        "x | y",
    ],
)
def test_pipes_that_hide_nothing_stay(render, text):
    assert render(text) == f"<p>{text}</p>\n"


@BOTH
def test_escaped_pipes_and_pipes_in_code_stay(render):
    assert render(r"\|\|a|| `||b||`") == "<p>||a|| <code>||b||</code></p>\n"
    assert "||b||" in render("```\n||b||\n```")
    assert 'class="spoiler"' not in render("```\n||b||\n::: spoiler\n```")


@BOTH
def test_a_spoiler_in_a_spoiler_is_one_spoiler(render):
    assert render("||a ||b|| c||") == f"<p>{hidden('a b c')}</p>\n"
    assert render("||||a||||") == f"<p>{hidden('a')}</p>\n"


@BOTH
def test_a_spoiler_may_hold_a_link(render):
    html = render("||see [this](https://a.b)||")

    assert html.startswith(f'<p>{OPEN}see <a href="https://a.b"')
    assert html.endswith(f">this</a>{CLOSE}</p>\n")


@BOTH
@pytest.mark.parametrize(
    "text",
    ["[see ||this|| here](https://a.b)", "||[see ||this|| here](https://a.b)||"],
)
def test_a_link_that_holds_a_spoiler_is_hidden_as_a_whole(render, text):
    html = render(text)

    assert html.startswith(f'<p>{OPEN}<a href="https://a.b"')
    assert html.endswith(f">see this here</a>{CLOSE}</p>\n")
    assert html.count("<label") == 1


def test_the_cells_of_a_table_end_at_a_pipe():
    html = author_html("|a|b|c|\n|-|-|-|\n|||x|||\n")

    assert 'class="spoiler"' not in html
    assert "<td></td>\n<td></td>\n<td>x</td>" in html


def test_a_spoiler_in_a_cell_is_written_with_escaped_pipes():
    html = author_html("|a|b|\n|-|-|\n|1|\\|\\|x\\|\\||\n")

    assert f"<td>{hidden('x')}</td>" in html


@BOTH
def test_a_block_is_folded_under_its_topic(render):
    html = render("before\n::: spoiler how *episode 10* <ends>\nHe\n\n- dies\n:::\nafter")

    assert html == (
        "<p>before</p>\n"
        '<details class="spoiler"><summary>Spoiler: how *episode 10* &lt;ends&gt;</summary>\n'
        "<p>He</p>\n<ul>\n<li>dies</li>\n</ul>\n</details>\n<p>after</p>\n"
    )


@BOTH
@pytest.mark.parametrize(
    "start", ["::: spoiler", ":::spoiler", "::: Spoiler ", "::::: spoiler", "   ::: spoiler"]
)
def test_a_block_needs_no_topic(render, start):
    assert render(f"{start}\na\n:::").startswith(
        '<details class="spoiler"><summary>Spoiler</summary>\n<p>a</p>'
    )


@BOTH
def test_a_block_left_open_ends_with_the_text(render):
    assert render("::: spoiler\na\n\nb").endswith("<p>a</p>\n<p>b</p>\n</details>\n")


@BOTH
def test_a_block_left_open_in_a_quote_or_list_ends_with_it(render):
    assert render("> ::: spoiler\n> a\n\nb").endswith("</details>\n</blockquote>\n<p>b</p>\n")
    assert render("- ::: spoiler\n  a\n\nb").endswith("</details>\n</li>\n</ul>\n<p>b</p>\n")


@BOTH
def test_a_block_in_a_block_is_closed_by_its_own_line(render):
    html = render("::: spoiler one\n::: spoiler two\na\n:::\nb\n:::\nc")

    assert html.endswith("<p>a</p>\n</details>\n<p>b</p>\n</details>\n<p>c</p>\n")


def test_a_line_of_code_does_not_close_a_block():
    html = author_html("::: spoiler\n    :::\n\na\n:::\nb")

    assert html.endswith("<p>a</p>\n</details>\n<p>b</p>\n")


@BOTH
def test_an_inline_spoiler_may_stand_in_a_block(render):
    assert f"<p>{hidden('a')}</p>" in render("::: spoiler\n||a||\n:::")


@BOTH
@pytest.mark.parametrize("text", [":::", "::: spoilers\na", "::: note\na", ":: spoiler\na"])
def test_other_lines_of_colons_stay(render, text):
    html = render(text)

    assert "details" not in html
    assert html.startswith(f"<p>{text.split('\n')[0]}")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He ||dies|| here", "He here"),
        ("He *||dies* here||", "He *"),
        ("a\n\n::: spoiler b\nc\n\n- d\n:::\ne", "a e"),
        ("a\n\n::: spoiler\nc", "a"),
        ("> ::: spoiler\n> b\n\nc", "c"),
        ("# The end: ||b||", "The end:"),
        ("[see ||this||](https://a.b) c", "c"),
        ("![||b||](https://a.b/c.png) d", "d"),
        ("::: spoiler\n::: spoiler\na\n:::\nb\n:::\nc", "c"),
        ("||see [this](https://a.b)|| c", "c"),
        ("a[^1]\n\n[^1]: About ||b||", "a"),
        ("a\n\n    ||b|| c", "a c"),
        ("a\n\n    ::: spoiler\n    b\n    :::\n    c", "a c"),
    ],
)
def test_plain_text_leaves_spoilers_out(text, words):
    assert plain_text(text) == words
