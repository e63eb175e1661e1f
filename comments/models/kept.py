from django.core.signing import BadSignature
from django.db import models
from django.db.models.functions import Lower

from .placed import own_page_signer
from .status import Status

DUPLICATES_SOUGHT = 1_000
GONE = (Status.SPAM, Status.REMOVED)


class KeptQuerySet(models.QuerySet):
    """Finds what is kept of somebody, and what was kept for long enough."""

    def by(self, email):
        """Those sent with that e-mail address, in whatever capitals."""
        theirs = Lower(models.Value(email))
        return self.alias(lower_email=Lower("email")).filter(lower_email=theirs)

    def signed(self, signature):
        """The comment whose own page that is, or none."""
        try:
            return self.filter(pk=own_page_signer.unsign(signature))
        except BadSignature:
            return self.none()

    def gone_before(self, moment):
        """Those that have been spam or removed since then."""
        return self.filter(status__in=GONE, status_since__lte=moment)

    def with_whole_address(self, moment):
        """Those written before that whose network address was not cut short."""
        written = self.filter(created_at__lte=moment)
        return written.exclude(address="").exclude(address__contains="/")

    def pasts_of(self, emails):
        """How many comments of each writer were approved and how many refused, by address."""
        theirs = {email.lower() for email in emails} - {""}
        found = self.order_by().annotate(writer=Lower("email")).filter(writer__in=theirs)
        is_approved = models.Q(status=Status.APPROVED)
        is_refused = models.Q(status__in=GONE, withdrawn_at=None)
        counted = found.values_list("writer").annotate(
            approved=models.Count("pk", filter=is_approved),
            refused=models.Count("pk", filter=is_refused),
        )
        return {writer: numbers for writer, *numbers in counted}

    def with_words(self):
        """Those that were not emptied: see `erasing`."""
        return self.exclude(text="")

    def said_lately(self, text):
        """Those of the newest that say just that."""
        newest = self.order_by("-pk").values("pk")[:DUPLICATES_SOUGHT]
        return self.model.objects.filter(pk__in=newest, text=text)

    def addresses_of_strangers(self):
        """The e-mail addresses of those who wrote without being logged in, each once."""
        strangers = self.filter(user=None).exclude(email="").order_by()
        return sorted({email.casefold() for email in strangers.values_list("email", flat=True)})
