"""What a review's own page shows, made fit to stand elsewhere: on other pages and in feeds.

Stored HTML leads to its pictures and footnotes relatively, as its page has several addresses.
"""

from urllib.parse import urljoin

from django.utils.html import format_html
from django.utils.translation import gettext as _

from . import cleaning
from .markdown import stored

# As the cleaner writes them; no attribute and no text can hold these, as it escapes quotes.
HIDDEN_IN_SENTENCE = '<label class="spoiler">'
HIDDEN_BLOCK = '<details class="spoiler">'
FOOTNOTES = '<ol class="footnotes">'


def html_elsewhere(html, address):
    """Stored HTML for other pages of this blog: its links lead where they did at `address`.

    Its ids are left out, as answers to one Question share them; its spoilers hide as ever.
    """
    return stored(cleaning.for_other_pages(_seen_from(address)).clean(html))


def html_for_feeds(html: str, address: str) -> str:
    """Stored HTML for other sites, of the review at this whole address: spoilers stay there."""
    if HIDDEN_IN_SENTENCE in html or HIDDEN_BLOCK in html:
        html = _with_notes(html, address)
    return cleaning.for_feeds(_seen_from(address)).clean(html)


def spoiler_note(address):
    """Stands in a feed for what is hidden at an address."""
    return format_html('<a href="{}">{}</a>', address, _("Spoiler: see the review"))


def _with_notes(html, address):
    """Notes before all that is hidden; the footnotes, which may be of it, are left to the page."""
    note = spoiler_note(address)
    html = html.partition(FOOTNOTES)[0]
    html = html.replace(HIDDEN_IN_SENTENCE, f"{note}{HIDDEN_IN_SENTENCE}")
    return html.replace(HIDDEN_BLOCK, f"<p>{note}</p>{HIDDEN_BLOCK}")


def _seen_from(address):
    """Makes the function that finds where a relative link leads; None for what is no address."""

    def lead(link):
        try:
            return urljoin(address, link)
        except ValueError:
            return None

    return lead
