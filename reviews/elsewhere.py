"""What a review's own page shows, made fit to stand elsewhere: on other pages and in feeds.

Stored HTML leads to its pictures and footnotes relatively, as its page has several addresses.
"""

from functools import cache
from urllib.parse import urljoin

from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import gettext as _

from . import cleaning
from .markdown import stored

# As the cleaner writes them; no attribute and no text can hold these, as it escapes quotes.
HIDDEN_IN_SENTENCE = '<label class="spoiler">'
HIDDEN_BLOCK = '<details class="spoiler">'
FOOTNOTES = '<ol class="footnotes">'


def absolute(address):
    """The address with the blog's own scheme and host, for machines that read it elsewhere."""
    if address.startswith(("https://", "http://")):
        return address
    return f"{settings.SITE_URL}{address}"


def html_elsewhere(html, address):
    """Stored HTML for other pages of this blog: its links lead where they did at `address`.

    Its ids are left out, as answers to one Question share them; its spoilers hide as ever.
    """
    return stored(cleaning.for_other_pages(_seen_from(address)).clean(html))


def html_for_feeds(html: str, address: str) -> str:
    """HTML of the review at this whole address for other sites; what hides in it is left out."""
    return cleaning.for_feeds(_seen_from(address)).clean(html)


def without_spoilers(html: str, address: str) -> str:
    """Stored HTML with a note before all that is hidden, where `html_for_feeds` takes it out.

    Footnotes may be of what is hidden: they are left to the page.
    """
    if HIDDEN_IN_SENTENCE not in html and HIDDEN_BLOCK not in html:
        return html
    note = spoiler_note(address)
    html = html.partition(FOOTNOTES)[0]
    html = html.replace(HIDDEN_IN_SENTENCE, f"{note}{HIDDEN_IN_SENTENCE}")
    return html.replace(HIDDEN_BLOCK, f"<p>{note}</p>{HIDDEN_BLOCK}")


def spoiler_note(address):
    """Stands in a feed for what is hidden at an address."""
    return format_html('<a href="{}">{}</a>', address, _("Spoiler: see the review"))


def _seen_from(address):
    """Makes the function that finds where a relative link leads; None for what is no address."""

    @cache
    def lead(link):
        try:
            return urljoin(address, link)
        except ValueError:
            return None

    return lead
