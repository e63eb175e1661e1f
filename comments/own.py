"""What its writer may do with a comment for a quarter of an hour: edit it and withdraw it."""

from contextlib import contextmanager
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from .fingerprint import fingerprint
from .held_notices import tell_moderators
from .models import Comment, Status, Thread
from .sending import verdict_on

TIME_TO_CHANGE = timedelta(minutes=15)
CHANGEABLE = {Status.PENDING, Status.APPROVED}


class TooLateError(Exception):
    """The time is over, or a moderator has decided against the comment."""


class SaidAlreadyError(Exception):
    """The same writer has said just that in the same place."""


def last_moment(comment):
    return comment.created_at + TIME_TO_CHANGE


def may_change(comment, at=None):
    return (at or timezone.now()) < last_moment(comment) and comment.status in CHANGEABLE


def edit(comment, words):
    """Stores the new words, `name`, `website` and `text`, those that are given; judges them anew.

    An edit may make a comment wait again, and never lets one through that waits. Raises
    TooLateError and SaidAlreadyError.
    """
    with _alone_with(comment) as mine:
        for name, word in words.items():
            setattr(mine, name, word)
        was_visible = mine.is_visible()
        mine.edited_at = timezone.now()
        mine.fingerprint = fingerprint(mine)
        _judge_anew(mine)
        mine.save()
        Comment.objects.settle([mine])
        if was_visible and mine.status == Status.PENDING:
            tell_moderators(mine)


def withdraw(comment):
    """Takes a comment from the page; the same words may be sent again. Raises TooLateError."""
    with _alone_with(comment) as mine:
        mine.status = Status.REMOVED
        mine.withdrawn_at = mine.status_since = timezone.now()
        mine.fingerprint = f"withdrawn {mine.pk}"
        mine.save()
        Comment.objects.settle([mine])


@contextmanager
def _alone_with(comment):
    """Gives the comment as it is now, while no moderator can decide on it."""
    try:
        with transaction.atomic():
            Thread.objects.filter(pk=comment.thread_id).lock()
            mine = Comment.objects.select_related("thread").get(pk=comment.pk)
            if not may_change(mine):
                raise TooLateError
            yield mine
    except IntegrityError as error:
        raise SaidAlreadyError from error


def _judge_anew(comment):
    if comment.user_id is not None:
        return
    verdict = verdict_on(comment)
    if verdict.status != Status.APPROVED:
        comment.judged(verdict)
        comment.status_since = timezone.now()
