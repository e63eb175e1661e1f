"""Lends a Review to readers before it is published: whoever has the link may read it for a week."""

import secrets
from datetime import timedelta

from django.core.signing import BadSignature, Signer
from django.db import models
from django.urls import reverse
from django.utils import timezone

from .review import Review

TIME_TO_READ = timedelta(days=7)
signer = Signer(salt="reviews.draft_link")


class DraftLinkQuerySet(models.QuerySet):
    def signed(self, signature):
        """The link with that signature, or none; whether it has expired is another question."""
        try:
            return self.filter(key=signer.unsign(signature))
        except BadSignature:
            return self.none()

    def make(self, review):
        """Makes a Review's link; one that was there leads nowhere from now on."""
        key, until = secrets.token_urlsafe(16), timezone.now() + TIME_TO_READ
        return self.update_or_create(review=review, defaults={"key": key, "expires_at": until})[0]


class DraftLink(models.Model):
    """There is one while a Review may be read before it is published; revoked by deleting it."""

    review = models.OneToOneField(
        Review, models.CASCADE, primary_key=True, related_name="draft_link"
    )
    key = models.CharField(max_length=32, unique=True)
    expires_at = models.DateTimeField()

    objects = DraftLinkQuerySet.as_manager()

    def __str__(self):
        return str(self.review)

    def get_absolute_url(self):
        return reverse("draft_shared", args=[signer.sign(self.key)])

    def is_expired(self):
        return self.expires_at <= timezone.now()
