from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..series_name import SeriesNameField
from . import publishing, sharing
from .address_field import RefusesTakenAddress
from .filled_form import FilledForm
from .markdown_editor import MARKDOWN_HINT, MarkdownEditor
from .moments import MomentField, is_same_minute, place_of_zone
from .picture_field import PictureField, ShowsPictures
from .picture_words import name_missing_alt

AS_THE_BROWSER_WANTS = "%Y-%m-%dT%H:%M"


class ReviewForm(RefusesTakenAddress, ShowsPictures, FilledForm, forms.ModelForm):
    """Asks nothing of a draft; names what is missing before readers may see the review."""

    writer = None  # who is at the desk: the author, where nobody else is chosen

    series_name = SeriesNameField(
        label=_("Series, by its name"),
        required=False,
        help_text=_("Fills the field above: its list needs a script, which does not run here."),
    )
    title_picture = PictureField(label=_("Picture"))

    class Meta:
        widgets = {
            "introduction": MarkdownEditor(anchor="introduction", top_heading=2),
            "published_at": forms.DateTimeInput(
                {"type": "datetime-local"}, format=AS_THE_BROWSER_WANTS
            ),
            "updated_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {"introduction": MARKDOWN_HINT}
        field_classes = {"published_at": MomentField}

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if self.instance.author_id is None:
            self.instance.author = self.writer
        if "published_at" in self.fields:
            self.fields["published_at"].help_text = _clock_in_words()

    def clean_series_name(self):
        """Puts what was found in the place of what the list above has."""
        found = self.cleaned_data["series_name"]
        if found:
            self.cleaned_data["series"] = found
        return found

    def clean_published_at(self):
        """The date that the pressed button and the date field ask for together."""
        typed, stored = self.cleaned_data["published_at"], self.initial.get("published_at")
        if publishing.UNPUBLISH in self.data:
            return None
        if publishing.PUBLISH in self.data:
            return publishing.moment_of_publishing(typed)
        if publishing.SCHEDULE in self.data and (typed is None or typed <= timezone.now()):
            raise ValidationError(_("Choose a day and a time that are still to come."))
        if typed and (publishing.SAVE_DRAFT in self.data or self._stays_a_draft(stored)):
            raise ValidationError(_no_date_of_a_draft(typed))
        is_unchanged = stored and typed and is_same_minute(typed, stored)
        return stored if is_unchanged else typed

    def _stays_a_draft(self, stored):
        """Was a button pressed that saves and does something else, but publishes nothing?"""
        pressed = {sharing.SHARE, sharing.UNSHARE, publishing.CHECK, publishing.PREVIEW}
        return stored is None and not pressed.isdisjoint(self.data)

    def clean(self):
        super().clean()
        if self.cleaned_data.get("published_at"):
            self._name_what_is_missing()

    def _name_what_is_missing(self):
        if not self.cleaned_data.get("title") and "title" not in self.errors:
            self.add_error("title", _("Before it is published, a review needs a title."))
        name_missing_alt(self, "title_picture")
        author = self.cleaned_data.get("author") or self.instance.author
        if not author.pen_name:
            message = _("Readers see the author’s pen name, and %(user)s has none yet.")
            self.add_error(
                "author" if "author" in self.fields else None,
                message % {"user": author.get_username()},
            )


def _no_date_of_a_draft(typed):
    if typed <= timezone.now():
        return _("A draft has no date. “Publish now” publishes under it, or empty this field.")
    return _("A draft has no date. Press “Schedule” to publish then, or empty this field.")


def _clock_in_words():
    words = _(
        "In the time of %(place)s. Empty: a draft. In the future: scheduled."
        " In the past: “Publish now” publishes under that date."
    )
    return words % {"place": place_of_zone()}
