"""The page for an address where nothing is; see also redirects."""

from django.shortcuts import render

from .redirects import redirect_of
from .search.nearest import nearest_reviews, words_of


def page_not_found(request, _exception):
    """Leads on where something has moved, or else says what it may be that was looked for."""
    if response := redirect_of(request):
        return response
    words = words_of(request)
    context = {"query": " ".join(words), "nearest": nearest_reviews(words)}
    return render(request, "404.html", context, status=404)
