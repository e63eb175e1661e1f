"""Cuts lists into pages, addressed by `?page=`."""

import re

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404

from .kept_figures import kept_figures

PAGE_SIZE = 10
YEARS_ON_PAGE = 3  # of lists that are cut by years
WRITTEN_NUMBER = re.compile(r"[1-9][0-9]{0,5}")


def page_of(request, queryset, *, size=PAGE_SIZE):
    """Returns the page that the address names, the first unless said; 404 where there is none."""
    number = request.GET.get("page", "1")
    if not WRITTEN_NUMBER.fullmatch(number):
        raise Http404
    try:
        page = Paginator(queryset, size).page(number)
    except InvalidPage as error:
        raise Http404 from error
    page.object_list = list(page.object_list)  # asked once, however often it is printed
    return page


def kept_page_of(request, ids, rows, *, size=PAGE_SIZE):
    """Returns a page as `page_of` does, of those rows whose ids are listed.

    Which ids are on it is a kept figure, the rows are not: one that readers may no longer see is
    to be none of them.
    """
    page = page_of(request, ids, size=size)
    found = rows.in_bulk(page.object_list)
    page.object_list = [found[pk] for pk in page.object_list if pk in found]
    return page


class KeptIds:
    """A long list of ids, of which each page and how many there are is a kept figure.

    `listed` is a function that returns the list as a QuerySet, for some words; see kept_figures.
    """

    def __init__(self, listed, *asked):
        self.asked = listed, *asked

    def count(self):
        return _counted(*self.asked)

    def __getitem__(self, part):
        return _listed(part.start, part.stop, *self.asked)


@kept_figures
def _counted(listed, *asked):
    return listed(*asked).count()


@kept_figures
def _listed(start, stop, listed, *asked):
    return tuple(listed(*asked).values_list("pk", flat=True)[start:stop])
