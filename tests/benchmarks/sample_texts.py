"""The sample blog's words, rendered once: to be stored again and again."""

from functools import cache

from comments.sample.loader import FOLDER
from reviews.markdown import author_html, excerpt, stranger_html
from reviews.sample.loader import read_texts
from reviews.sample.reading import read_toml, split_sections

FURTHER = 7  # an answer here is two of the sample's, which come to two hundred words


@cache
def introductions():
    """Returns texts with their HTML and their first words."""
    return [_rendered(introduction, "introduction", 2) for introduction, _sections in _reviews()]


@cache
def answers():
    """As `introductions`, for Sections."""
    texts = [text for _introduction, sections in _reviews() for _words, _options, text in sections]
    pairs = zip(texts, texts[FURTHER:] + texts[:FURTHER], strict=True)
    return [_rendered(f"{one}\n\n{other}", "answer", 3) for one, other in pairs]


@cache
def remarks():
    """Returns what readers say, with its HTML."""
    files = [read_toml(path) for path in sorted(FOLDER.glob("*.toml"))]
    texts = [entry["text"].strip() for file in files for entry in file.get("comment", [])]
    return [(text, stranger_html(text)) for text in texts]


def _reviews():
    return [split_sections(path, text) for path, _head, text in read_texts().reviews]


def _rendered(text, anchor, top_heading):
    html = author_html(text, anchor=anchor, top_heading=top_heading, links_figures=True)
    return text, html, excerpt(text)
