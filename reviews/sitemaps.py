"""An index of sitemaps and the sitemaps, each of so many pages at most; robots.txt names the index.

Django's framework takes addresses from the request and numbers files in the query, which here is no
part of an address: so these are written without it.
"""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import conditional_page, require_safe

from .cached_pages import cached_page
from .paging import WRITTEN_NUMBER
from .sitemap_parts import PARTS

LONGEST = 200
LISTS = (
    *("home", "season_list", "question_list", "studio_list", "genre_list", "demographic_list"),
    *("medium_list", "archive", "archive_titles", "compare", "numbers", "feed_list"),
)
XML = "application/xml"


@require_safe
@conditional_page
@cached_page()
def sitemap_index(request):
    files = [(reverse("sitemap_of_lists"), None)]
    for name, part in PARTS.items():
        moments = part.moments()
        for number, first in enumerate(range(0, len(moments), LONGEST), start=1):
            known = filter(None, moments[first : first + LONGEST])
            files.append((reverse("sitemap", args=[name, number]), max(known, default=None)))
    context = {"files": files}
    return render(request, "reviews/sitemap_index.xml", context, content_type=XML)


@require_safe
@conditional_page
@cached_page()
def sitemap_of_lists(request):
    """Of the pages that are always there, once each."""
    pages = [{"path": reverse(name)} for name in LISTS]
    return render(request, "reviews/sitemap.xml", {"pages": pages}, content_type=XML)


@require_safe
@conditional_page
@cached_page()
def sitemap(request, part, number):
    # A number has many spellings, like 007, and a page one address.
    is_written = request.path.endswith(f"-{number}.xml") and WRITTEN_NUMBER.fullmatch(str(number))
    if part not in PARTS or not is_written:
        raise Http404
    pages = PARTS[part].pages((number - 1) * LONGEST, number * LONGEST)
    if not pages:
        raise Http404
    return render(request, "reviews/sitemap.xml", {"pages": pages}, content_type=XML)
