"""Reads what somebody typed into a form, whatever a machine made of it on the way."""

import re
import unicodedata

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import UnreadablePostError
from django.http.multipartparser import MultiPartParserError

UNREADABLE = (SuspiciousOperation, BadRequest, MultiPartParserError, UnreadablePostError)
# Nobody types these, and a database or a feed refuses them: controls, halves of characters.
UNTYPEABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Not seen, but Cn and Co are left: yesterday's Unicode doesn't know tomorrow's letters.
UNSEEN = {"Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp"}


class UnreadableError(Exception):
    """What was sent is too large, or no form."""


def typed_words(request):
    """Returns the fields of a form with lines that end in one way; raises UnreadableError."""
    try:
        sent = request.POST.items()
        return {name: typed(value) for name, value in sent}
    except UNREADABLE as error:
        raise UnreadableError from error


def typed(text):
    return UNTYPEABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def is_anything_seen(text):
    return any(unicodedata.category(sign) not in UNSEEN for sign in text)
