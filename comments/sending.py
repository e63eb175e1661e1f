"""Stores what was sent, once."""

from django.db import IntegrityError, transaction

from .fingerprint import fingerprint
from .models import Comment, Thread


def send(comment):
    """Stores a comment; of one that is sent again it returns what was stored at first."""
    comment.fingerprint = fingerprint(comment)
    try:
        with transaction.atomic():
            Thread.objects.get_or_create(pk=comment.thread_id)
            comment.save(force_insert=True)
    except IntegrityError:
        first = Comment.objects.filter(fingerprint=comment.fingerprint).first()
        if first is None:
            raise
        return first
    return comment
