"""Chooses a Series by its name: no script is needed for it, and no list of all."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .models import Series

MOST_OFFERED = 5


class SeriesNameField(forms.CharField):
    """Takes "Title", "Title (Part)" and either with its Season: "Title (Part), Winter 2024"."""

    default_error_messages = {
        "unknown": _("There is no Series of this name."),
        "near": _("There is no Series of this name. Perhaps one of these: %(names)s."),
        "several": _("Several Series have this name. Write one of these: %(names)s."),
    }

    def __init__(self, *, among=Series.objects.all, **options):
        """`among` returns those that may be chosen."""
        super().__init__(**options)
        self.among = among

    def clean(self, value):
        name = super().clean(value)
        if not name:
            return None
        found = _named(name, self.among())
        if len(found) == 1:
            return found[0]
        near = found or self.among().filter(title__icontains=name).by_title()[:MOST_OFFERED]
        code = "several" if found else "near" if near else "unknown"
        names = "; ".join(whole_name(series) for series in near)
        raise ValidationError(self.error_messages[code], code=code, params={"names": names})


def whole_name(series):
    """Returns a name that no other Series has: with its part and its Season."""
    return f"{series}, {series.season}" if series.season else str(series)


def _named(name, among):
    wanted = name.casefold()
    begun = among.beginning(name)
    return [one for one in begun if wanted in (str(one).casefold(), whole_name(one).casefold())]
