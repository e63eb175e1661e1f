"""What is looked for, as a person types it; never an error, whatever it is."""

import re
import unicodedata

MOST_CHARACTERS = 200
MOST_WORDS = 12
SHORTEST_BEGINNING = 3  # fewer letters begin too many words
WORD = re.compile(r"[^\W_]+")
CHUNK = re.compile(r'"([^"]*)"|(\S+)')
QUOTES = str.maketrans("“”„«»", '"""""')
ACCENTS = re.compile("[\u0300-\u036f]")
BETWEEN_WORDS = re.compile(r"[^\w\s]|_")
FIRST_CJK = "\u2e80"
# How words end that stemming shortens: their stem is found by a beginning that is longer.
ENDINGS = (
    *("able", "ably", "ally", "ance", "ation", "ational", "edly", "eness", "ence", "ers", "est"),
    *("fully", "fulness", "ibly", "ically", "ings", "ional", "ities", "ively", "iveness", "izing"),
    *("ization", "ising", "isation", "lessness", "ments", "ously", "ousness"),
)


def as_typed(query):
    """Returns what was typed in one line, as much of it as is looked for."""
    printable = "".join(letter if letter.isprintable() else " " for letter in query)
    return " ".join(printable.split())[:MOST_CHARACTERS].rstrip()


def folded(text):
    """Returns the text as it is compared: in small letters, without accents."""
    bare = ACCENTS.sub("", unicodedata.normalize("NFKD", text).lower())
    return unicodedata.normalize("NFC", bare)


def terms_of(query):
    """Returns the words to find, each once; those in quotes, or with a hyphen, as one term."""
    terms, count = {}, 0
    for quoted, bare in CHUNK.findall(folded(query).translate(QUOTES)):
        words = WORD.findall(quoted or bare)
        count += len(words)
        if count > MOST_WORDS:
            break
        if words:
            terms[" ".join(words)] = None
    return list(terms)


def may_be_a_beginning(term):
    return len(term.rpartition(" ")[2]) >= SHORTEST_BEGINNING


def stems_of(beginning):
    """Returns the words whose stem a longer beginning goes beyond: "animati" that of animation."""
    heads = {len(beginning) - cut: beginning[-cut:] for cut in range(1, len(beginning) - 2)}
    return [
        beginning[:length]
        for length, tail in heads.items()
        if any(ending.startswith(tail) for ending in ENDINGS)
    ]


def as_lines(names):
    """Returns names to look through: " one " between line ends, and as one might write it."""
    lines = {}
    for name in filter(None, map(folded, names)):
        for spelling in (name, BETWEEN_WORDS.sub("", name)):
            lines[f" {' '.join(WORD.findall(spelling))} "] = None
    return "\n".join(["", *lines, ""])


def in_a_line(term):
    """Returns what the line of a name has: words begin with the term, Japanese holds it."""
    return term if term[0] >= FIRST_CJK else f" {term}"
