"""Plain words as Markdown that says just these words, for a text that is written by the blog."""

import re

# What begins a mark anywhere, and what begins a block at the start of a line.
MARKS = re.compile(r"[\\`*_\[\]<>|~&!]")
BEGINNINGS = re.compile(r"^(\s*)([#+=:-]|\d+(?=[.)]))")


def as_markdown(words: str) -> str:
    """Returns one line that reads as these words and holds no mark."""
    line = MARKS.sub(r"\\\g<0>", " ".join(words.split()))
    beginning = BEGINNINGS.match(line)
    if beginning is None:
        return line
    if beginning[2].isdigit():
        return f"{beginning[0]}\\{line[beginning.end() :]}"
    return f"\\{line}"


def link(words: str, path: str) -> str:
    """Returns a link to a path of this blog."""
    return f"[{as_markdown(words)}]({path})"


def block_quote(words: str) -> str:
    return f"> {as_markdown(words)}"
