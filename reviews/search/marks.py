"""Shows of a text the part that holds most of what was looked for, with its words marked."""

from typing import NamedTuple

START, END = "\x02", "\x03"  # in no stored text
LENGTH = 220
BEFORE = 50  # so much at most stands before the first marked word
ELLIPSIS = "…"


class Part(NamedTuple):
    """Some words of a text, to be marked or not."""

    text: str
    is_marked: bool


def places_of(marked):
    """Returns where an engine has marked words: beginning and end, in the text without marks."""
    before, *pieces = marked.split(START)
    places, at = [], len(before)
    for piece in pieces:
        word, _end, after = piece.partition(END)
        places.append((at, at + len(word)))
        at += len(word) + len(after)
    return places


def whole(text, places):
    """Returns all of a text in Parts."""
    return list(_parts(text, places, 0, len(text)))


def snippet(text, places, *, length=LENGTH):
    """Returns the Parts of what is worth showing, shortened where a word ends."""
    begin = _beginning(text, places, length)
    end = _last_space(text, begin + length) or len(text)
    parts = list(_parts(text, places, begin, end))
    if begin:
        parts.insert(0, Part(ELLIPSIS, is_marked=False))
    if end < len(text):
        parts.append(Part(ELLIPSIS, is_marked=False))
    return parts


def _beginning(text, places, length):
    """Returns where to begin, so that most different marked words follow."""
    room = length - BEFORE
    best, most = 0, 0
    for start, _end in places:
        words = {text[a:b].lower() for a, b in places if start <= a and b <= start + room}
        if len(words) > most:
            best, most = start, len(words)
    if best <= BEFORE or len(text) <= length:
        return 0
    return text.find(" ", best - BEFORE, best) + 1 or best


def _last_space(text, limit):
    """Returns where the last whole word ends before the limit, or None where all has room."""
    if limit >= len(text):
        return None
    end = text.rfind(" ", limit - LENGTH // 2, limit)
    return limit if end < 0 else end


def _parts(text, places, begin, end):
    """Yields the words between the marked ones, and these."""
    at = begin
    for start, stop in places:
        if at <= start and stop <= end:
            if at < start:
                yield Part(text[at:start], is_marked=False)
            yield Part(text[start:stop], is_marked=True)
            at = stop
    if at < end:
        yield Part(text[at:end], is_marked=False)
