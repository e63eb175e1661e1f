"""The language of readers' pages: Jinja, with the words that Cour adds to it."""

from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from jinja2 import ChainableUndefined, Environment, TemplateNotFound

import comments.printing
import reviews.printing

# Written in Django's own language, see settings.TEMPLATES.
OF_DJANGO = ("admin/", "django/", "mail/")


def environment(**options):
    """Makes what all templates of pages share; Django calls it once."""
    options |= {"undefined": ChainableUndefined, "extensions": ["jinja2.ext.i18n"]}
    made = PageTemplates(**options)
    made.install_gettext_callables(gettext, ngettext)
    made.globals |= {"static": static, "url": url}
    for printing in (reviews.printing, comments.printing):
        made.globals |= printing.functions
        made.filters |= printing.filters
    return made


class PageTemplates(Environment):
    """Finds no template that is written in Django's language."""

    def get_template(self, name, *rest):
        if str(name).startswith(OF_DJANGO):
            raise TemplateNotFound(name)
        return super().get_template(name, *rest)


def url(view, *args):
    """The address of a view, by its name and what stands in it."""
    return reverse(view, args=args)
