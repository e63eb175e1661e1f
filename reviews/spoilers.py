"""One syntax for what a reader may not want to know: `||inline||` and `::: spoiler topic` … `:::`.

Both open without script: a checkbox in a label inside a sentence, `<details>` around blocks.
Their words are stored with the text, for every reader alike: so they are not translated.
"""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

SHOW = "Show spoiler"
SUMMARY = "Spoiler"
OPEN, CLOSE = "spoiler_open", "spoiler_close"
BLOCK_OPEN, BLOCK_CLOSE = "spoiler_block_open", "spoiler_block_close"
PIPE = "|"
OPENING_LINE = re.compile(r":{3,}[ \t]*spoiler(?:[ \t](.*))?$", re.IGNORECASE)
CLOSING_LINE = re.compile(r":{3,}[ \t]*$")
INTERRUPTED = ["paragraph", "reference", "blockquote", "list"]


def spoilers_plugin(md: MarkdownIt) -> None:
    """Teaches a parser both forms."""
    md.inline.add_terminator_char(PIPE)
    md.inline.ruler.push("spoiler", _mark_pipes)
    md.inline.ruler2.before("balance_pairs", "spoiler", _pair_pipes)
    md.core.ruler.push("spoilers", _keep_outermost)
    md.block.ruler.before("fence", "spoiler", _block, {"alt": INTERRUPTED})
    md.renderer.rules |= {
        OPEN: _render_open,
        CLOSE: _render_close,
        BLOCK_OPEN: _render_block_open,
        BLOCK_CLOSE: _render_block_close,
    }


def _mark_pipes(state: StateInline, silent) -> bool:
    """Takes a run of pipes; whether they hide anything is known when the whole text is read."""
    start = state.pos
    if silent or state.src[start] != PIPE:
        return False
    end = start
    while end < state.posMax and state.src[end] == PIPE:
        end += 1
    state.pos = end
    pairs, odd_one = divmod(end - start, 2)
    state.append_pending(PIPE * odd_one)
    # Unlike emphasis no look at punctuation: 犯人は||「彼」||です must hide too.
    may_open = end < state.posMax and not state.src[end].isspace()
    may_close = start > 0 and not state.src[start - 1].isspace()
    for _ in range(pairs):
        _mark_pair(state, may_open=may_open, may_close=may_close)
    return True


def _mark_pair(state: StateInline, *, may_open: bool, may_close: bool) -> None:
    state.push("text", "", 0).content = PIPE * 2
    marker = Delimiter(ord(PIPE), 0, len(state.tokens) - 1, -1, may_open, may_close)
    state.delimiters.append(marker)


def _pair_pipes(state: StateInline) -> None:
    """Turns pairs of markers into tokens before emphasis is read, which may not cross them."""
    inner = [meta["delimiters"] for meta in state.tokens_meta if meta and "delimiters" in meta]
    for delimiters in (state.delimiters, *inner):
        pairs = _pairs([marker for marker in delimiters if marker.marker == ord(PIPE)])
        for opening, closing in pairs.items():
            state.tokens[opening] = Token(OPEN, "", 1)
            state.tokens[closing] = Token(CLOSE, "", -1)
        state.tokens_meta += [{"delimiters": part} for part in _part(delimiters, pairs)]


def _pairs(markers: list[Delimiter]) -> dict[int, int]:
    """The places of the opening tokens with those of the tokens that close them."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for marker in markers:
        # Between two markers there must be something to hide.
        if marker.close and opened and opened[-1] + 1 < marker.token:
            pairs[opened.pop()] = marker.token
        elif marker.open:
            opened.append(marker.token)
    return pairs


def _part(delimiters: list[Delimiter], pairs: dict[int, int]) -> list[list[Delimiter]]:
    """Takes from the delimiters all pipes, and what is in a spoiler as a list of its own."""
    parts: list[list[Delimiter]] = [[]]
    outside: list[Delimiter] = []
    end = -1
    for delimiter in delimiters:
        if delimiter.token > end and delimiter.token in pairs:
            end = pairs[delimiter.token]
            parts.append([])
        if delimiter.marker != ord(PIPE):
            (parts[-1] if delimiter.token < end else outside).append(delimiter)
    delimiters[:] = outside
    return parts


def _keep_outermost(state: StateCore) -> None:
    """HTML allows no label in a label and no control in a link."""
    for token in state.tokens:
        if token.type == "inline" and token.children:
            token.children = list(_outermost(_around_links(token.children)))


def _around_links(tokens: list[Token]) -> list[Token]:
    """The tokens with every link that hides a part of itself hidden as a whole."""
    moved: list[Token] = []
    link: list[Token] = []
    for token in tokens:
        (link if link or token.type == "link_open" else moved).append(token)
        if token.type == "link_close":
            moved += _hidden_whole(link)
            link = []
    return moved + link


def _hidden_whole(link: list[Token]) -> list[Token]:
    bare = [token for token in link if token.type not in (OPEN, CLOSE)]
    if len(bare) == len(link):
        return link
    return [Token(OPEN, "", 1), *bare, Token(CLOSE, "", -1)]


def _outermost(tokens: list[Token]) -> Iterator[Token]:
    """The tokens without the marks of spoilers that stand in a spoiler."""
    depth = 0
    for token in tokens:
        depth -= token.type == CLOSE
        if depth == 0 or token.type not in (OPEN, CLOSE):
            yield token
        depth += token.type == OPEN


def _block(state: StateBlock, start_line: int, end_line: int, silent) -> bool:
    """Reads `::: spoiler topic` up to its `:::`, or to the end of what it stands in."""
    if state.is_code_block(start_line):
        return False
    opening = OPENING_LINE.match(_line(state, start_line))
    if not opening or silent:
        return bool(opening)
    last_line, is_closed = _end_of_block(state, start_line, end_line)
    outside = state.parentType, state.lineMax
    # Text that goes on lazily must not run over the closing line.
    state.parentType, state.lineMax = "spoiler", last_line
    token = state.push(BLOCK_OPEN, "details", 1)
    token.info = (opening[1] or "").strip()
    token.map = [start_line, last_line]
    state.md.block.tokenize(state, start_line + 1, last_line)
    state.push(BLOCK_CLOSE, "details", -1)
    state.parentType, state.lineMax = outside
    state.line = last_line + is_closed
    return True


def _end_of_block(state: StateBlock, start_line: int, end_line: int) -> tuple[int, bool]:
    """The line after the block's last, and whether that is a line which closes it."""
    depth = 1
    for line in range(start_line + 1, end_line):
        if not state.isEmpty(line) and state.sCount[line] < state.blkIndent:
            return line, False
        if state.is_code_block(line):
            continue
        text = _line(state, line)
        depth += bool(OPENING_LINE.match(text)) - bool(CLOSING_LINE.match(text))
        if depth == 0:
            return line, True
    return end_line, False


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _render_open(_tokens, _index, _options, _env) -> str:
    return f'<label class="spoiler"><input type="checkbox" aria-label="{SHOW}"><span>'


def _render_close(_tokens, _index, _options, _env) -> str:
    return "</span></label>"


def _render_block_open(tokens, index, _options, _env) -> str:
    topic = tokens[index].info
    summary = f"{SUMMARY}: {escapeHtml(topic)}" if topic else SUMMARY
    return f'<details class="spoiler"><summary>{summary}</summary>\n'


def _render_block_close(_tokens, _index, _options, _env) -> str:
    return "</details>\n"
