"""The Sections of a review, one under the other on its form."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..models import Question, Section
from .filled_form import FilledSection
from .known_rows import KnownChoiceField
from .markdown_editor import MarkdownEditor
from .picture_field import PictureField, ShowsPictures
from .picture_words import name_missing_alt, picture_fields
from .plain_fields import PlainFields, PlainSelect
from .section_formset import SectionFormSet

# A draft may lack even a heading, which the database asks for.
UNTITLED = _("Untitled Section")
WORTH_KEEPING = ("question", "heading", "text", "picture", "picture_alt", "picture_caption")
HIGHEST_POSITION = 32_767
SCRIPTS = (
    *("desk-sections", "desk-folding", "desk-drag", "desk-picture-words", "desk-captions"),
    *("desk-save-bar", "desk-place", "desk-next", "desk-keys", "desk-title"),
)


class SectionForm(ShowsPictures, FilledSection, forms.ModelForm):
    default_renderer = PlainFields
    question = KnownChoiceField(
        Question.objects.all(), label=_("Question"), required=False, widget=PlainSelect
    )
    picture = PictureField(label=_("Picture"))
    position = forms.IntegerField(
        label=_("Order"), required=False, min_value=0, max_value=HIGHEST_POSITION
    )

    class Meta:
        widgets = {"text": MarkdownEditor(top_heading=3)}

    def __init__(self, *args, questions=(), last_answers=None, **options):
        super().__init__(*args, **options)
        question = self.instance.question_id or self.initial.get("question")
        self.last_time = (last_answers or {}).get(question)
        self.fields["question"].choices = [("", _("None: a free heading")), *questions]
        if self.instance.pk and "text" in self.fields:
            self.fields["text"].widget.attrs["data-anchor"] = self.instance.anchor

    def has_changed(self):
        """A new Section with a Question counts as filled in, even before anything is typed."""
        return super().has_changed() if self.instance.pk else not self.is_spare()

    def is_spare(self):
        """Is this the empty row for one Section more, and nothing written in it?"""
        return not self.instance.pk and not any(self[name].value() for name in WORTH_KEEPING)

    def clean(self):
        super().clean()
        given = self.cleaned_data
        if not given.get("heading"):
            question = given.get("question")
            given["heading"] = question.wording if question else gettext(UNTITLED)
        if given.get("position") is None:
            given["position"] = HIGHEST_POSITION

    def validate_constraints(self):
        """Asks the database nothing: `clean` sees to a heading, saving to a free anchor."""

    def _get_validation_exclusions(self):
        """Adds those whose fields have just found their rows: the model would ask again."""
        return super()._get_validation_exclusions() | {"question", "picture"}

    def is_answered(self):
        return bool(self.cleaned_data.get("text") or self.cleaned_data.get("picture"))

    def name_what_is_missing(self):
        """Says beside each field what keeps its Section from being published."""
        given = self.cleaned_data
        if given.get("heading") == gettext(UNTITLED) and not given.get("question"):
            self.add_error("heading", _("Write a heading, or choose a Question."))
        name_missing_alt(self, "picture")


class SectionInline(admin.StackedInline):
    model = Section
    form = SectionForm
    formset = SectionFormSet
    template = "admin/reviews/section/stacked.html"
    fieldsets = [
        (None, {"fields": [("question", "heading"), "text"]}),
        (None, {"fields": picture_fields("picture"), "classes": ["desk-picture"]}),
        (None, {"fields": [("is_spoiler", "position")]}),
    ]

    class Media:
        css = {"all": ["css/desk-section.css", "css/desk-save-bar.css", "css/desk-keys.css"]}
        js = [forms.Script(f"js/{name}.js", type="module") for name in SCRIPTS]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("question", "picture").in_order()
