"""Offers to restore, on the form of a review, what was typed there and never saved."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from .. import permissions
from ..models import Review
from .filled_form import ShowsFilledForm
from .form_content import fitted
from .unsaved_copy import keep_sent, offers, sent_again, settle, sign_writer
from .unsaved_log_in import keeps_at_log_in

VIEWS_WITH_TEXT = ("reviews_review_add", "reviews_review_change")


class KeepsUnsaved(ShowsFilledForm):
    """An admin that loses no form: neither a refused one, nor one whose review has gone."""

    def get_urls(self):
        patterns = super().get_urls()
        for pattern in patterns:
            if pattern.name in VIEWS_WITH_TEXT:
                pattern.callback = keeps_at_log_in(pattern.callback)
        return patterns

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "POST":
            return self._answer_sent(request, object_id, form_url, extra_context)
        if request.GET.get("unsaved"):
            return self._show_unsaved(request, object_id)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(self, request, context, *args, **options):
        review = context["original"]
        may_edit = permissions.may_edit(request.user, review) if review else True
        if may_edit and request.user.is_authenticated:
            is_filled = context["adminform"].form.is_bound
            context["offers"] = [] if is_filled else offers(request.user, review)
            context["writer"] = sign_writer(request.user)
        return super().render_change_form(request, context, *args, **options)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        settle(request.POST, user=request.user)

    def _answer_sent(self, request, object_id, form_url, extra_context):
        sent = request.POST
        review = self.get_object(request, object_id) if object_id else None
        if object_id and review is None and permissions.may_write(request.user):
            return self._keep_for_a_new_review(request)
        response = super().changeform_view(request, object_id, form_url, extra_context)
        if not isinstance(response, HttpResponseRedirect):
            keep_sent(sent, user=request.user, review=review)
        return response

    def _keep_for_a_new_review(self, request):
        unsaved = keep_sent(request.POST, user=request.user, review=None)
        words = _("That review is no longer there. This is what you typed, as a new one.")
        self.message_user(request, words, messages.WARNING)
        return redirect(f"{reverse('admin:reviews_review_add')}?unsaved={unsaved.pk}")

    def _show_unsaved(self, request, object_id):
        review = self.get_object(request, object_id) if object_id else None
        number = request.GET["unsaved"]
        rows = request.user.unsaved.filter(is_saved=False, review=review)
        is_number = number.isdecimal() and len(number) < 19
        unsaved = is_number and rows.select_related("user").filter(pk=number).first()
        if not unsaved or (object_id and not permissions.may_edit(request.user, review)):
            return redirect(request.path)
        return self.show_filled(request, review, fitted(sent_again(unsaved), review or Review()))
