"""The two kinds of Markdown that are understood: the author's and the stranger's.

Whatever a writer sends must be read in time that grows with its length and no faster, and no
word of it may vanish; each rule that is wrapped here broke one of these (`test_markdown_time`).
"""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, reference, table
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import (
    footnote_def,
    footnote_ref,
    render_footnote_anchor_name,
)

from .figures import figures_plugin, no_pictures_plugin
from .spoilers import spoilers_plugin

MAX_NESTING = 16
# A list counts twice, so the parser's own limit, which drops text, is never reached.
PARSER_NESTING = MAX_NESTING + 2
MAX_QUOTES = 6
MAX_TABLE_CELLS = 2_500
MAX_FOOTNOTE_LABEL = 60
LOWEST_HEADING = 6
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# `picture:` and `data:` are for images, which never print them: see figures.py.
READ_SCHEMES = {"http", "https", "mailto", "picture"}
IMAGE_DATA = re.compile(r"data:image/", re.IGNORECASE)
ALIGNED = re.compile(r"text-align:(left|center|right)")
INTERRUPTED = {
    "blockquote": {"alt": ["paragraph", "reference", "blockquote", "list"]},
    "table": {"alt": ["paragraph", "reference"]},
    "footnote_def": {"alt": ["paragraph", "reference"]},
}


class AuthorsMarkdown(MarkdownIt):
    """CommonMark with tables, strikethrough, footnotes, figures and spoilers."""

    def __init__(self, **options):
        super().__init__("commonmark", _options(options))
        self.enable(["table", "strikethrough"])
        self.use(footnote_plugin, inline=False)
        self.use(_limits_plugin)
        self.use(figures_plugin)
        self.use(spoilers_plugin)
        self.use(_page_plugin)

    def validateLink(self, url):  # noqa: N802, the parser's name
        scheme = SCHEME.match(url)
        return not scheme or scheme[1].lower() in READ_SCHEMES or bool(IMAGE_DATA.match(url))


class StrangersMarkdown(MarkdownIt):
    """Prose, lists, quotes, code and spoilers; lines break where they were broken.

    No `[name]: word` definitions, which would swallow what somebody says, and no code by indent.
    """

    def __init__(self, **options):
        super().__init__("commonmark", _options({"breaks": True} | options))
        self.enable("strikethrough")
        self.disable(["heading", "lheading", "reference", "code"])
        self.use(_depth_plugin)
        self.use(no_pictures_plugin)
        self.use(spoilers_plugin)
        self.use(_named_links_plugin)

    def validateLink(self, url):  # noqa: N802, the parser's name
        scheme = SCHEME.match(url)
        return bool(scheme and scheme[1].lower() in READ_SCHEMES) or bool(IMAGE_DATA.match(url))


def _options(given: dict) -> dict:
    return {"html": False, "xhtmlOut": False, "maxNesting": PARSER_NESTING} | given


def _limits_plugin(md: MarkdownIt) -> None:
    _depth_plugin(md)
    md.block.ruler.at("table", _bounded_table, INTERRUPTED["table"])
    md.block.ruler.at("footnote_def", _footnote_of_the_text, INTERRUPTED["footnote_def"])
    md.block.ruler.at("reference", _reference_not_to_note)
    md.inline.ruler.at("footnote_ref", _bounded_footnote_ref)


def _depth_plugin(md: MarkdownIt) -> None:
    md.block.ruler.before(md.block.ruler.get_all_rules()[0], "depth", _flat_text)
    md.block.ruler.at("blockquote", _bounded_quote, INTERRUPTED["blockquote"])


def _flat_text(state: StateBlock, start_line: int, end_line: int, silent) -> bool:
    """Reads what is nested too deeply as the text that it is."""
    if silent or state.level < MAX_NESTING:
        return False
    line = start_line + 1
    while line < end_line and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
        line += 1
    state.line = line
    state.push("paragraph_open", "p", 1)
    token = state.push("inline", "", 0)
    token.content = state.getLines(start_line, line, state.blkIndent, keepLastLF=False).strip()
    token.children = []
    state.push("paragraph_close", "p", -1)
    return True


def _bounded_quote(state: StateBlock, start_line: int, end_line: int, silent) -> bool:
    """Each quote in a quote reads the same lazy lines again."""
    quotes = state.env.get("quotes", 0)
    if quotes == MAX_QUOTES:
        return False
    state.env["quotes"] = quotes + 1
    is_quote = blockquote(state, start_line, end_line, silent)
    state.env["quotes"] = quotes
    return is_quote


