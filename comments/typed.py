"""Reads what somebody typed into a form, whatever a machine made of it on the way."""

import re
import unicodedata
from html import unescape

from django.core.exceptions import (
    BadRequest,
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import UnreadablePostError
from django.http.multipartparser import MultiPartParserError

TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
UNREADABLE = (SuspiciousOperation, BadRequest, MultiPartParserError, UnreadablePostError)
# Nobody types these, and a database or a feed refuses them: controls, halves of characters.
UNTYPEABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Not seen, but Cn and Co are left: yesterday's Unicode doesn't know tomorrow's letters.
UNSEEN = {"Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp"}
# Letters and a sign by their category, and blank all the same.
BLANK = set("\u115f\u1160\u2800\u3164\uffa0")
# These turn the words after a name around, where no element isolates it: in a title.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
TAG = re.compile("<[^>]*>")


class UnreadableError(Exception):
    """What was sent is no form."""


class TooLargeError(UnreadableError):
    """What was sent is more than anybody types."""


def typed_words(request):
    """Returns the fields of a form with lines that end in one way; or raises UnreadableError."""
    try:
        sent = request.POST.items()
        return {name: typed(value) for name, value in sent}
    except TOO_LARGE as error:
        raise TooLargeError from error
    except UNREADABLE as error:
        raise UnreadableError from error


def typed(text):
    return UNTYPEABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text):
    """A name as it is printed: in one line, and nothing in it that turns its neighbours around."""
    return " ".join(TURNING.sub("", text).split())


def is_anything_seen(text):
    return any(sign not in BLANK and unicodedata.category(sign) not in UNSEEN for sign in text)


def is_anything_seen_in(html):
    """Is there a word between the tags, be it one that hides as a spoiler?"""
    return is_anything_seen(unescape(TAG.sub("", html)))
