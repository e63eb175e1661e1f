"""What moderators decide on comments, on the list and on the page of one, and take back."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import ActionLocation
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME, ActionForm
from django.core.exceptions import PermissionDenied
from django.db.models import Max
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from .. import permissions
from ..models import Comment, Decision
from ..models.decision import WHY_LENGTH
from ..moderation import undo

LONGEST_ID = 18
EVERYWHERE = [ActionLocation.CHANGE_LIST, ActionLocation.CHANGE_FORM]


def newest():
    return Comment.objects.aggregate(newest=Max("pk"))["newest"]


class DecisionForm(ActionForm):
    """The list's choice of what to do, and the reason for the log.

    `newest` is the last comment that there was when the list was made: see `response_action`.
    """

    why = forms.CharField(
        label=_("Why (optional):"), required=False, widget=forms.TextInput({"autocomplete": "off"})
    )
    newest = forms.IntegerField(label="", required=False, initial=newest, widget=forms.HiddenInput)


def decision(description, description_plural):
    """Makes an action that moderators have on the list, for many, and on a comment's own page."""
    return admin.action(
        permissions=["moderate"],
        description=description,
        description_plural=description_plural,
        location=EVERYWHERE,
    )


class Decides:
    """An admin of comments that decides on those of a whole filter at once."""

    action_form = DecisionForm
    actions = ["approve", "mark_spam", "remove", "fold", "lay_open", "undo", "block"]

    def get_urls(self):
        undo_act = self.admin_site.admin_view(require_POST(self.undo_act))
        return [
            path("undo/<uuid:act>/", undo_act, name="comments_comment_undo"),
            *super().get_urls(),
        ]

    def changelist_view(self, request, extra_context=None):
        request.POST = _as_a_choice(request.POST)
        last = Decision.objects.last_by(request.user) if request.method == "GET" else None
        told = {"last_decision": last, "may_moderate": permissions.may_moderate(request.user)}
        return super().changelist_view(request, told | (extra_context or {}))

    def response_action(self, request, queryset, **options):
        """Leaves out of a whole filter what came in after the moderator looked at it."""
        seen = request.POST.get("newest", "")
        if is_number(seen):
            queryset = queryset.filter(pk__lte=seen)
        return super().response_action(request, queryset, **options)

    @decision(_("Approve"), _("Approve the selected comments"))
    def approve(self, request, comments):
        number = comments.approve(**_told(request))
        self._say(
            request, ngettext("%d comment approved.", "%d comments approved.", number), number
        )

    @decision(_("Spam"), _("Mark the selected comments as spam"))
    def mark_spam(self, request, comments):
        number = comments.mark_spam(**_told(request))
        message = ngettext("%d comment marked as spam.", "%d comments marked as spam.", number)
        self._say(request, message, number)

    @decision(_("Remove"), _("Remove the selected comments"))
    def remove(self, request, comments):
        number = comments.remove(**_told(request))
        self._say(request, ngettext("%d comment removed.", "%d comments removed.", number), number)

    @decision(_("Fold as a spoiler"), _("Fold the selected comments as spoilers"))
    def fold(self, request, comments):
        number = comments.fold(**_told(request))
        self._say(request, ngettext("%d comment folded.", "%d comments folded.", number), number)

    @decision(_("Lay open"), _("Lay the selected comments open again"))
    def lay_open(self, request, comments):
        number = comments.fold(is_spoiler=False, **_told(request))
        message = ngettext("%d comment laid open.", "%d comments laid open.", number)
        self._say(request, message, number)

    @decision(_("Undo"), _("Undo the last decision on the selected comments"))
    def undo(self, request, comments):
        self._say_undone(request, comments.undo(by=request.user))

    @decision(_("Block the address"), _("Block the e-mail addresses of the selected comments"))
    def block(self, request, comments):
        """Lets whatever else comes from there be spam; what has come is decided on as always."""
        addresses = comments.block(**_told(request))
        message = ngettext(
            "What comes from %s is spam from now on: see the Policy.",
            "What comes from these is spam from now on, see the Policy: %s.",
            len(addresses),
        )
        if not addresses:
            message = _("No address to block that isn’t blocked already.%s")
        self.message_user(request, message % ", ".join(addresses), messages.SUCCESS)

    def undo_act(self, request, act):
        """Undoes what was decided on many at once; leads back to the list as it was filtered."""
        if not permissions.may_moderate(request.user):
            raise PermissionDenied
        self._say_undone(request, undo(Decision.objects.of(act), by=request.user))
        listed = reverse("admin:comments_comment_changelist")
        return HttpResponseRedirect(f"{listed}?{request.GET.urlencode()}")

    def _say_undone(self, request, number):
        message = ngettext(
            "%d decision undone: the comment is as it was.",
            "%d decisions undone: the comments are as they were.",
            number,
        )
        self._say(request, message, number)

    def _say(self, request, message, number):
        self.message_user(request, message % number, messages.SUCCESS)


def is_number(text):
    return text.isdecimal() and len(text) <= LONGEST_ID


def asked_by_button(sent):
    """What a button in a row asks for: the action, and the comment's id; or nothing."""
    action, _space, pk = sent.get("one", "").partition(" ")
    return (action, int(pk)) if is_number(pk) else ("", 0)


def _as_a_choice(sent):
    """A button in a row says what choosing the row and an action would."""
    action, pk = asked_by_button(sent)
    if not pk:
        return sent
    chosen = sent.copy()
    said = {"action": action, ACTION_CHECKBOX_NAME: pk, "index": "0", "select_across": "0"}
    for name, value in said.items():
        chosen.setlist(name, [value])
    return chosen


def _told(request):
    """Who decides, and the reason given on the list or on a comment's own page."""
    given = [request.POST.get(name, "") for name in ("why", "CHANGE_FORM-why")]
    return {"by": request.user, "why": " ".join("".join(given).split())[:WHY_LENGTH]}
