"""Cuts a long comment for the page of its Thread; whole it stands on a page of its own."""

LONGEST_SHOWN = 1_500
# Below the limit, so that what the link leads to is more than three words.
SHORTENED_TO = 1_000
ELLIPSIS = "…"
SPOILER = "||"


def shortened(text):
    """Returns the beginning of a long text, or nothing where the whole is shown.

    It cuts the Markdown, not the HTML: between paragraphs if it can, and never inside `||…||`,
    whose hidden half would be laid open.
    """
    if len(text) <= LONGEST_SHOWN:
        return ""
    paragraphs, _gap, _rest = text[:SHORTENED_TO].rpartition("\n\n")
    if paragraphs.strip():
        return f"{paragraphs.rstrip()}\n\n{ELLIPSIS}"
    return _before_open_spoiler(text[:SHORTENED_TO]).rstrip() + ELLIPSIS


def _before_open_spoiler(text):
    """Ends a text after a whole word and before a spoiler that it would leave unclosed."""
    words = text.rpartition(" ")[0] or text
    is_one_open = words.count(SPOILER) % 2
    return words[: words.rindex(SPOILER)] if is_one_open else words
