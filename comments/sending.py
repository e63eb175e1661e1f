"""Stores what was sent, once."""

from django.db import IntegrityError, transaction

from .fingerprint import fingerprint
from .held_notices import tell_moderators
from .models import Comment, Hold, Status, Thread
from .moderation import judge
from .rates import TooOftenError, count_in
from .suspicion import signs_of


def send(comment, *, signs=frozenset()):
    """Stores a comment; of one that is sent again it returns what was stored at first.

    A stranger's is judged first, with the signs seen so far, or refused by TooOftenError.
    """
    comment.fingerprint = fingerprint(comment)
    if first := _sent_before(comment):
        return first
    try:
        with transaction.atomic():
            _take_in(comment, signs)
    except (IntegrityError, TooOftenError):
        # The same words may have come in meanwhile, from a double click.
        if first := _sent_before(comment):
            return first
        raise
    return comment


def _sent_before(comment):
    return Comment.objects.filter(fingerprint=comment.fingerprint).first()


def _take_in(comment, signs):
    comment.thread, _is_new = Thread.objects.get_or_create(pk=comment.thread_id)
    if comment.user_id is None:
        verdict = verdict_on(comment, signs | ({Hold.BURST} if count_in(comment) else set()))
        comment.judged(verdict)
    comment.save(force_insert=True)
    if comment.status == Status.PENDING:
        tell_moderators(comment)


def verdict_on(comment, signs=frozenset()):
    """Judges what a stranger says, by the Policy of its Thread and by what is known of them."""
    return judge(comment, comment.thread.policy, signs | signs_of(comment))
