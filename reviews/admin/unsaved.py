"""Takes copies of what is being typed in the form of a review, and throws them away when told."""

import json

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from .. import permissions
from ..models import Unsaved
from .conflict import A_MARK
from .unsaved_copy import HIGHEST_TURN, MOST_FIELDS, keep, review_of

LARGEST = 2_000_000  # bytes


@require_POST
def keep_unsaved(request):
    """Keeps the posted form; 409, and kept all the same, if its review was saved elsewhere."""
    if not request.user.is_authenticated:
        return _refusal(_("You are no longer logged in."), status=401)
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
        return _refusal(_("This is too large to keep."), status=413)
    sent = _read(request.body)
    if sent is None:
        return _refusal(_("This is no form of a review."), status=422)
    review = review_of(sent["review"]) if sent["review"] is not None else None
    if not _may_keep(request.user, sent, review):
        return _refusal(_("You may not change this review, or it is gone."), status=403)
    mark, turn = sent["form_mark"], sent["turn"]
    keep(mark, turn=turn, user=request.user, review=review, fields=sent["fields"])
    answer = _state(request, mark)
    is_own = not review or review.saved_from == mark or _version(sent) == str(review.version)
    if answer["state"] == "saved" or is_own or sent.get("is_left_over"):
        return JsonResponse(answer)
    error = _("This review was saved elsewhere meanwhile.")
    return JsonResponse(answer | {"error": error}, status=409)


@require_POST
def forget_unsaved(request):
    """Throws one copy away; what the browser still holds of it comes too late then."""
    if not request.user.is_authenticated:
        return redirect("admin:login")
    number = request.POST.get("unsaved", "")
    is_number = number.isdecimal() and len(number) < 19
    unsaved = is_number and request.user.unsaved.filter(pk=number).first()
    if not unsaved:
        return redirect("admin:reviews_review_changelist")
    Unsaved.objects.settle(unsaved.form_mark, user=request.user, turn=unsaved.turn)
    messages.success(request, _("Thrown away."))
    if unsaved.review_id:
        return redirect("admin:reviews_review_change", unsaved.review_id)
    return redirect("admin:reviews_review_add")


def _read(body):
    """Returns what the script sent, or None where it is anything else."""
    try:
        sent = json.loads(body)
        mark, turn, review = sent["form_mark"], sent["turn"], sent["review"]
        fields = [(name, value) for name, value in sent["fields"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    is_text = all(isinstance(part, str) for field in fields for part in field)
    is_mark = isinstance(mark, str) and A_MARK.fullmatch(mark)
    is_turn = isinstance(turn, int) and 0 <= turn <= HIGHEST_TURN
    is_review = review is None or isinstance(review, int)
    is_form = is_text and is_mark and is_turn and is_review and len(fields) <= MOST_FIELDS
    return sent if is_form else None


def _may_keep(user, sent, review):
    if sent["review"] is None:
        return permissions.may_write(user)
    return review is not None and permissions.may_edit(user, review)


def _version(sent):
    return dict(sent["fields"]).get("version")


def _state(request, mark):
    """Says whether it is kept or was saved meanwhile, and how it may be restored."""
    unsaved = Unsaved.objects.filter(form_mark=mark, user=request.user).first()
    if unsaved is None or unsaved.is_saved:
        return {"state": "saved"}
    offer = render_to_string("admin/reviews/review/_unsaved.html", {"unsaved": unsaved}, request)
    return {"state": "kept", "offer": offer, "id": unsaved.pk}


def _refusal(sentence, *, status):
    return JsonResponse({"error": sentence}, status=status)
