"""The state of a review in words, and the buttons that change it."""

from typing import NamedTuple

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .moments import in_words

SAVE, SAVE_DRAFT, SCHEDULE, PUBLISH, UNPUBLISH = (
    "_save",
    "_draft",
    "_schedule",
    "_publish",
    "_unpublish",
)
CHECK, PREVIEW = "_check", "_preview"


class Button(NamedTuple):
    name: str
    label: str
    is_main: bool = False
    keys: str = ""


def buttons(review):
    """What can be done with a review, the harmless first: the Enter key presses that one."""
    check = Button(CHECK, _("Save and check"), keys="Control+Shift+Enter")
    if review is None or review.is_draft():
        return [
            Button(SAVE_DRAFT, _("Save draft"), is_main=True, keys="Control+S"),
            Button(PREVIEW, _("Save and preview")),
            check,
            Button(SCHEDULE, _("Schedule")),
            Button(PUBLISH, _("Publish now")),
        ]
    if review.is_scheduled():
        return [
            Button(SAVE, _("Save"), is_main=True, keys="Control+S"),
            Button(PREVIEW, _("Save and preview")),
            check,
            Button(PUBLISH, _("Publish now")),
            Button(UNPUBLISH, _("Back to draft")),
        ]
    save = Button(SAVE, _("Save"), is_main=True, keys="Control+S")
    return [save, check, Button(UNPUBLISH, _("Unpublish"))]


def moment_of_publishing(typed):
    """Now, unless an older date was typed: an old post comes under its own."""
    now = timezone.now()
    return typed if typed and typed <= now else now


def state_in_words(review):
    if review.is_removed():
        return _("In the bin since %(when)s") % {"when": in_words(review.removed_at)}
    if review.is_draft():
        return _("Draft: readers do not see it")
    when = in_words(review.published_at)
    if review.is_scheduled():
        return _("Scheduled for %(when)s") % {"when": when}
    return _("Published on %(when)s") % {"when": when}


def state_in_short(review):
    if review.is_removed():
        return _("In the bin")
    if review.is_draft():
        return _("Draft")
    when = date_format(timezone.localtime(review.published_at), "j M Y, H:i")
    if review.is_scheduled():
        return _("Scheduled for %(when)s") % {"when": when}
    return _("Published on %(when)s") % {"when": when}
