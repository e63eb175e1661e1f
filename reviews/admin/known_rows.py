"""Lets the rows of a form choose among what was read once for all of them."""

from django import forms
from django.core.exceptions import ValidationError


class KnownChoiceField(forms.ModelChoiceField):
    """Finds what was chosen in `known`, rows by their ids as text, where its formset read them."""

    known = None

    def to_python(self, value):
        if self.known is None or value in self.empty_values:
            return super().to_python(value)
        key = str(getattr(value, "pk", value))
        if key not in self.known:
            raise ValidationError(
                self.error_messages["invalid_choice"], code="invalid_choice", params={"value": key}
            )
        return self.known[key]


def by_id(rows):
    return {str(row.pk): row for row in rows}
