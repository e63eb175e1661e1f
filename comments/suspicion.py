"""Finds what speaks for holding a comment and is not in its words: see `moderation.judge`."""

from .models import Comment, Hold
from .writer import is_authors_sign

# Shorter ones are said by many: "Thank you!"
SHORTEST_DUPLICATE = 20


def signs_of(comment):
    """Returns the reasons to hold a stranger's comment, as the database knows them."""
    others = Comment.objects.exclude(pk=comment.pk)
    found = {
        Hold.AUTHOR: is_authors_sign(comment.name, comment.email),
        Hold.FIRST: not others.visible().by(comment.email).exists(),
        Hold.DUPLICATE: _is_duplicate(comment.text, others),
    }
    return {reason for reason, is_so in found.items() if is_so}


def _is_duplicate(text, others):
    return len(text) >= SHORTEST_DUPLICATE and others.said_lately(text).exists()
