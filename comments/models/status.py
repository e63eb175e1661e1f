from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    PENDING = "pending", _("Pending")
    APPROVED = "approved", _("Approved")
    SPAM = "spam", _("Spam")
    REMOVED = "removed", _("Removed")


class Hold(models.TextChoices):
    """Why a comment waited for a moderator; empty where it did not."""

    STRANGER = "stranger", _("All readers’ comments wait")
    FIRST = "first", _("Nothing of this writer was approved yet")
    TRAP = "trap", _("The field that people leave empty was filled in")
    AUTHOR = "author", _("Signed with an author’s name or address")
    WORD = "word", _("A listed word")
    ADDRESS = "address", _("A listed address")
    LINKS = "links", _("Many links")
    DUPLICATE = "duplicate", _("The same words were sent before")
    BURST = "burst", _("Many comments came within a minute")
