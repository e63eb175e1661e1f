"""The place of a picture on a form: its id, its thumbnail, and a way to send another."""

from typing import NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..models import Picture
from .known_rows import by_id

LONGEST_ID = 18
LONGEST_ID = 18
# What is sent beside a field's name.
FILE, REMOVED, REFUSED = "-file", "-removed", "-refused"


class RefusedUpload(NamedTuple):
    """A file that was sent with the form and not taken; the picture there before stays."""

    picture_id: str
    reason: str


class PictureInput(forms.Widget):
    """Never offers all pictures to choose from: there may be fifty thousand."""

    template_name = "admin/picture_field.html"
    needs_multipart_form = True
    shown = None
    known = None  # the pictures by their ids, where a formset read all of its rows'

    class Media:
        css = {"all": ["css/desk-picture-field.css"]}
        js = [forms.Script("js/picture-field.js", type="module")]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"] |= {
            "picture": self.find(context["widget"]["value"]),
            "file_name": name + FILE,
            "removed_name": name + REMOVED,
            "upload_url": reverse("admin:picture_upload"),
        }
        return context

    def format_value(self, value):
        return str(getattr(value, "picture_id", value) or "")

    def value_from_datadict(self, data, _files, name):
        if data.get(name + REFUSED):
            return RefusedUpload(data.get(name, ""), data[name + REFUSED])
        return "" if data.get(name + REMOVED) else data.get(name, "")

    def value_omitted_from_data(self, data, _files, name):
        return name not in data

    def find(self, picture_id):
        if self.shown and str(self.shown.pk) == str(picture_id):
            return self.shown
        if self.known is not None:
            return self.known.get(str(picture_id))
        return find_by_id(picture_id)


class PictureField(forms.Field):
    widget = PictureInput
    default_error_messages = {"gone": _("This picture is no longer there. Send it again.")}

    def __init__(self, **options):
        super().__init__(**({"required": False} | options))

    def prepare_value(self, value):
        return value.pk if isinstance(value, Picture) else value

    def to_python(self, value):
        if isinstance(value, RefusedUpload):
            raise ValidationError(value.reason, code="refused")
        if not value:
            return None
        self.widget.shown = self.widget.find(value)
        if self.widget.shown is None:
            raise ValidationError(self.error_messages["gone"], code="gone")
        return self.widget.shown

    def has_changed(self, initial, data):
        return isinstance(data, RefusedUpload) or str(initial or "") != str(data or "")


class ShowsPictures:
    """A form that prints its row's pictures without asking for each again."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            if isinstance(field, PictureField):
                field.widget.shown = getattr(self.instance, name)


def find_by_id(picture_id):
    return find_all_by_id([picture_id]).get(str(picture_id))


def find_all_by_id(picture_ids):
    """Returns the pictures by their ids as text, without those that are none."""
    wanted = {str(found) for found in picture_ids if _is_id(str(found))}
    if not wanted:
        return {}
    return by_id(Picture.objects.filter(pk__in=wanted))


def _is_id(text):
    return text.isdecimal() and len(text) <= LONGEST_ID
