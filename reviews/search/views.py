"""The page of a search."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..cached_pages import cached_page
from ..paging import page_of
from .finding import find
from .narrowing import Narrowing
from .words import as_typed, terms_of


@require_safe
@cached_page("page")
def search(request):
    query = as_typed(request.GET.get("q", ""))
    narrowing = Narrowing(request.GET)
    found = find(terms_of(query), narrowing)
    page = page_of(request, found.reviews)
    choices = narrowing.choices(query, found) if found.reviews else []
    context = {
        "query": query,
        "found": found,
        "page": page,
        "hits": found.hits(page.object_list),
        "choices": choices,
        "chosen": [choice for _label, some in choices for choice in some if choice.is_chosen],
        "is_narrowed": bool(narrowing.chosen),
        "address": narrowing.address(query),
        "wider": Narrowing({}).address(query),
    }
    return render(request, "reviews/search.html", context)
