"""Ends mails by one signed address, which needs no log-in, no cookie and no token.

Whoever has such an address got it by mail. It works as long as it may be kept: what it stops may
be gone long since.
"""

from dataclasses import dataclass

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import Http404
from django.urls import reverse

from reviews.models import User

from .models import Comment, Follower, Notice, Thread

signer = Signer(salt="comments.stop")
MODERATOR, FOLLOWER = "moderator", "follower"


@dataclass(frozen=True)
class Stop:
    """What one address stops: a moderator's mails, or a follower's, who read of one Thread."""

    kind: str
    pk: int
    thread: int = 0

    def get_absolute_url(self):
        told = f"{self.kind}.{self.pk}.{self.thread}"
        return reverse("mail_stop", args=[signer.sign(told)])

    @property
    def is_of_moderator(self):
        return self.kind == MODERATOR

    @property
    def review(self):
        thread = Thread.objects.select_related("review").filter(pk=self.thread).first()
        return thread and thread.review

    def everything(self):
        if self.is_of_moderator:
            User.objects.filter(pk=self.pk).update(wants_mail=False)
            return
        for follower in Follower.objects.filter(pk=self.pk):
            forget(follower.email)

    def here(self):
        """Stops what comes of that one Thread."""
        for follower in Follower.objects.filter(pk=self.pk):
            mine = Comment.objects.by(follower.email).filter(thread=self.thread)
            mine.update(is_followed=False)
            waiting = Notice.objects.for_followers().to(follower.email).unsent()
            waiting.filter(comment__thread=self.thread).delete()


def stop_of(user):
    return settings.SITE_URL + Stop(MODERATOR, user.pk).get_absolute_url()


def stop_of_follower(follower, comment):
    return settings.SITE_URL + Stop(FOLLOWER, follower.pk, comment.thread_id).get_absolute_url()


def find_stop(signature):
    """Returns what such an address stops, or raises Http404."""
    try:
        kind, pk, thread = signer.unsign(signature).split(".")
    except BadSignature as error:
        raise Http404 from error
    return Stop(kind, int(pk), int(thread))


def forget(email):
    """Ends whatever this address was to be told of answers, and forgets that it was asked."""
    Comment.objects.by(email).update(is_followed=False)
    Notice.objects.for_followers().to(email).delete()
    Follower.objects.of(email).delete()


def give_up(email, why):
    """Ends what an address was to be told of answers that takes no mail: see also `forget`."""
    Comment.objects.by(email).update(is_followed=False)
    Notice.objects.for_followers().to(email).unsent().give_up(why)
    Follower.objects.of(email).give_up()
