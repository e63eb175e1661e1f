# Placeholder by the lead until the pipeline lands; overwrite this whole file.
from typing import NamedTuple


class Figure(NamedTuple):
    src: str
    width: int
    height: int
    srcset: str
    avif_srcset: str


def author_html(text, *, anchor="", top_heading=3, find_picture=None):
    return text


stranger_html = author_html


def plain_text(text):
    return text


def excerpt(text, *, length=200):
    return text[:length]


def stored(html):
    return html
