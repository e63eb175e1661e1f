"""Finds the words of pages for translators: what Django brings reads its own language alone."""

from pathlib import Path

from django.core.management.commands.makemessages import BuildFile
from django.template import engines
from jinja2.ext import extract_from_ast

from .page_templates import OF_DJANGO


class PageFile(BuildFile):
    """One of the files that `makemessages` reads."""

    def preprocess(self):
        folder, _slash, name = self.path.partition("templates/")
        if folder != "./" or name.startswith(OF_DJANGO):
            super().preprocess()
        else:
            Path(self.work_path).write_text(as_code(Path(self.path).read_text()))


def as_code(template):
    """Returns Python that asks for each message of a template, on the line where it stands."""
    calls = {}
    for line, function, words in extract_from_ast(engines["pages"].env.parse(template)):
        given = repr(words) if isinstance(words, str) else ", ".join(map(repr, words))
        calls.setdefault(line, []).append(f"{function}({given})")
    lines = range(1, max(calls, default=0) + 1)
    return "".join(f"{'; '.join(calls.get(line, ()))}\n" for line in lines)
