from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    PENDING = "pending", _("Pending")
    APPROVED = "approved", _("Approved")
    SPAM = "spam", _("Spam")
    REMOVED = "removed", _("Removed")


class Folding(models.TextChoices):
    """Whether a moderator has hidden the words of a comment as one spoiler."""

    OPEN = "open", _("Open")
    FOLDED = "folded", _("Folded as a spoiler")


class Blocking(models.TextChoices):
    """Whether what comes from the writer’s e-mail address is spam: see `Policy`."""

    UNBLOCKED = "unblocked", _("Address not blocked")
    BLOCKED = "blocked", _("Address blocked")


class Hold(models.TextChoices):
    """Why a comment waited for a moderator; empty where it did not."""

    STRANGER = "stranger", _("All readers’ comments wait")
    FIRST = "first", _("The writer had no approved comment")
    TRAP = "trap", _("The field that people leave empty was filled in")
    AUTHOR = "author", _("Signed with an author’s name or address")
    WORD = "word", _("A listed word")
    ADDRESS = "address", _("A listed address")
    LINKS = "links", _("Many links")
    DUPLICATE = "duplicate", _("The same words were sent before")
    BURST = "burst", _("Many comments came within a minute")
