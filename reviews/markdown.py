"""The one pipeline from text to safe HTML: a grammar reads it, an allow-list cleans it.

Two presets, named by what they allow: the author's and the stranger's. No function here raises,
whatever the text; none calls the database but through the `find_picture` that it is given.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from . import cleaning
from .figures import BREAKS, Figure, FindPicture
from .grammar import AuthorsMarkdown, StrangersMarkdown
from .spoilers import BLOCK_CLOSE, BLOCK_OPEN, CLOSE, OPEN, SUMMARY

__all__ = [
    "Figure",
    "author_html",
    "excerpt",
    "figures_in",
    "hidden_html",
    "in_one_line",
    "plain_text",
    "stored",
    "stranger_html",
]

# Beyond these a text is no prose, and is shown as it was typed.
MAX_LENGTH = 100_000
MAX_GROWTH = 20
ROOM_TO_GROW = 200_000
HIGHEST_HEADING, LOWEST_HEADING = 2, 6
# NUL and other controls (feeds refuse them), halves of characters (nh3 and databases do).
UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
REPLACEMENT = "\ufffd"
NOT_A_NAME = re.compile(r"[^A-Za-z0-9_-]+")
LINE_END = re.compile(r"\r\n?")
BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
TYPED_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>")
START_OF_TAG = re.compile(r"<(?=[A-Za-z/!?])")
ELLIPSIS = "…"
NO_FIGURE = Figure(src="")
HIDING = {OPEN, BLOCK_OPEN, "footnote_block_open"}
SHOWING = {CLOSE, BLOCK_CLOSE, "footnote_block_close"}
WORDS = {"text", "code_inline", "fence"}

_author = AuthorsMarkdown()
_stranger = StrangersMarkdown()
# To a stranger's text indented pipes hide, to an author's they are code: here they hide.
_either = AuthorsMarkdown().disable("code")


class NamedFigure(NamedTuple):
    """A figure as its text tells of it; `number` is its Picture's."""

    number: int
    alt: str
    caption: str
    is_spoiler: bool


def author_html(
    text: str,
    *,
    anchor: str = "",
    top_heading: int = 3,
    find_picture: FindPicture | None = None,
    links_figures: bool = False,
) -> SafeString:
    """The author's Markdown as HTML: its highest heading is h{top_heading}, whether # or ##.

    Footnotes are named by the anchor. A review `links_figures` to their pages below its own.
    """
    env = {
        "docId": NOT_A_NAME.sub("-", anchor) or None,
        "top_heading": min(max(top_heading, HIGHEST_HEADING), LOWEST_HEADING),
        "find_picture": find_picture,
        "links_figures": links_figures,
    }
    return _html(text, _author, cleaning.AUTHOR, env)


def stranger_html(text: str) -> SafeString:
    """A reader's Markdown as HTML."""
    return _html(text, _stranger, cleaning.STRANGER, {})


def hidden_html(html: SafeString) -> SafeString:
    """What was rendered already behind one spoiler; it may hold others."""
    return mark_safe(f'<details class="spoiler"><summary>{SUMMARY}</summary>\n{html}</details>\n')  # noqa: S308


def plain_text(text: str) -> str:
    """The words of either preset in one line: no markup, spoiler, picture or footnote."""
    if len(text) > MAX_LENGTH:
        return ""
    tokens = _either.parse(_printable(text), {"find_picture": lambda _number: NO_FIGURE})
    return in_one_line("".join(_words(tokens)))


def in_one_line(words: str) -> str:
    """Plain text without what looks like a tag, as it might meet somebody who believes it."""
    words = TYPED_TAG.sub(" ", words)
    return START_OF_TAG.sub("< ", " ".join(words.split()))


def figures_in(text: str) -> Iterator[NamedFigure]:
    """What an author's text shows as figures of Pictures, in its order."""
    if "picture:" not in text or len(text) > MAX_LENGTH:
        return
    hidden = 0
    for token in _author.parse(_printable(text), {"find_picture": lambda _number: NO_FIGURE}):
        hidden += (token.type == BLOCK_OPEN) - (token.type == BLOCK_CLOSE)
        if token.type == "figure" and token.meta["number"] is not None:
            yield NamedFigure(
                number=token.meta["number"],
                alt=token.content,
                caption=token.meta["caption"],
                is_spoiler=bool(hidden),
            )


def excerpt(text: str, *, length: int = 200) -> str:
    """The first words of a text, at most so many characters with the ellipsis."""
    return first_words(plain_text(text), length=length)


def first_words(words: str, *, length: int) -> str:
    """As much of what is plain text already."""
    if len(words) <= length:
        return words
    room = max(length - len(ELLIPSIS), 0)
    cut = words[: room + 1].rpartition(" ")[0] or words[:room]
    return cut.rstrip(" .…,;:–—-") + ELLIPSIS


def stored(html: str) -> SafeString:
    """Marks as safe what comes out of a column that only this pipeline writes."""
    return SafeString(html or "")  # cleaned before; `mark_safe` takes longer, and a page asks often


def _html(text: str, parser: MarkdownIt, cleaner: nh3.Cleaner, env: dict) -> SafeString:
    text = _printable(text)
    html = parser.render(text, env) if len(text) <= MAX_LENGTH else _as_typed(text)
    if len(html) > ROOM_TO_GROW + MAX_GROWTH * len(text):
        html = _as_typed(text)
    # An address may hold %00 and an entity a form feed, so the result is looked at again.
    return mark_safe(cleaner.clean(_printable(html)))  # noqa: S308, the cleaner's last word


def _printable(text: str) -> str:
    return UNPRINTABLE.sub(REPLACEMENT, text)


def _as_typed(text: str) -> str:
    paragraphs = BLANK_LINES.split(LINE_END.sub("\n", escapeHtml(text)).strip())
    return "".join(f"<p>{paragraph.replace('\n', '<br>\n')}</p>\n" for paragraph in paragraphs)


def _words(tokens: Iterable[Token]) -> Iterator[str]:
    hidden = 0
    for token in tokens:
        hidden += (token.type in HIDING) - (token.type in SHOWING)
        if hidden:
            continue
        if token.type in WORDS:
            yield token.content
        elif token.block or token.type in BREAKS:
            yield " "
        yield from _words(token.children or [])
