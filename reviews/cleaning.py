"""The allow-lists: what HTML may stand in a page, whatever a parser made of a text."""

import nh3

from .spoilers import SHOW

SCHEMES = {"http", "https", "mailto"}
PROSE = {"p", "br", "hr", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a"}
SPOILERS = {"label", "input", "span", "details", "summary"}
HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
TABLES = {"div", "table", "thead", "tbody", "tr", "th", "td"}
FIGURES = {"figure", "picture", "source", "img", "figcaption"}
SIDES = {"left", "center", "right"}
# Whatever an <input> came with, it is the switch of a spoiler. Its attributes must be allowed too,
# or nh3 takes them away and puts them back in any order.
SWITCH = {"input": {"type": "checkbox", "aria-label": SHOW}}
SWITCH_ATTRIBUTES = {"input": {"type", "aria-label"}}
SPOILER_CLASSES = {"label": {"spoiler"}, "details": {"spoiler"}}

# nh3 keeps `title` and `lang` on every tag unless "*" says otherwise.
AUTHOR = nh3.Cleaner(
    tags=PROSE | SPOILERS | HEADINGS | TABLES | FIGURES | {"sup"},
    attributes={
        "*": set(),
        "a": {"href", "title", "id", "aria-label"},
        "li": {"id"},
        "ol": {"start"},
        "img": {"src", "width", "height", "srcset", "sizes", "alt"},
        "source": {"srcset", "sizes"},
    }
    | SWITCH_ATTRIBUTES,
    tag_attribute_values={
        "th": {"align": SIDES},
        "td": {"align": SIDES},
        "div": {"role": {"region"}, "aria-label": {"Table"}, "tabindex": {"0"}},
        "img": {"loading": {"lazy"}, "decoding": {"async"}},
        "source": {"type": {"image/avif"}},
    },
    set_tag_attribute_values=SWITCH,
    allowed_classes=SPOILER_CLASSES
    | {"div": {"table-scroll"}, "ol": {"footnotes"}}
    | {"sup": {"footnote-ref"}, "a": {"footnote-back"}},
    url_schemes=SCHEMES,
    url_relative="pass_through",
    link_rel=None,
)

STRANGER = nh3.Cleaner(
    tags=PROSE | SPOILERS,
    attributes={"*": set(), "a": {"href"}, "ol": {"start"}} | SWITCH_ATTRIBUTES,
    set_tag_attribute_values=SWITCH,
    allowed_classes=SPOILER_CLASSES,
    url_schemes=SCHEMES,
    url_relative="deny",
    link_rel="nofollow ugc noopener",
)
