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
    TRAP = "trap", _("The field that people leave empty was filled in")
    AUTHOR = "author", _("Signed with an author’s name or address")
