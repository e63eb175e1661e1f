"""Tells who asked for it by mail that somebody has answered, when the answer is on the page."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from reviews.markdown import first_words, plain_text

from .letters import letter
from .models import Comment, Follower, Notice
from .outbox import send_notices
from .stopping import stop_of_follower

ANSWER, CONFIRMATION = Notice.Kind.ANSWER, Notice.Kind.CONFIRMATION
LONGEST_TEXT = 600
ASKED_AGAIN_AFTER = timedelta(days=1)
# The comments of an old Thread that is imported or approved again are no news.
NEWS = timedelta(days=30)


def tell_followers(comments, **_signal):
    """Writes what follows from the status of comments that has just changed: see `settle`."""
    changed = Comment.objects.filter(pk__in=[comment.pk for comment in comments])
    Notice.objects.for_followers().unsent().about(changed.invisible()).delete()
    news = changed.filter(created_at__gt=timezone.now() - NEWS).order_by("pk")
    own = list(news.followed().with_place())
    answers = list(news.to_followers().with_place())
    for comment in own:
        _ask(comment)
    for answer in answers:
        _tell(answer)
    if own or answers:
        send_notices.enqueue()


def tell_what_was_missed(follower):
    """Writes of the answers that were given before the address was confirmed."""
    since = timezone.now() - NEWS
    mine = Comment.objects.by(follower.email)
    answers = Comment.objects.to_followers().filter(parent__in=mine, created_at__gt=since)
    for answer in answers.with_place().order_by("pk"):
        _tell(answer)
    send_notices.enqueue()


def _ask(comment):
    """Asks the address once whether it may be written to; a day later it may be asked again.

    That of an author who is logged in is known: no link has to confirm it.
    """
    follower, is_new = Follower.objects.get_or_create(email=comment.email.lower())
    if comment.user_id and not (follower.confirmed_at or follower.refused_at):
        follower.confirm()
    if follower.confirmed_at or not (is_new or _may_ask_again(follower)):
        return
    words = {
        "review": comment.thread.review,
        "address": settings.SITE_URL + follower.get_confirmation_url(),
    }
    key = f"confirm {follower.pk} {follower.asked_at.timestamp()}"
    told = {"to": follower.email, "words": words, "stop": stop_of_follower(follower, comment)}
    letter(CONFIRMATION, **told, key=key, comment=comment).store()


def _may_ask_again(follower):
    now = timezone.now()
    if follower.refused_at or now < follower.asked_at + ASKED_AGAIN_AFTER:
        return False
    follower.asked_at = now
    follower.save(update_fields=["asked_at"])
    return True


def _tell(answer):
    follower = Follower.objects.confirmed().of(answer.parent.email).first()
    is_own = answer.email.lower() == answer.parent.email.lower()
    if follower is None or is_own:
        return
    words = {
        "answer": answer,
        "review": answer.thread.review,
        "text": _words_of(answer),
        "address": settings.SITE_URL + answer.get_place_url(),
    }
    told = {"to": follower.email, "words": words, "stop": stop_of_follower(follower, answer)}
    letter(ANSWER, **told, key=f"answer {answer.pk}", comment=answer).store()


def _words_of(answer):
    if answer.is_spoiler:
        return ""
    return first_words(plain_text(answer.text), length=LONGEST_TEXT)
