"""A picture of a Review, large and on a page of its own, for whoever may read that Review.

Such a page lies below the Review's, and all its links are relative: so it is the same page below
a published review, a draft and a shared draft.
"""

from functools import partial

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from .cached_pages import cached_page
from .review_pictures import pictures_of
from .showing import show_draft, show_published, show_shared


@require_safe
@cached_page()
def review_picture(request, slug, picture_id):
    return show_published(request, slug, partial(_picture_page, picture_id=picture_id))


@require_safe
@cache_control(private=True, no_store=True)
def draft_picture(request, pk, picture_id):
    return show_draft(request, pk, partial(_picture_page, picture_id=picture_id))


@require_safe
@cache_control(private=True, no_store=True)
def draft_shared_picture(request, signature, picture_id):
    return show_shared(request, signature, partial(_picture_page, picture_id=picture_id))


def _picture_page(request, review, *, picture_id, **more):
    pictures = pictures_of(review)
    # A number has many spellings, like 007, and a page one address.
    if picture_id not in pictures or not request.path.endswith(f"/{picture_id}/"):
        raise Http404
    shown = pictures[picture_id]
    context = {"review": review, "shown": shown} | _beside(shown, pictures) | more
    return render(request, "reviews/review_picture.html", context)


def _beside(shown, pictures):
    """Its neighbours among those that spoil nothing; it may itself be none of them."""
    in_row = [one for one in pictures.values() if one is shown or not one.is_spoiler]
    place = in_row.index(shown)
    return {
        "number": None if shown.is_spoiler else place + 1,
        "total": len(in_row),
        "previous": in_row[place - 1] if place else None,
        "following": in_row[place + 1] if place + 1 < len(in_row) else None,
    }
