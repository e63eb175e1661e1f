"""Decides on comments, one or many, and keeps right what follows from their status."""

from itertools import batched

from django.db import models, transaction

from .models.status import Status
from .models.thread import Thread

BATCH = 1_000


class ModeratedQuerySet(models.QuerySet):
    """The verbs of a moderator; each returns how many comments it moved."""

    def approve(self):
        return self._move(Status.APPROVED)

    def mark_spam(self):
        return self._move(Status.SPAM)

    def remove(self):
        return self._move(Status.REMOVED)

    def other_than(self, status):
        """Those whom a decision for that status changes."""
        return self.exclude(status=status)

    def settle(self, comments):
        """Puts right what is stored of comments, of those above them, and of their Threads.

        Call it with the Threads locked, in the transaction that changed the comments.
        """
        for some in batched(comments, BATCH):
            ids = {pk for comment in some for pk in comment.ids_of_branch()}
            self.model.objects.filter(pk__in=ids).update_is_on_page()
        Thread.objects.filter(pk__in={comment.thread_id for comment in comments}).recount()

    def _move(self, status):
        with transaction.atomic():
            others = self.other_than(status).select_related(None).order_by()
            comments = list(others.only("thread", "parent", "path"))
            Thread.objects.filter(pk__in={comment.thread_id for comment in comments}).lock()
            for some in batched(comments, BATCH):
                ids = [comment.pk for comment in some]
                is_on_page = status == Status.APPROVED
                self.model.objects.filter(pk__in=ids).update(status=status, is_on_page=is_on_page)
            self.settle(comments)
        return len(comments)
