"""The page where a moderator hands out, or erases, what is kept of an e-mail address."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .. import permissions
from ..models import Comment
from ..privacy import erase_all_of, kept_of

READABLE = {"ensure_ascii": False, "indent": 2}


class AddressForm(forms.Form):
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"), widget=forms.EmailInput({"autocomplete": "off"})
    )


class TellsAndErases:
    """An admin of comments that can tell one writer all that is kept, and forget it."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.privacy_view)
        return [path("privacy/", view, name="comments_comment_privacy"), *super().get_urls()]

    def privacy_view(self, request):
        """Asks for an address, says how many comments it has, and hands them out or erases them."""
        if not permissions.may_moderate(request.user):
            raise PermissionDenied
        form = AddressForm(request.POST if request.method == "POST" else None)
        email = form.cleaned_data["email"] if form.is_valid() else ""
        if email and "export" in request.POST:
            return _download(email)
        if email and "erase" in request.POST:
            return self._erase(request, email)
        context = self.admin_site.each_context(request) | {
            "title": _("What is kept of an e-mail address"),
            "opts": self.opts,
            "form": form,
            "email": email,
            "number": Comment.objects.by(email).count() if email else 0,
        }
        return TemplateResponse(request, "admin/comments/comment/privacy.html", context)

    def _erase(self, request, email):
        deleted, emptied = erase_all_of(email)
        message = _(
            "Nothing is kept of %(email)s any more. Comments deleted: %(deleted)d; emptied, as"
            " others have replied to them: %(emptied)d."
        )
        told = {"email": email, "deleted": deleted, "emptied": emptied}
        self.message_user(request, message % told, messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:comments_comment_privacy"))


def _download(email):
    answer = JsonResponse(kept_of(email), json_dumps_params=READABLE)
    answer["Content-Disposition"] = 'attachment; filename="comments.json"'
    return answer
