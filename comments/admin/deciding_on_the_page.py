"""What moderators decide on the page of a Review, where they read the Thread."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.urls import path
from django.views.decorators.http import require_POST

from .. import permissions
from ..models import Comment
from .deciding import asked_by_button

DECISIONS = {"approve", "mark_spam", "remove"}


class DecidesOnThePage:
    """An admin of comments that decides on one and leads back to its Thread."""

    def get_urls(self):
        view = self.admin_site.admin_view(require_POST(self.decide_view))
        return [path("decide/", view, name="comments_comment_decide"), *super().get_urls()]

    def decide_view(self, request):
        if not permissions.may_moderate(request.user):
            raise PermissionDenied
        action, pk = asked_by_button(request.POST)
        comment = Comment.objects.with_place().filter(pk=pk).first()
        if comment is None or action not in DECISIONS:
            raise Http404
        getattr(Comment.objects.filter(pk=pk), action)(by=request.user)
        waiting = Comment.objects.pending().filter(thread=comment.thread_id).exists()
        place = "waiting" if waiting else "comments"
        review = comment.thread.review
        return HttpResponseRedirect(f"{review.get_absolute_url()}#{place}")
