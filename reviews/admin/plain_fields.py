"""Prints the plain fields of a form without templates: thirty Sections have three hundred."""

from django import forms
from django.forms.renderers import TemplatesSetting
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join

TEMPLATES = {
    f"django/forms/widgets/{name}.html" for name in ("text", "hidden", "number", "checkbox")
}
SELECTED, NOT_SELECTED = flatatt({"selected": True}), flatatt({})


class PlainFields(TemplatesSetting):
    """Prints inputs as the stock templates do, in a fraction of their time."""

    def render(self, template_name, context, request=None):
        if template_name in TEMPLATES:
            return _input(context["widget"])
        return super().render(template_name, context, request)


class PlainSelect(forms.Select):
    """A choice without groups; quick where its choices are escaped already."""

    def render(self, name, value, attrs=None, renderer=None):  # noqa: ARG002  it needs none
        chosen = self.format_value(value)
        options = (
            (key, SELECTED if str(key) in chosen else NOT_SELECTED, words)
            for key, words in self.choices
        )
        return format_html(
            '<select name="{}"{}>{}</select>',
            name,
            flatatt(self.build_attrs(self.attrs, attrs)),
            format_html_join("\n", '<option value="{}"{}>{}</option>', options),
        )


def _input(widget):
    value = {} if widget["value"] is None else {"value": str(widget["value"])}
    attrs = {"type": widget["type"], "name": widget["name"]} | value | widget["attrs"]
    return format_html("<input{}>", flatatt(attrs))
