from datetime import timedelta

from django.core.signing import BadSignature, Signer
from django.db import models
from django.urls import reverse
from django.utils import timezone

TIME_TO_CONFIRM = timedelta(days=30)
confirmation_signer = Signer(salt="comments.confirmation")


class FollowerQuerySet(models.QuerySet):
    def of(self, email):
        return self.filter(email=email.lower())

    def signed(self, signature):
        """The one whose link that is, or none."""
        try:
            return self.filter(pk=confirmation_signer.unsign(signature))
        except BadSignature:
            return self.none()

    def confirmed(self):
        return self.filter(confirmed_at__isnull=False)

    def give_up(self):
        """Writes to them no more, and asks them no more until they are forgotten."""
        now = timezone.now()
        self.update(asked_at=now, confirmed_at=None, refused_at=now)

    def forgetful(self):
        """Those who were asked and did not answer, or whom no mail reaches."""
        return self.filter(confirmed_at=None, asked_at__lte=timezone.now() - TIME_TO_CONFIRM)


class Follower(models.Model):
    """An e-mail address whose owner was asked, once, whether answers may be told to it.

    To which comments, these know themselves: see `Comment.is_followed`.
    """

    email = models.EmailField(unique=True)
    asked_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True)
    refused_at = models.DateTimeField(null=True)  # the mail server says that nobody is there

    objects = FollowerQuerySet.as_manager()

    def __str__(self):
        return self.email

    def confirm(self):
        self.confirmed_at = timezone.now()
        self.save(update_fields=["confirmed_at"])

    def get_confirmation_url(self):
        return reverse("answers_confirm", args=[confirmation_signer.sign(self.pk)])
