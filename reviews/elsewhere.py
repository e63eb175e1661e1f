"""What a review's own page shows, made fit to stand elsewhere: on other pages and in feeds.

Stored HTML leads to its pictures and footnotes relatively, as its page has several addresses. The
cleaner wrote it, and escapes all that could be taken for a tag: so patterns find its tags, in a
tenth of the time that it takes to read and clean it again.
"""

import re
from html import unescape
from urllib.parse import urljoin

from django.conf import settings
from django.utils.html import escape
from django.utils.translation import gettext as _
from markdown_it.common.utils import escapeHtml

from .markdown import in_one_line, stored

ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_ATTRIBUTES = r'(?: [a-z-]+="[^"]*")'
# A group for the name and one for the attributes; without a name it is a tag that feeds lack.
LEADING_TAG = re.compile(rf"<(a|img|li)({_ATTRIBUTES}+)>")
FEEDS_TAG = re.compile(
    rf"<(?:/?(?:div|picture|source){_ATTRIBUTES}*|([a-z]+[1-6]?)({_ATTRIBUTES}+))>"
)
TAG = re.compile(rf"</?[a-z]+[1-6]?{_ATTRIBUTES}*>")
TAG_IN_WORD = re.compile(rf"</?(?:a|code|em|s|strong|sup){_ATTRIBUTES}*>")
LEADING = {"href", "src"}
FEEDS_ATTRIBUTES = LEADING | {"title", "alt", "width", "height", "start"}

HIDDEN_IN_SENTENCE = re.compile(r'<label class="spoiler">.*?</label>', re.DOTALL)
HIDDEN_BLOCK, END_OF_BLOCK = '<details class="spoiler">', "</details>"
EDGE_OF_BLOCK = re.compile(f"({HIDDEN_BLOCK}|{END_OF_BLOCK})")
FOOTNOTES = '<ol class="footnotes">'

WHOLE = re.compile("(?:https?|mailto):", re.IGNORECASE)
# Most of what pictures and footnotes lead to: it needs only be put behind the page or the site.
EASY = re.compile(r"[#/]?\w[\w-]*(?:/[\w-]+)*(?:\.\w+|/)?", re.ASCII)
SITE = re.compile("(?:https?://[^/]*)?")


def absolute(address):
    """The address with the blog's own scheme and host, for machines that read it elsewhere."""
    if address.startswith(("https://", "http://")):
        return address
    return f"{settings.SITE_URL}{address}"


def html_elsewhere(html, address):
    """Stored HTML for other pages of this blog: its links lead where they did at `address`.

    Its ids are left out, as answers to one Question share them; its spoilers hide as ever.
    """
    return stored(LEADING_TAG.sub(_changing(leads_from(address), "id".__ne__), html))


def html_for_feeds(html: str, lead, note: str) -> str:
    """Stored HTML for other sites: a note stands for all that is hidden, and links are whole.

    `lead` is of `leads_from`, and `note` of `spoiler_notes`.
    """
    return FEEDS_TAG.sub(_changing(lead, FEEDS_ATTRIBUTES.__contains__), _shown(html, note))


def words_of(html):
    """The words of stored HTML in one line: no markup, and nothing that hides.

    See also `markdown.plain_text`, which reads what was typed and takes ten times as long.
    """
    return in_one_line(unescape(TAG.sub(" ", TAG_IN_WORD.sub("", _shown(html, "")))))


def leads_from(address):
    """Makes the function that finds where a link on the page at an address leads to.

    It is given as it is written in HTML, and returned so; None is returned for what is no address.
    """
    page = address.partition("#")[0]
    site = SITE.match(page)[0]

    def lead(link):
        if EASY.fullmatch(link):
            return f"{site if link[0] == '/' else page}{link}"
        if WHOLE.match(link):
            return link
        try:
            return escapeHtml(urljoin(page, unescape(link)))
        except ValueError:
            return None

    return lead


def spoiler_notes():
    """Makes the function that writes what stands in a feed for what is hidden at an address."""
    words = escape(_("Spoiler: see the review"))  # looked up once, as a feed has a hundred notes
    return lambda address: f'<a href="{address}">{words}</a>'


def _changing(lead, keeps):
    """Makes the function that writes a tag again, with those of its attributes that it keeps."""

    def changed_attribute(attribute):
        name, link = attribute.groups()
        if name not in LEADING:
            return attribute[0] if keeps(name) else ""
        link = lead(link)
        return "" if link is None else f' {name}="{link}"'

    def changed(tag):
        name, attributes = tag.groups()
        return f"<{name}{ATTRIBUTE.sub(changed_attribute, attributes)}>" if name else ""

    return changed


def _shown(html, note):
    """The HTML with a note in place of all that is hidden.

    Footnotes may be of what is hidden: they are left to the page.
    """
    is_hiding_blocks = HIDDEN_BLOCK in html
    if not is_hiding_blocks and not HIDDEN_IN_SENTENCE.search(html):
        return html
    html = html.partition(FOOTNOTES)[0]
    if is_hiding_blocks:
        html = "".join(_without_blocks(html, f"<p>{note}</p>"))
    return HIDDEN_IN_SENTENCE.sub(lambda _hidden: note, html)


def _without_blocks(html, note):
    """What stands between blocks that hide, which may hold others, and a note for each."""
    depth = 0
    for part in EDGE_OF_BLOCK.split(html):
        depth -= part == END_OF_BLOCK
        if depth == 0 and part != END_OF_BLOCK:
            yield note if part == HIDDEN_BLOCK else part
        depth += part == HIDDEN_BLOCK
