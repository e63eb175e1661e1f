"""Every save of a review's form: listed, compared word by word, and restored into the form."""

import secrets

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _

from .. import permissions
from ..models import Review, Revision
from ..paging import page_of
from .differences import differences
from .filled_form import ShowsFilledForm
from .form_content import as_sent, content_of, fitted

PAGE_SIZE = 50
# What a review is known and published by stays as it is: to restore is to write, not to publish.
NOT_RESTORED = ("published_at", "slug", "author")


class KeepsHistory(ShowsFilledForm):
    """An admin of reviews that remembers what each save of the form held."""

    def get_urls(self):
        compare = self.admin_site.admin_view(self.compare_view)
        return [
            path("<int:pk>/compare/", compare, name="reviews_review_compare"),
            *super().get_urls(),
        ]

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "GET" and object_id and request.GET.get("revision"):
            return self._show_revision(request, object_id)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def save_model(self, request, obj, form, change):
        if change and obj.version == 0:
            before = Review.objects.get(pk=obj.pk)
            _remember(before, user=None, saved_at=before.modified_at)
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        _remember(form.instance, user=request.user)

    def history_view(self, request, object_id, _extra_context=None):
        review = self._find(request, object_id)
        page = page_of(request, review.revisions.for_list(), size=PAGE_SIZE)
        context = {"title": _("History of %s") % review, "page_obj": page, "review": review}
        return self._page(request, "history", context)

    def compare_view(self, request, pk):
        review = self._find(request, str(pk))
        before = _revision(review, request.GET.get("before", ""))
        after = _revision(review, request.GET.get("after", ""))
        if before is None or after is None:
            raise Http404
        if before.version > after.version:
            before, after = after, before
        found = differences(before.content, after.content)
        words = _("%(review)s: versions %(before)s and %(after)s")
        given = {"review": review, "before": before.version, "after": after.version}
        context = {"title": words % given, "review": review, "differences": found}
        return self._page(request, "compare", context | {"before": before, "after": after})

    def _find(self, request, object_id):
        review = self.get_object(request, object_id)
        if review is None:
            raise Http404
        if not permissions.may_edit(request.user, review):
            raise PermissionDenied
        return review

    def _page(self, request, name, context):
        context |= self.admin_site.each_context(request) | {"opts": self.opts}
        return TemplateResponse(request, f"admin/reviews/review/{name}.html", context)

    def _show_revision(self, request, object_id):
        review = self._find(request, object_id)
        revision = _revision(review, request.GET["revision"])
        if revision is None:
            return redirect(request.path)
        words = _("This is version %s in the form. Nothing has changed until you save it.")
        self.message_user(request, words % revision.version, messages.WARNING)
        return self.show_filled(request, review, _restored(revision, review))


def _restored(revision, review):
    """Returns the form as it was; Sections added since are in it, marked to go."""
    stored = content_of(review)
    content = revision.content | {name: stored[name] for name in NOT_RESTORED}
    data = fitted(as_sent(content), review, keeps_others=False)
    data["form_mark"], data["version"] = secrets.token_hex(16), str(review.version)
    return data


def _remember(review, **fields):
    row = Revision(review=review, version=review.version, content=content_of(review), **fields)
    Revision.objects.bulk_create([row], ignore_conflicts=True)


def _revision(review, version):
    is_number = version.isdecimal() and len(version) < 10
    return review.revisions.filter(version=version).first() if is_number else None
