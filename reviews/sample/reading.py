"""Reads the text files of the sample blog, and says where one is not as README.md describes it."""

import re
import tomllib

FENCE = "+++\n"
HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
BRACES = re.compile(r"\{(.*)\}\s*(?:\n|\Z)")
OPTION = re.compile(r'\s*(?:picture=(?P<picture>\d+)|caption="(?P<caption>[^"]*)"|spoiler=true)')


class SampleError(Exception):
    """Names the file and the place in it that cannot be read."""

    def __init__(self, path, problem):
        super().__init__(f"{path.parent.name}/{path.name}: {problem}")


def read_text(path):
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SampleError(path, f"it cannot be read ({error})") from error


def read_toml(path):
    return _parsed(path, read_text(path))


def read_entries(path, *, table, fields):
    """Returns the entries of a file that is one [[table]] after the other."""
    entries = read_toml(path).get(table, [])
    for number, entry in enumerate(entries, start=1):
        check_fields(path, entry, fields, place=f"[[{table}]] {number}")
    return entries


def read_document(path, *, fields):
    """Returns what stands between the two lines of +++, and the text below them."""
    beginning, *parts = read_text(path).split(FENCE, 2)
    if beginning or len(parts) != 2:
        raise SampleError(path, "it must begin with TOML between two lines of +++")
    head = _parsed(path, parts[0])
    check_fields(path, head, fields, place="between the lines of +++")
    if head["slug"] != path.stem:
        raise SampleError(path, f"its slug is {head['slug']!r}, unlike the file's name")
    return head, parts[1].strip()


def check_fields(path, entry, fields, *, place):
    missing, unknown = fields - entry.keys(), entry.keys() - fields
    if missing or unknown:
        words = [f"{word} is missing" for word in sorted(missing)]
        words += [f"{word} is unknown" for word in sorted(unknown)]
        raise SampleError(path, f"{place}: {', '.join(words)}")


def split_sections(path, text):
    """Returns the introduction, and each Section's heading, options and text."""
    introduction, *parts = HEADING.split(text)
    headings, bodies = parts[::2], parts[1::2]
    sections = [
        (heading.strip(), *_split_options(path, heading, body.strip()))
        for heading, body in zip(headings, bodies, strict=True)
    ]
    return introduction.strip(), sections


def _split_options(path, heading, body):
    braces = BRACES.match(body)
    if not braces:
        return {}, body
    options, place = {}, 0
    while place < len(braces[1].rstrip()):
        option = OPTION.match(braces[1], place)
        if not option:
            raise SampleError(path, f"“## {heading}”: {braces[1][place:]!r} is not understood")
        found = {name: value for name, value in option.groupdict().items() if value is not None}
        options |= found or {"spoiler": True}
        place = option.end()
    return options, body[braces.end() :].strip()


def _parsed(path, text):
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SampleError(path, str(error)) from error
