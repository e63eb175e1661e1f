"""An index of sitemaps and the sitemaps, each of so many pages at most; robots.txt names the index.

Django's framework takes addresses from the request and numbers files in the query, which here is no
part of an address: so these are written without it.
"""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import conditional_page, require_safe

from .cached_pages import cached_page
from .kept_figures import kept_figures
from .paging import WRITTEN_NUMBER
from .paths import path_of
from .sitemap_parts import PARTS

LONGEST = 100
LISTS = (
    *("home", "season_list", "question_list", "studio_list", "genre_list", "demographic_list"),
    *("medium_list", "archive", "archive_titles", "compare", "numbers", "feed_list"),
)
# These cost the same however many there are: what the others say is kept, as comments change none.
ASKED_IN_ORDER = {"reviews", "pages"}
XML = "application/xml"


@require_safe
@conditional_page
@cached_page()
def sitemap_index(_request):
    return HttpResponse(_index(), content_type=XML)


@kept_figures
def _index():
    files = [(path_of("sitemap_of_lists"), None)]
    for name, part in PARTS.items():
        moments = part.moments()
        for number, first in enumerate(range(0, len(moments), LONGEST), start=1):
            known = filter(None, moments[first : first + LONGEST])
            files.append((path_of("sitemap", name, number), max(known, default=None)))
    return render_to_string("reviews/sitemap_index.xml", {"files": files})


@require_safe
@conditional_page
@cached_page()
def sitemap_of_lists(request):
    """Of the pages that are always there, once each."""
    pages = [{"path": path_of(name)} for name in LISTS]
    return render(request, "reviews/sitemap.xml", {"pages": pages}, content_type=XML)


@require_safe
@conditional_page
@cached_page()
def sitemap(request, part, number):
    # A number has many spellings, like 007, and a page one address.
    is_written = request.path.endswith(f"-{number}.xml") and WRITTEN_NUMBER.fullmatch(str(number))
    if part not in PARTS or not is_written:
        raise Http404
    text = (_text if part in ASKED_IN_ORDER else _kept_text)(part, number)
    if not text:
        raise Http404
    return HttpResponse(text, content_type=XML)


def _text(part, number):
    """Returns what a sitemap says; "" where there is none."""
    pages = PARTS[part].pages((number - 1) * LONGEST, number * LONGEST)
    return render_to_string("reviews/sitemap.xml", {"pages": pages}) if pages else ""


_kept_text = kept_figures(_text)
