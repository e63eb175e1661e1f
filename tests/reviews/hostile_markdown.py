"""Texts that have brought Markdown parsers to their knees, each as a function of its length.

The first table follows the names of cmark's pathological tests; the second holds what hurt
markdown-it-py and its footnotes, or might hurt the spoilers.
"""

from itertools import accumulate, count, takewhile


def repeated(unit):
    return lambda length: unit * (length // len(unit))


def around(before, middle, after):
    return lambda length: (
        before * (length // len(before + after)) + middle + after * (length // len(before + after))
    )


def after(start, unit):
    return lambda length: start + unit * ((length - len(start)) // len(unit))


def growing(line):
    """Lines (or runs) that grow, as many as fit."""

    def text(length):
        lengths = accumulate(len(line(number)) for number in count(1))
        fitting = sum(1 for _ in takewhile(lambda reached: reached <= length, lengths))
        return "".join(line(number) for number in range(1, fitting + 1))

    return text


FROM_CMARK = {
    "nested strong emph": around("*a **a ", "b", " a** a*"),
    "many emph closers with no openers": repeated("a_ "),
    "many emph openers with no closers": repeated("_a "),
    "many link closers with no openers": repeated("a]"),
    "many link openers with no closers": repeated("[a"),
    "mismatched openers and closers": repeated("*a_ "),
    "issue #389": lambda length: "*a " * (length // 8) + "_a*_ " * (length // 8),
    "openers and closers multiple of 3": after("a**b", "c* "),
    "link openers and emph closers": repeated("[ a_"),
    "pattern [ (]( repeated": repeated("[ (]("),
    "pattern ![[]() repeated": repeated("![[]()"),
    "hard link/emph case": repeated("**x [a*b**c*](d)"),
    "nested brackets": around("[", "a", "]"),
    "nested block quotes": after("", "> "),
    "deeply nested lists": growing(lambda number: "  " * number + "* a\n"),
    "U+0000 in input": repeated("abc\0de\0"),
    "backticks": growing(lambda number: "e" + "`" * number),
    "unclosed links A": repeated("[a](<b"),
    "unclosed links B": repeated("[a](b"),
    "unclosed <!--": after("</", "<!--"),
    "empty lines in deeply nested lists": lambda length: (
        "- " * (length // 3) + "x" + "\n" * (length // 3)
    ),
    "empty lines in deeply nested lists in blockquote": lambda length: (
        "> " + "- " * (length // 4) + "x\n" + ">\n" * (length // 4)
    ),
    "emph in deep blockquote": lambda length: ">" * (length // 3) + "a*" * (length // 3),
    "reference collisions": lambda length: "".join(
        f"[x{number}]: /url\n\n[y]\n\n" for number in range(length // 21)
    ),
    "many references": lambda length: (
        "".join(f"[{number}]: u\n" for number in range(length // 20)) + "[0] " * (length // 8)
    ),
    "nested inlines": around("*", "a", "*"),
}

OURS = {
    "spoilers that open": repeated("||a "),
    "spoilers that close": repeated("a|| "),
    "spoilers that open, then close": lambda length: (
        "||a " * (length // 8) + "a|| " * (length // 8)
    ),
    "spoilers in spoilers": around("||a ", "b", " a||"),
    "spoilers and emphasis": around("*a ||a ", "b", " a|| a*"),
    "spoilers across emphasis": repeated("||*a||*"),
    "spoilers in links": repeated("[||a||](http://b) "),
    "spoilers and open links": repeated("||["),
    "spoilers and backticks": repeated("||`"),
    "spoilers side by side": repeated("||a||||"),
    "pipes": repeated("|"),
    "three pipes": repeated("|||a"),
    "growing runs of pipes": growing(lambda number: "e" + "|" * number),
    "spoiler blocks that open": repeated("::: spoiler\n"),
    "spoiler blocks that open and close": around("::: spoiler a\n", "", ":::\n"),
    "spoiler blocks side by side": repeated("::: spoiler a\n:::\n"),
    "spoiler blocks that only close": repeated(":::\n"),
    "spoiler blocks in quotes": growing(lambda number: "> " * number + "::: spoiler\n"),
    "spoiler blocks in lists": growing(lambda number: "  " * number + "- ::: spoiler\n"),
    "colons": repeated(":"),
    "open footnotes after one": after("[^a]: b\n\n", "[^"),
    "open labels after one": after("[^a]: b\n\n", "[^a"),
    "one footnote often": after("[^a]: b\n\n", "[^a]"),
    "footnotes in footnotes": repeated("[^a]: "),
    "many footnotes": lambda length: "".join(
        f"[^{number}]: [^{number + 1}]\n" for number in range(length // 16)
    ),
    "inline footnotes": repeated("^["),
    "wide table": lambda length: (
        f"|{'a|' * (length // 8)}\n|{'-|' * (length // 8)}\n{'|\n' * (length // 4)}"
    ),
    "square table": lambda length: f"|{'a|' * 99}\n|{'-|' * 99}\n{'|\n' * (length // 2 - 200)}",
    "many tables": repeated("|a|b|\n|-|-|\n\n"),
    "lazy lines after deep quotes": after("> " * 40 + "a\n", "a\n"),
    "quotes and lists by turns": after("> - " * 20 + "a\n", "a\n"),
    "lines of deep quotes": repeated("> " * 20 + "a\n"),
    "lines of deep lists": repeated("- " * 20 + "a\n"),
    "long title, many references": lambda length: (
        f"[a]: b '{'&' * (length // 2)}'\n\n{'[a]' * (length // 6)}"
    ),
    "long address, many references": lambda length: (
        f"[a]: http://{'b' * (length // 2)}\n\n{'[a]' * (length // 6)}"
    ),
    "definition over many lines": after("[a]: b 'c\n", "x\n"),
    "open label on every line": repeated("[a\n"),
    "definitions without an address": repeated("[a]:\n"),
    "references in references": after("[a]: b\n\n", "[a]["),
    "images in references": after("[a]: b\n\n", "![[a]"),
    "open images": repeated("!["),
    "images in images": around("![", "a", "](picture:1)"),
    "pictures": repeated("![a](picture:1) "),
    "figures": repeated("![a](picture:1)\n"),
    "strikethrough": repeated("~~a~ "),
    "open strikethrough": repeated("~~a "),
    "autolinks": repeated("<http:"),
    "an open tag": after("<a ", "a="),
    "an open address": after("<a@", "a-"),
    "a host beyond ASCII": lambda length: f"<http://{'é' * length}/>",
    "entities": repeated("&amp"),
    "backslashes": after("[a](", "\\"),
    "broken lines": repeated("a  \n"),
    "tabs": repeated("-\t\t\n"),
    "headings": repeated("# "),
    "open fences": repeated("```\n"),
    "rules": repeated("* * * "),
    "spaces": lambda length: f"a{' ' * length}b",
    "one long word": repeated("犯"),
}

ALL = FROM_CMARK | OURS
