"""A moderator's reply to a comment that waits, and its approval: one act, undone as one."""

from django.db import transaction
from django.utils.translation import gettext as _

from .forms import CommentForm
from .models import Comment, Status


def answer(comment, words, *, by):
    """Approves a comment and puts a reply below it; returns the reason, in words, if it did not."""
    form = CommentForm({"text": words}, review=comment.thread.review, parent=comment, author=by)
    if not form.is_valid():
        return " ".join(form.errors["text"])
    mine = Comment.objects.filter(pk=comment.pk)
    with transaction.atomic():
        if not mine.decidable().locked().exists():
            return _("This comment is gone: its writer has taken it back. Your reply is not sent.")
        # Both become visible by one decision; one that was taken back comes again.
        reply = form.send(status=Status.REMOVED)
        Comment.objects.filter(pk__in=[comment.pk, reply.pk]).approve(by=by)
    return ""
