"""Cuts a long comment for the page of its Thread; whole it stands on a page of its own."""

LONGEST_SHOWN = 1_500
# Below the limit, so that what the link leads to is more than three words.
SHORTENED_TO = 1_000
# Bytes of HTML: fifty comments, those above them and their longest names stay below 300 kB.
HEAVIEST_SHOWN = 2_600
ELLIPSIS = "…"
SPOILER = "||"


def shortened_html(text, render):
    """Returns the HTML of the beginning of a long text, or nothing where the whole is shown.

    `render` makes the HTML: some signs, those of spoilers above all, grow twentyfold.
    """
    if len(text) <= LONGEST_SHOWN and not _is_heavy(render(text)):
        return ""
    length, html = SHORTENED_TO, render(shortened(text, length=SHORTENED_TO))
    while _is_heavy(html) and length > 1:
        length //= 2
        html = render(shortened(text, length=length))
    return html


def shortened(text, *, length):
    """Returns no more of a text than that.

    It cuts the Markdown, not the HTML: between paragraphs if it can, and never inside `||…||`,
    whose hidden half would be laid open.
    """
    paragraphs, _gap, _rest = text[:length].rpartition("\n\n")
    if paragraphs.strip():
        return f"{paragraphs.rstrip()}\n\n{ELLIPSIS}"
    return _before_open_spoiler(text[:length]).rstrip() + ELLIPSIS


def _is_heavy(html):
    return len(html.encode()) > HEAVIEST_SHOWN


def _before_open_spoiler(text):
    """Ends a text after a whole word and before a spoiler that it would leave unclosed."""
    words = text.rpartition(" ")[0] or text
    is_one_open = words.count(SPOILER) % 2
    return words[: words.rindex(SPOILER)] if is_one_open else words
