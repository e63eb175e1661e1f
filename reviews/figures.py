"""What becomes of `![alt](address "caption")`: a picture of this site, or else a link or its alt.

A reader's page never calls another site: only a Picture of ours (`picture:42`) or a path of this
site is shown.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

SIZES = "auto, (min-width: 50rem) 41rem, 92vw"
# Stored with the text, for every reader alike: so it is not translated.
SEE_LARGE = "See this picture large"
PICTURE = re.compile(r"picture:([0-9]{1,15})")
SAME_SITE = re.compile(r"/(?![/\\])")
LINKED = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
# No address, and the schemes that the parser lets pass for the sake of pictures only.
NOT_FOR_LINKS = re.compile(r"$|(?:picture|data):", re.IGNORECASE)
BREAKS = ("softbreak", "hardbreak")
WORDS = (
    *("text", "code_inline", *BREAKS, "spoiler_open", "spoiler_close"),
    *("em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close"),
)


class Figure(NamedTuple):
    """What a picture needs to be printed."""

    src: str
    width: int | str = ""
    height: int | str = ""
    srcset: str = ""
    avif_srcset: str = ""


FindPicture = Callable[[int], Figure | None]


def figures_plugin(md: MarkdownIt) -> None:
    """Shows the pictures found by `env["find_picture"]`, alone in a paragraph as figures.

    With `env["links_figures"]` each leads to its picture's page, see `reviews.picture_views`.
    """
    md.core.ruler.push("pictures", _place_pictures)
    md.core.ruler.push("figures", _lift_figures)
    md.renderer.rules |= {
        "picture": _render_picture,
        "figure": _render_figure,
    }


def no_pictures_plugin(md: MarkdownIt) -> None:
    """Turns every image into a link or its alt text."""
    md.core.ruler.push("pictures", _place_no_pictures)


def _place_pictures(state: StateCore) -> None:
    find_picture = state.env.get("find_picture") or _find_none
    _replace_images(state, cache(find_picture))


def _place_no_pictures(state: StateCore) -> None:
    _replace_images(state, None)


def _find_none(_number: int) -> None:
    return None


def _replace_images(state: StateCore, find_picture: FindPicture | None) -> None:
    for token in state.tokens:
        if token.type == "inline" and token.children:
            token.children = list(_without_images(token.children, state, find_picture))


def _without_images(tokens, state: StateCore, find_picture) -> Iterator[Token]:
    """The tokens with images replaced; a link in a link, or to no page, is only its text."""
    links: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            links.append(not any(links) and not NOT_FOR_LINKS.match(token.attrs["href"]))
            if links[-1]:
                yield token
        elif token.type == "link_close":
            if links.pop():
                yield token
        elif token.type == "image":
            figure = find_picture and _figure(token.attrs["src"], find_picture)
            yield from [_picture(token, figure, state)] if figure else _in_words(token, links)
        else:
            yield token


def _figure(address: str, find_picture: FindPicture) -> Figure | None:
    if number := PICTURE.fullmatch(address):
        return find_picture(int(number[1]))
    return Figure(src=address) if SAME_SITE.match(address) else None


def _picture(image: Token, figure: Figure, state: StateCore) -> Token:
    alt = state.md.renderer.renderInlineAsText(image.children, state.md.options, state.env)
    number = PICTURE.fullmatch(str(image.attrs["src"]))
    meta = {
        "figure": figure,
        "caption": str(image.attrs.get("title", "")),
        "number": int(number[1]) if number else None,
    }
    return Token("picture", "img", 0, content=alt, meta=meta)


def _in_words(image: Token, links: list[bool]) -> list[Token]:
    """The alt text, linked to the image where it may be."""
    address = str(image.attrs["src"])
    words = list(_words(image))
    if any(links) or not LINKED.match(address):
        return words
    link = Token("link_open", "a", 1, attrs={"href": address})
    return [link, *(words or [_text(address)]), Token("link_close", "a", -1)]


def _words(image: Token) -> Iterator[Token]:
    for token in image.children or []:
        if token.type == "image":
            yield from _words(token)
        elif token.type in WORDS:
            yield token


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _lift_figures(state: StateCore) -> None:
    """Paragraphs of nothing but pictures are figures, one for each."""
    tokens = state.tokens
    lifted: list[Token] = []
    index = 0
    while index < len(tokens):
        pictures = _pictures_alone(tokens[index : index + 3])
        lifted += pictures or [tokens[index]]
        index += 3 if pictures else 1
    state.tokens = lifted


def _pictures_alone(paragraph: list[Token]) -> list[Token]:
    if len(paragraph) < 3 or paragraph[0].type != "paragraph_open":
        return []
    children = [token for token in paragraph[1].children or [] if token.type not in BREAKS]
    if any(token.type != "picture" for token in children):
        return []
    return [token.copy(type="figure", tag="figure", block=True) for token in children]


def _render_figure(tokens, index, _options, env) -> str:
    token = tokens[index]
    caption = token.meta["caption"]
    figcaption = f"<figcaption>{escapeHtml(caption)}</figcaption>" if caption else ""
    markup = _linked(token) if env.get("links_figures") else _markup(token)
    return f"<figure>{markup}{figcaption}</figure>\n"


def _linked(token: Token) -> str:
    """Leads to the picture's own page, which lies below whatever page of a review this is."""
    if token.meta["number"] is None:
        return _markup(token)
    label = "" if token.content else SEE_LARGE
    link = _tag("a", {"href": f"pictures/{token.meta['number']}/", "aria-label": label})
    return f"{link}{_markup(token)}</a>"


def _render_picture(tokens, index, _options, _env) -> str:
    return _markup(tokens[index])


def _markup(token: Token) -> str:
    figure = token.meta["figure"]
    sizes = SIZES if figure.srcset or figure.avif_srcset else ""
    image = _tag(
        "img",
        {"src": figure.src, "width": figure.width, "height": figure.height}
        | {"srcset": figure.srcset, "sizes": sizes, "loading": "lazy", "decoding": "async"},
    )
    # An empty alt has a meaning, decoration, and is printed.
    image = image.replace("<img", f'<img alt="{escapeHtml(token.content)}"', 1)
    if not figure.avif_srcset:
        return image
    source = {"type": "image/avif", "srcset": figure.avif_srcset, "sizes": sizes}
    return f"<picture>{_tag('source', source)}{image}</picture>"


def _tag(name: str, attributes: dict) -> str:
    given = [f' {key}="{escapeHtml(str(value))}"' for key, value in attributes.items() if value]
    return f"<{name}{''.join(given)}>"
