"""The moderator's queue: a card for each comment, with what is known of its writer and a reply."""

from django.contrib import messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from .. import permissions
from ..answering import answer
from ..models import Comment
from .deciding import asked_by_button, is_number

REPLY = "reply-"


class Queue(ChangeList):
    """A page of the list, whose comments bring what their cards say beside their own words."""

    def get_results(self, request):
        super().get_results(request)
        self.result_list = list(self.result_list)
        for comment in self.result_list:
            comment.may_be_decided = permissions.may_moderate(request.user)
        pasts = Comment.objects.pasts_of(comment.email for comment in self.result_list)
        for comment in self.result_list:
            comment.writers_past = pasts.get(comment.email.lower(), (0, 0))
        self._bring_replies(getattr(request, "typed", {}), getattr(request, "refused", {}))

    def _bring_replies(self, typed, refused):
        """Gives each card the reply typed there; `unsent` are those without a card here."""
        here = {comment.pk for comment in self.result_list}
        elsewhere = typed.keys() - here
        gone = Comment.objects.with_place().filter(pk__in=elsewhere) if elsewhere else []
        self.unsent = list(gone)
        for comment in [*self.result_list, *self.unsent]:
            comment.typed = typed.get(comment.pk, "")
            comment.refused = refused.get(comment.pk, "")


class Answers:
    """An admin of comments that stores replies, and gives back what was typed into other cards."""

    def get_changelist(self, _request, **_options):
        return Queue

    def changelist_view(self, request, extra_context=None):
        if request.method != "POST":
            return super().changelist_view(request, extra_context)
        request.typed, request.refused = _typed(request.POST), {}
        action, pk = asked_by_button(request.POST)
        if action == "answer":
            self._answer(request, pk)
            decided = HttpResponseRedirect(request.get_full_path())
        else:
            decided = super().changelist_view(request, extra_context)
        return self._list_again(request) if request.typed or request.refused else decided

    def _answer(self, request, pk):
        if not permissions.may_moderate(request.user):
            raise PermissionDenied
        comment = self.get_queryset(request).filter(pk=pk).first()
        problem = comment and answer(comment, request.typed.get(pk, ""), by=request.user)
        if comment is None:
            self.message_user(request, _("This comment is gone."), messages.ERROR)
        elif problem:
            request.refused[pk] = problem
        else:
            del request.typed[pk]
            self.message_user(request, _("Your reply is below the comment."), messages.SUCCESS)

    def _list_again(self, request):
        request.method = "GET"
        page = super().changelist_view(request)
        page.status_code = 422 if request.refused else 200
        return page


def _typed(sent):
    """Returns the replies that hold a word, by the comment's id."""
    words = {
        name.removeprefix(REPLY): text for name, text in sent.items() if name.startswith(REPLY)
    }
    return {int(pk): text for pk, text in words.items() if is_number(pk) and text.strip()}
