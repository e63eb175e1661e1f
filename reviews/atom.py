"""What all Atom feeds of the blog have in common, whatever they tell of.

They are written here, by RFC 4287: Django's own writer, an element at a time, takes longer than all
queries of a feed.
"""

from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.http import HttpResponse
from django.utils.encoding import iri_to_uri
from django.utils.feedgenerator import rfc3339_date
from django.views.decorators.http import conditional_page, require_safe

from .cached_pages import cached_page
from .models import Blog

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
YEAR_OF_TAGS = 2026  # part of every name that `tag_of` has given: it stays
NEVER = datetime.fromtimestamp(0, UTC)
# XML has no way to write these, and would be refused as a whole.
CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r"))


class Entry(NamedTuple):
    """What a feed tells of one thing: `content` is HTML, and `summary` a few words of it."""

    name: str  # for ever, whatever its address becomes
    title: str
    link: str
    published: datetime
    updated: datetime
    author: str = ""
    author_link: str = ""
    categories: tuple = ()
    summary: str | None = None
    content: str | None = None


def feed_view(view):
    """Answers with the feed that a view returns, or that its reader has it already.

    Only its tag tells that: a feed without its newest entry is older than it was.
    """
    return require_safe(conditional_page(cached_page()(view)))


def feed_of(request, *, title, about, entries, tag=""):
    """Answers with a feed at the address that was asked for, of what stands at `about`.

    `tag` is its name for ever, where that address may change. It is as old as its entries: an empty
    one has no "now".
    """
    blog = Blog.objects.current().name
    entries = list(entries)
    address = iri_to_uri(settings.SITE_URL + request.path)
    xml = [
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"',
        f" xml:lang={quoteattr(settings.LANGUAGE_CODE)}>",
        _element("title", f"{title} · {blog}" if title else blog),
        _link("alternate", settings.SITE_URL + about),
        _link("self", address),
        _element("id", tag or address),
        _element("updated", rfc3339_date(max((one.updated for one in entries), default=NEVER))),
        _author(blog),
        *map(_written, entries),
        "</feed>\n",
    ]
    answer = "".join(xml).encode().translate(None, CONTROLS)
    return HttpResponse(answer, content_type=CONTENT_TYPE)


def tag_of(*words):
    """A name for ever, by RFC 4151, of a row of this blog, whatever its address becomes."""
    host = urlsplit(settings.SITE_URL).hostname
    return f"tag:{host},{YEAR_OF_TAGS}:{'/'.join(map(str, words))}"


def _written(entry):
    xml = [
        "<entry>",
        _element("title", entry.title),
        _link("alternate", entry.link),
        _element("published", rfc3339_date(entry.published)),
        _element("updated", rfc3339_date(entry.updated)),
        _author(entry.author, entry.author_link) if entry.author else "",
        _element("id", entry.name),
        *(f"<category term={quoteattr(category)}/>" for category in entry.categories),
        "" if entry.summary is None else _html("summary", entry.summary),
        "" if entry.content is None else _html("content", entry.content),
        "</entry>\n",
    ]
    return "".join(xml)


def _author(name, link=""):
    uri = _element("uri", link) if link else ""
    return f"<author>{_element('name', name)}{uri}</author>"


def _link(relation, address):
    return f'<link rel="{relation}" href={quoteattr(address)}/>'


def _element(name, words):
    return f"<{name}>{escape(words)}</{name}>"


def _html(name, html):
    return f'<{name} type="html">{escape(html)}</{name}>'