def _bounded_table(state: StateBlock, start_line: int, end_line: int, silent) -> bool:
    """Cells that were not typed are filled in: 1 kB would be 65,000 of them."""
    if silent:
        return table(state, start_line, end_line, silent)
    cells = state.env.setdefault("cells_left", MAX_TABLE_CELLS)
    columns = state.src.count("|", state.bMarks[start_line], state.eMarks[start_line]) + 1
    last_line = min(end_line, start_line + cells // columns)
    if not table(state, start_line, last_line, silent):
        return False
    state.env["cells_left"] = cells - columns * (state.line - start_line)
    return True


def _footnote_of_the_text(state: StateBlock, start_line: int, end_line: int, silent) -> bool:
    """Only at the top level: the plugin loses the text around a footnote inside a footnote."""
    return state.level == 0 and footnote_def(state, start_line, end_line, silent)


def _reference_not_to_note(state: StateBlock, start_line: int, end_line: int, silent) -> bool:
    """`[^1]: Yes` where it is no footnote stays on the page, rather than define a link."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    return not state.src.startswith("[^", start) and reference(state, start_line, end_line, silent)


def _bounded_footnote_ref(state: StateInline, silent) -> bool:
    """Looks for the end of the label nearby: the plugin reads to the end of the text."""
    is_near = state.src.find("]", state.pos, state.pos + MAX_FOOTNOTE_LABEL) != -1
    return is_near and footnote_ref(state, silent)


def _named_links_plugin(md: MarkdownIt) -> None:
    md.core.ruler.push("named_links", _name_links)


def _name_links(state: StateCore) -> None:
    """Shows the address of a link without words, which nobody could see or be told of."""
    for token in state.tokens:
        if token.children:
            token.children = list(_with_named_links(token.children))


def _with_named_links(tokens: list[Token]) -> Iterator[Token]:
    address, is_named = "", False
    for token in tokens:
        if token.type == "link_open":
            address, is_named = token.attrs["href"], False
        elif token.type == "link_close" and not is_named:
            yield Token("text", "", 0, content=address)
        elif token.content.strip():
            is_named = True
        yield token


def _page_plugin(md: MarkdownIt) -> None:
    """Fits the text into a page: headings below the page's own, no style, notes by name."""
    md.core.ruler.push("headings", _shift_headings)
    md.core.ruler.push("align", _align_by_attribute)
    md.renderer.rules |= {
        "table_open": _render_table_open,
        "table_close": _render_table_close,
        "footnote_block_open": _render_footnotes_open,
        "footnote_block_close": _render_footnotes_close,
        "footnote_anchor": _render_footnote_back,
    }


def _shift_headings(state: StateCore) -> None:
    """Makes the highest level that the text uses the page's next: none is skipped before it."""
    headings = [token for token in state.tokens if token.type.startswith("heading_")]
    highest = min((int(token.tag[1]) for token in headings), default=1)
    shift = state.env.get("top_heading", highest) - highest
    for token in headings:
        token.tag = f"h{min(LOWEST_HEADING, int(token.tag[1]) + shift)}"


def _align_by_attribute(state: StateCore) -> None:
    for token in state.tokens:
        if token.type in ("th_open", "td_open") and "style" in token.attrs:
            token.attrs = {"align": ALIGNED.match(token.attrs["style"])[1]}


def _render_table_open(_tokens, _index, _options, _env) -> str:
    # A wide table scrolls by itself, so a keyboard must reach it and a screen reader name it.
    return '<div class="table-scroll" role="region" aria-label="Table" tabindex="0"><table>\n'


def _render_table_close(_tokens, _index, _options, _env) -> str:
    return "</table></div>\n"


def _render_footnotes_open(_tokens, _index, _options, _env) -> str:
    return '<hr>\n<ol class="footnotes">\n'


def _render_footnotes_close(_tokens, _index, _options, _env) -> str:
    return "</ol>\n"


def _render_footnote_back(tokens, index, options, env) -> str:
    number = render_footnote_anchor_name(None, tokens, index, options, env)
    again = tokens[index].meta["subId"]
    label = f"Back to the text at note {tokens[index].meta['id'] + 1}"
    href = f"#fnref{number}:{again}" if again else f"#fnref{number}"
    return f' <a href="{href}" class="footnote-back" aria-label="{label}">↩</a>'
