"""Puts hostile words into every field of every row that somebody types into."""

import html5lib
from django.apps import apps
from django.db import models

from reviews.models import RenderedHTMLField

DATA = {"application/json", "application/ld+json"}  # scripts that no browser runs
BREAKS_OUT = """"'></title></textarea><script>evil()</script><img src=x onerror=evil()>"""
WEBSITE = "https://a.example/?q='onmouseover='evil()"
# What is an address, a key or a number in words, and is never typed, or not as it is stored.
NOT_TYPED = {
    *("slug", "anchor", "email", "username", "password", "address", "fingerprint", "parent_path"),
    *("content_hash", "key", "token_hash", "old_path", "new_path", "to", "kind", "before", "after"),
    *("demographic", "medium", "path", "saved_from"),
}


def poison():
    """Saves each row of both apps anew, so that what is rendered of it is made of those words."""
    for app in ("reviews", "comments"):
        for model in apps.get_app_config(app).get_models():
            fields = [field for field in model._meta.concrete_fields if _is_typed(field)]
            for row in model._default_manager.all() if fields else ():
                for field in fields:
                    setattr(row, field.name, _hostile(field))
                row.save()


def _is_typed(field):
    is_text = isinstance(field, (models.CharField, models.TextField))
    is_made = isinstance(field, (RenderedHTMLField, models.GeneratedField))
    return is_text and not (is_made or field.choices or field.name in NOT_TYPED or field.unique)


def _hostile(field):
    if isinstance(field, models.URLField):
        return WEBSITE
    if isinstance(field, models.TextField):
        return f"{BREAKS_OUT} [x](javascript:evil()) <javascript:evil()> ||<svg onload=evil()>||"
    return BREAKS_OUT[: field.max_length]


def what_runs(page):
    """Returns what a browser would run of a page that is not Cour's own script."""
    found = []
    for element in html5lib.parse(page, namespaceHTMLElements=False).iter():
        is_inline = element.tag == "script" and "src" not in element.attrib
        found += [element.text] * (is_inline and element.get("type") not in DATA)
        found += [name for name in element.attrib if name.startswith("on")]
        found += [
            value
            for name, value in element.attrib.items()
            if name in {"href", "src", "action"} and value.startswith(("javascript:", "data:"))
        ]
    return found
