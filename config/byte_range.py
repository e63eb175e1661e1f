"""Reads which part of a file is asked for, as RFC 9110 says in its chapter 14."""

import re

ONE_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)


class OutsideError(Exception):
    """There is nothing in that part."""


def range_asked(words, size):
    """Returns the first and the last byte, or None for the whole: what is odd is passed over.

    So are several parts in one request, which a server need not send.
    """
    found = ONE_RANGE.fullmatch(words.replace(" ", ""))
    if not found or found[0] == "bytes=-":
        return None
    first, last = found.groups()
    if not first:
        if not int(last) or not size:
            raise OutsideError
        return max(size - int(last), 0), size - 1
    if last and int(last) < int(first):
        return None
    if int(first) >= size:
        raise OutsideError
    return int(first), min(int(last or size), size - 1)
