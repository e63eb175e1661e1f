"""Finds a Review for exactly those who may read it, at whichever of its addresses they ask.

`show(request, review, **context)` answers with its page, or with one that lies below it.
"""

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from .models import DraftLink, Review
from .permissions import may_edit
from .prepared import prepared


def show_published(request, slug, show):
    found = _published(slug=slug, now=timezone.now())
    return show(request, found[0]) if found else _review_missing(request, slug)


def show_draft(request, pk, show):
    review = get_object_or_404(Review.objects.with_page(), pk=pk)
    if not may_edit_here(request, review):
        raise Http404
    if review.is_published():
        return _lead_to_public(request, review, here=review.get_draft_url())
    response = show(request, review, is_draft=True)
    response["X-Robots-Tag"] = "noindex"
    return response


def show_shared(request, signature, show):
    """For whoever has the link: there is no log-in, and no cookie is looked at."""
    link = get_object_or_404(DraftLink.objects.signed(signature))
    review = get_object_or_404(Review.objects.with_page(), pk=link.pk)
    if review.is_published():
        there = _lead_to_public(request, review, here=link.get_absolute_url())
        return _kept_to_themselves(there)
    if not (review.is_draft() or review.is_scheduled()):
        raise Http404
    if link.is_expired():
        page = render(request, "reviews/draft_shared_expired.html", status=410)
        return _kept_to_themselves(page)
    return _kept_to_themselves(
        show(request, review, is_draft=True, draft_link=link, may_edit=False)
    )


def may_edit_here(request, review):
    """Asks only where there is a session: readers without one all get the same bytes."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES and may_edit(request.user, review)


@prepared
def _published(slug, now):
    return Review.objects.published(now).with_page().filter(slug=slug)


def _review_missing(request, slug):
    """Says of what is in the bin that it is gone."""
    get_object_or_404(Review.objects.gone(), slug=slug)
    return render(request, "410.html", status=410)


def _lead_to_public(request, review, *, here):
    below = request.path.removeprefix(here)
    return redirect(f"{review.get_absolute_url()}{below}")


def _kept_to_themselves(response):
    """Tells neither search engines nor the pages linked to of an address that is a secret."""
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response
