"""Cuts lists into pages, addressed by `?page=`."""

import re

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404

PAGE_SIZE = 10
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
