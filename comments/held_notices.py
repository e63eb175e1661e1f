"""Tells the moderators by mail of what waits for them; many at once become one summary."""

from datetime import timedelta

from django.conf import settings
from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from reviews.markdown import first_words, plain_text
from reviews.models import User

from .letters import letter
from .models import Comment, Notice
from .outbox import send_notices
from .stopping import stop_of

HELD, SUMMARY = Notice.Kind.HELD, Notice.Kind.SUMMARY
# So many within that time are told of one by one; the rest once it is over, in one mail.
ONE_BY_ONE = 5
BURST = timedelta(minutes=10)
LISTED = 20
LONGEST_TEXT = 2_000
QUEUE = "?status__exact=pending#queue"


def tell_moderators(comment):
    """Writes to each who wants it that a comment waits; call it where the comment is stored."""
    moderators = {user.email.lower(): user for user in _moderators()}
    if not moderators:
        return
    since = Notice.objects.of(HELD).since(timezone.now() - BURST).order_by()
    told = dict(since.values_list("to").annotate(Count("pk")))
    many = [user for email, user in moderators.items() if told.get(email, 0) >= ONE_BY_ONE]
    for user in moderators.values():
        if user not in many:
            _about_one(comment, user).store()
    if many:
        _summarise(comment, many)
    send_notices.enqueue()


def _moderators():
    return User.objects.with_perm("comments.change_comment").wanting_mail().order_by("pk")


def _about_one(comment, user):
    desk = reverse("admin:comments_comment_change", args=[comment.pk])
    words = {
        "comment": comment,
        "review": comment.thread.review,
        "text": first_words(plain_text(comment.text), length=LONGEST_TEXT),
        "address": settings.SITE_URL + desk,
    }
    # An edit may make it wait once more.
    key = f"held {comment.pk} {comment.status_since.timestamp()} {user.pk}"
    return letter(HELD, to=user.email, words=words, stop=stop_of(user), key=key, comment=comment)


def _summarise(comment, users):
    """Brings the summaries that wait to be sent up to date, and writes those that are missing."""
    waiting = {notice.to: notice for notice in Notice.objects.of(SUMMARY).untried().locked()}
    for user in users:
        notice = waiting.get(user.email.lower())
        if notice:
            made = _about_many(user, since=notice.created_at)
            notice.subject, notice.text = made.subject, made.text
            notice.save(update_fields=["subject", "text"])
        else:
            fields = {"created_at": comment.status_since, "next_try_at": timezone.now() + BURST}
            _about_many(user, since=comment.status_since, key=_window(user), **fields).store()


def _window(user):
    """The same for all who write the first summary of these minutes at once."""
    return f"summary {user.pk} {timezone.now().timestamp() // BURST.total_seconds():.0f}"


def _about_many(user, *, since, **fields):
    comments = Comment.objects.pending().held_since(since).with_place().order_by("pk")
    desk = reverse("admin:comments_comment_changelist")
    words = {
        "comments": comments[:LISTED],
        "number": comments.count(),
        "address": f"{settings.SITE_URL}{desk}{QUEUE}",
    }
    return letter(SUMMARY, to=user.email, words=words, stop=stop_of(user), **fields)
