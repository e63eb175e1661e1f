"""Judges a new comment; decides on many, and keeps right what follows from their status."""

import re
from dataclasses import dataclass
from html import unescape
from itertools import batched

from django.db import models, transaction
from django.utils import timezone

from .models.decision import Decision
from .models.policy import Holds
from .models.status import Hold, Status
from .models.thread import Thread
from .word_lists import address_in, word_in

# Fewer than the variables that SQLite takes in one statement.
BATCH = 20_000
LINK = re.compile(r"(?:https?|mailto):(?://)?(?:www\.)?|www\.", re.IGNORECASE)


@dataclass(frozen=True)
class Verdict:
    """What becomes of a new comment, why it is held, and what was found in it."""

    status: Status
    held_because: str = ""
    held_rule: str = ""


def judge(comment, policy, signs=frozenset()):
    """Returns the Verdict on a stranger's comment: no query, no clock.

    `signs` are the reasons to hold it which its words alone don't tell: see `suspicion`.
    """
    lists = _found_in_lists(comment, policy.refused_words, policy.refused_addresses)
    if lists:
        return Verdict(Status.SPAM, *lists)
    reason, rule = next(_reasons(comment, policy, signs), ("", ""))
    return Verdict(Status.PENDING if reason else Status.APPROVED, reason, rule)


def _reasons(comment, policy, signs):
    """Yields what speaks for holding a comment, the most telling first."""
    yield from ((sign, "") for sign in (Hold.TRAP, Hold.AUTHOR) if sign in signs)
    if found := _found_in_lists(comment, policy.held_words, policy.held_addresses):
        yield found
    links = count_links(comment)
    if policy.links_held_at and links >= policy.links_held_at:
        yield Hold.LINKS, str(links)
    yield from ((sign, "") for sign in (Hold.DUPLICATE, Hold.BURST) if sign in signs)
    if policy.holds == Holds.ALL:
        yield Hold.STRANGER, ""
    if policy.holds == Holds.FIRST and Hold.FIRST in signs:
        yield Hold.FIRST, ""


def _found_in_lists(comment, words, addresses):
    texts = (comment.name, comment.website, comment.text)
    if word := word_in(words, texts):
        return Hold.WORD, word
    address = address_in(addresses, email=comment.email, address=comment.address)
    return (Hold.ADDRESS, address) if address else None


def count_links(comment):
    """How many the text holds or means to: `[url=…]` is no link here, but tells as much."""
    return len(LINK.findall(unescape(comment.text).replace("\\", "")))


class ModeratedQuerySet(models.QuerySet):
    """The verbs of a moderator; each returns how many comments it moved.

    Tell it `by` whom and `why`: both are logged, as is an undoing (`is_undo`).
    """

    def approve(self, **told):
        return self._move(Status.APPROVED, **told)

    def mark_spam(self, **told):
        return self._move(Status.SPAM, **told)

    def remove(self, **told):
        return self._move(Status.REMOVED, **told)

    def undo(self, *, by=None):
        """Takes back the last decision on each, if it is not too old."""
        return undo(Decision.objects.filter(comment__in=self.order_by()), by=by)

    def other_than(self, status):
        """Those whom a decision for that status changes.

        What was withdrawn is its writer's, and who was erased has no words.
        """
        return self.exclude(status=status).filter(withdrawn_at=None).with_words()

    def settle(self, comments):
        """Puts right what is stored of comments, of those above them, and of their Threads.

        Call it with the Threads locked, in the transaction that changed the comments.
        """
        for some in batched(comments, BATCH):
            ids = {pk for comment in some for pk in comment.ids_of_branch()}
            self.model.objects.filter(pk__in=ids).update_is_on_page()
        Thread.objects.filter(pk__in={comment.thread_id for comment in comments}).recount()

    def _move(self, status, *, by=None, **told):
        with transaction.atomic():
            others = self.other_than(status).select_related(None).order_by()
            threads = Thread.objects.filter(pk__in=others.values("thread")).lock()
            locked = others.filter(thread__in=threads)
            comments = list(locked.only("thread", "parent", "path", "status"))
            Decision.objects.log(comments, status, user=by, **told)
            is_on_page, now = status == Status.APPROVED, timezone.now()
            for some in batched(comments, BATCH):
                rows = self.model.objects.filter(pk__in=[comment.pk for comment in some])
                rows.update(status=status, is_on_page=is_on_page, status_since=now)
            self.settle(comments)
        return len(comments)


def undo(decisions, *, by=None):
    """Puts comments back as they were before these decisions; returns how many.

    A decision that another followed, or that is too old, stands.
    """
    with transaction.atomic():
        undone = list(decisions.undoable().select_related("comment"))
        Decision.objects.filter(pk__in=[decision.pk for decision in undone]).update(is_undone=True)
        comments = Decision.comment.field.related_model.objects
        moved = 0
        for status in Status:
            ids = [decision.comment_id for decision in undone if decision.before == status]
            if ids:
                moved += comments.filter(pk__in=ids)._move(status, by=by, is_undo=True)  # noqa: SLF001
    return moved
