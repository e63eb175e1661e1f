"""Hands out and erases all that is kept of an e-mail address: whoever it belongs to may ask."""

from django.utils import timezone

from .erasing import erase
from .models import Comment, Follower
from .stopping import forget

COLUMNS = {
    *("name", "email", "website", "address", "text", "status", "held_because", "held_rule"),
    *("created_at", "edited_at", "withdrawn_at", "status_since", "is_followed"),
}
ASKED = ("asked_at", "confirmed_at", "refused_at")


def kept_of(email):
    """Returns all, the oldest comment first, ready to be written as JSON."""
    asked = Follower.objects.of(email).values(*ASKED).first()
    return {"email": email, "comments": _comments_of(email), "asked_about_answers": asked}


def _comments_of(email):
    comments = Comment.objects.by(email).with_place().order_by("pk")
    return [_told(comment) for comment in comments.prefetch_related("decisions")]


def erase_all_of(email):
    """Returns how many comments were deleted and how many, having replies, emptied."""
    forget(email)
    return erase(Comment.objects.by(email), erased_at=timezone.now())


def _told(comment):
    return {
        "review": str(comment.thread.review),
        "in_reply_to": comment.parent_id,
        "id": comment.pk,
        **{name: getattr(comment, name) for name in sorted(COLUMNS)},
        "decisions": [
            {"what": str(decision), "when": decision.decided_at, "why": decision.why}
            for decision in comment.decisions.all()
        ],
    }
