"""Where Markdown is written: markdownx's text area, without its script."""

from django import forms
from django.forms.utils import flatatt
from django.utils.translation import gettext_lazy as _
from markdownx.widgets import AdminMarkdownxWidget

from .markdown_preview import MAX_CHARACTERS

MARKDOWN_HINT = _("Markdown. Pictures may be pasted or dropped into the text.")
# The reader's own sheets for a text: they stand in layers, so the rest of the desk stays as it is.
SHEETS_OF_A_TEXT = ("desk-preview", "tokens", "prose", "figure", "spoiler")
SCRIPTS = ("markdown-editor", "desk-toolbar")


class MarkdownEditor(AdminMarkdownxWidget):
    """Shows the page's own rendering beside what is typed, and takes pasted and dropped pictures.

    `anchor` and `top_heading` are those that the model renders this text with.
    """

    template_name = "admin/markdown_editor.html"

    def __init__(self, attrs=None, *, anchor="", top_heading=3):
        defaults = {
            "rows": 8,
            "data-anchor": anchor,
            "data-top-heading": top_heading,
            "data-max-characters": MAX_CHARACTERS,
        }
        super().__init__(defaults | (attrs or {}))

    def get_context(self, name, value, attrs=None):
        """Prints the dozen attributes here: the template for them is slow, thirty times over."""
        context = super().get_context(name, value, attrs)
        context["widget"]["printed_attrs"] = flatatt(context["widget"]["attrs"])
        return context

    class Media:
        extend = False  # markdownx's own script is dead in added rows and writes errors in the text
        css = {"all": [f"css/{name}.css" for name in ("desk-toolbar", *SHEETS_OF_A_TEXT)]}
        js = [forms.Script(f"js/{name}.js", type="module") for name in SCRIPTS]
