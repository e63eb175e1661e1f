"""Judges a new comment; decides on many, and keeps right what follows from their status."""

import re
from dataclasses import dataclass
from html import unescape
from itertools import batched

from django.db import models, transaction
from django.dispatch import Signal
from django.utils import timezone

from .models.decision import Decision
from .models.policy import Holds, Policy
from .models.status import Blocking, Folding, Hold, Status
from .models.thread import Thread
from .word_lists import address_in, word_in

# Fewer than the variables that SQLite takes in one statement.
BATCH = 20_000
RENDERED_AT_ONCE = 500
# Sent with `comments`, in the transaction that has changed them.
settled = Signal()
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
        """Those whom a decision for that status changes."""
        return self.exclude(status=status).decidable()

    def decidable(self):
        """What was withdrawn is its writer's, and who was erased has no words."""
        return self.filter(withdrawn_at=None).with_words()

    def settle(self, comments):
        """Puts right what is stored of comments, of those above them, and of their Threads.

        Call it with the Threads locked, in the transaction that changed the comments.
        """
        for some in batched(comments, BATCH):
            ids = {pk for comment in some for pk in comment.ids_of_branch()}
            self.model.objects.filter(pk__in=ids).update_is_on_page()
            settled.send(sender=self.model, comments=some)
        Thread.objects.filter(pk__in={comment.thread_id for comment in comments}).recount()

    def fold(self, *, is_spoiler=True, by=None, **told):
        """Hides their words as one spoiler each, or lays them open again."""
        before, after = _folding(not is_spoiler), _folding(is_spoiler)
        with transaction.atomic():
            comments = list(self.filter(is_spoiler=not is_spoiler).decidable().locked())
            Decision.objects.log([(one, before) for one in comments], after, user=by, **told)
            for comment in comments:
                comment.is_spoiler = is_spoiler
                comment.render()
            rendered = ["is_spoiler", "text_html", "shortened_html"]
            self.model.objects.bulk_update(comments, rendered, batch_size=RENDERED_AT_ONCE)
        return len(comments)

    def block(self, *, by=None, **told):
        """Lets what else their writers send be spam; returns the addresses that this adds."""
        return self._block(Blocking.UNBLOCKED, Blocking.BLOCKED, user=by, **told)

    def _block(self, before, after, **told):
        with transaction.atomic():
            addresses = self.addresses_of_strangers()
            if after == Blocking.BLOCKED:
                addresses = Policy.objects.refuse(addresses)
            else:
                Policy.objects.let_in(addresses)
            theirs = [one for one in self.filter(user=None) if one.email.casefold() in addresses]
            Decision.objects.log([(one, before) for one in theirs], after, **told)
        return sorted(addresses)

    def _move(self, status, *, by=None, **told):
        with transaction.atomic():
            others = self.other_than(status).locked()
            comments = list(others.only("thread", "parent", "path", "status"))
            Decision.objects.log([(one, one.status) for one in comments], status, user=by, **told)
            is_on_page, now = status == Status.APPROVED, timezone.now()
            for some in batched(comments, BATCH):
                rows = self.model.objects.filter(pk__in=[comment.pk for comment in some])
                rows.update(status=status, is_on_page=is_on_page, status_since=now)
            self.settle(comments)
        return len(comments)

    def locked(self):
        """These, while nobody else decides in their Threads."""
        plain = self.select_related(None).order_by()
        return plain.filter(thread__in=Thread.objects.filter(pk__in=plain.values("thread")).lock())

    def _return_to(self, before, *, by):
        if before in Folding:
            return self.fold(is_spoiler=before == Folding.FOLDED, by=by, is_undo=True)
        if before in Blocking:
            after = Blocking.BLOCKED if before == Blocking.UNBLOCKED else Blocking.UNBLOCKED
            return len(self._block(after, before, user=by, is_undo=True))
        return self._move(before, by=by, is_undo=True)


def undo(decisions, *, by=None):
    """Puts comments back as they were before these decisions; returns how many.

    A decision that another followed, or that is too old, stands.
    """
    comments = Decision.comment.field.related_model.objects
    moved = 0
    with transaction.atomic():
        for some in batched(list(decisions.undoable()), BATCH):
            undone = Decision.objects.filter(pk__in=[decision.pk for decision in some])
            undone.update(is_undone=True)
            for before in {decision.before for decision in some}:
                ids = [decision.comment_id for decision in some if decision.before == before]
                moved += comments.filter(pk__in=ids)._return_to(before, by=by)  # noqa: SLF001
    return moved


def _folding(is_spoiler):
    return Folding.FOLDED if is_spoiler else Folding.OPEN
