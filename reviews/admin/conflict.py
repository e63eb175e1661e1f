"""Refuses a save that would overwrite what somebody else, or another tab, has saved meanwhile."""

import re

from django.db import IntegrityError
from django.db.models import F
from django.urls import reverse

from .. import permissions
from ..models import Review
from .differences import differences
from .filled_form import ShowsFilledForm
from .form_content import content_of, fitted, typed_content

CONFLICT = 409
MOST_TRIES = 5
A_MARK = re.compile(r"[0-9a-f]{32}")


class SavedMeanwhileError(Exception):
    """Between the look at a review's version and the save; nothing is written."""


class NoticesConflicts(ShowsFilledForm):
    """An admin whose form names the version it was opened on; another is saved by no accident."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        _drop_foreign_mark(request, object_id)
        for _time in range(MOST_TRIES):
            try:
                return self._save_or_refuse(request, object_id)
            except SavedMeanwhileError:
                continue  # the other one is through by now: what it left is seen this time
            except IntegrityError:
                if not _saved_from_here(request):
                    raise
        return self._save_or_refuse(request, object_id)

    def _save_or_refuse(self, request, object_id):
        review = self.get_object(request, object_id) if object_id else _saved_from_here(request)
        if review is None or not permissions.may_edit(request.user, review):
            return super().changeform_view(request, object_id)
        if request.POST.get("version") != str(review.version):
            found = self._differences(request, review)
            if not found and not request.POST.get("series_name"):
                return self.response_change(request, review)
            if not _is_own(request, review):
                return self._refuse(request, review, found)
            request.POST = fitted(request.POST, review)
            request.POST["version"] = str(review.version)
        return super().changeform_view(request, str(review.pk))

    def save_model(self, request, obj, form, change):
        version = int(request.POST["version"]) if change else 0
        if change and not _bump(obj.pk, version):
            raise SavedMeanwhileError
        obj.version, obj.saved_from = version + 1, form_mark(request.POST)
        super().save_model(request, obj, form, change)

    def _differences(self, request, review):
        typed = typed_content(request.POST)
        if "author" not in self.get_form(request, review).base_fields:
            typed.pop("author", None)
        return differences(content_of(review), typed, pressed=request.POST)

    def _refuse(self, request, review, found):
        data = fitted(request.POST, review)
        data["version"] = str(review.version)
        response = self.show_filled(request, review, data)
        response.status_code = CONFLICT
        response.template_name = "admin/reviews/review/conflict.html"
        last = review.revisions.for_list().first()
        response.context_data |= {
            "differences": found,
            "saved_by": last.user if last else None,
            "stored_address": reverse("admin:reviews_review_change", args=[review.pk]),
        }
        return response


def form_mark(data):
    mark = data.get("form_mark", "")
    return mark if A_MARK.fullmatch(mark) else ""


def _drop_foreign_mark(request, object_id):
    """A mark that another review was saved from belongs to a form that was not sent here."""
    review = _saved_from_here(request)
    is_own = review and permissions.may_edit(request.user, review)
    if review and (str(review.pk) != object_id if object_id else not is_own):
        request.POST = request.POST.copy()
        request.POST["form_mark"] = ""


def _saved_from_here(request):
    """Returns the review that this very form has made before, if its answer was lost."""
    mark = form_mark(request.POST)
    review = mark and Review.objects.filter(saved_from=mark).first()
    return review or None


def _is_own(request, review):
    return bool(review.saved_from) and review.saved_from == form_mark(request.POST)


def _bump(pk, version):
    """Takes the next version, if this one is still the stored one: one of two savers gets it."""
    return Review.objects.filter(pk=pk, version=version).update(version=F("version") + 1)
