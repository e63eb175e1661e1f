"""The language of readers' pages: Jinja, with the words that Cour adds to it."""

from functools import lru_cache

from django.templatetags.static import static
from django.utils.translation import get_language, gettext, ngettext
from jinja2 import ChainableUndefined, Environment, FileSystemLoader, TemplateNotFound

import comments.printing
import reviews.printing
from reviews.paths import path_of

# Written in Django's own language, see settings.TEMPLATES.
OF_DJANGO = ("admin/", "mail/")
REMEMBERED = 5_000


def environment(*, loader, **options):
    """Makes what all templates of pages share; Django calls it once."""
    options |= {"undefined": ChainableUndefined, "extensions": ["jinja2.ext.i18n"]}
    made = Environment(loader=PageLoader(loader.searchpath), **options)  # noqa: S701  Django's options say so
    made.install_gettext_callables(translated, numbered)
    made.globals |= {"_": translated, "static": static, "url": path_of}
    for printing in (reviews.printing, comments.printing):
        made.globals |= printing.functions
        made.filters |= printing.filters
    return made


class PageLoader(FileSystemLoader):
    """Finds no template that is written in Django's language."""

    def get_source(self, environment, template):
        if template.startswith(OF_DJANGO):
            raise TemplateNotFound(template)
        return super().get_source(environment, template)


def translated(message):
    return _translated(message, get_language())


@lru_cache(maxsize=REMEMBERED)
def _translated(message, _language):
    """Asked once: Django looks through a catalogue for each of its apps, time and again."""
    return gettext(message)


def numbered(one, many, number):
    return _numbered(one, many, number, get_language())


@lru_cache(maxsize=REMEMBERED)
def _numbered(one, many, number, _language):
    return ngettext(one, many, number)
