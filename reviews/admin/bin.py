"""The bin: where reviews go instead of being deleted, and where they come back from."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from .. import permissions
from ..models.review import TIME_IN_BIN


class HasBin:
    """An admin of reviews whose rows are moved to the bin and restored, never deleted."""

    def has_delete_permission(self, _request, _obj=None):
        """Nobody's: the bin is emptied by `manage.py daily`."""
        return False

    def get_urls(self):
        bin_view = self.admin_site.admin_view(self.bin_view)
        return [
            path("<int:pk>/bin/", bin_view, name="reviews_review_bin"),
            *super().get_urls(),
        ]

    def render_change_form(self, request, context, *args, **options):
        review = context.get("original")
        may_use_bin = review is not None and permissions.may_delete(request.user, review)
        context["may_use_bin"] = may_use_bin and not context["is_popup"]
        return super().render_change_form(request, context, *args, **options)

    def bin_view(self, request, pk):
        """Asks before a review is moved into the bin or out of it, and does it."""
        review = self.get_object(request, str(pk))
        if review is None:
            raise Http404
        if not permissions.may_delete(request.user, review):
            raise PermissionDenied
        if request.method == "POST" and "restore" in request.POST:
            return self._restore(request, review)
        if request.method == "POST" and "remove" in request.POST:
            return self._move_to_bin(request, review)
        context = self.admin_site.each_context(request) | {
            "title": _("Restore from the bin") if review.is_removed() else _("Move to the bin"),
            "opts": self.opts,
            "review": review,
            "days": TIME_IN_BIN.days,
            "purged_on": review.is_removed() and review.removed_at + TIME_IN_BIN,
        }
        return TemplateResponse(request, "admin/reviews/review/bin.html", context)

    def _move_to_bin(self, request, review):
        if not review.is_removed():
            review.move_to_bin()
            self.log_change(request, review, _("Moved to the bin."))
        words = _("“%(review)s” is in the bin.") % {"review": review}
        undo = reverse("admin:reviews_review_bin", args=[review.pk])
        message = format_html('{} <a href="{}">{}</a>', words, undo, _("Restore it"))
        self.message_user(request, message, messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:reviews_review_changelist"))

    def _restore(self, request, review):
        if review.is_removed():
            review.restore()
            self.log_change(request, review, _("Restored from the bin."))
        words = _("“%(review)s” is back as it was.") % {"review": review}
        self.message_user(request, words, messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:reviews_review_change", args=[review.pk]))
