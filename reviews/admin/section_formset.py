"""All Sections of one review's form at once: those it starts with, and their order."""

from django.core.exceptions import ValidationError
from django.forms import BaseInlineFormSet, HiddenInput
from django.utils.functional import cached_property
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

from ..models import Question, Section
from .filled_form import FilledFormSet
from .known_rows import KnownChoiceField, by_id
from .picture_field import find_all_by_id

SPARE_ROWS = 1


class SectionFormSet(FilledFormSet, BaseInlineFormSet):
    def __init__(self, data=None, files=None, instance=None, **options):
        if data is None and instance.pk is None and "initial" not in options:
            options["initial"] = standing_sections()
        super().__init__(data, files, instance, **options)
        self.extra = len(self.initial_extra or ()) + SPARE_ROWS

    def get_form_kwargs(self, index):
        return super().get_form_kwargs(index) | {
            "questions": self.choices,
            "last_answers": self.last_answers,
        }

    def add_fields(self, form, index):
        """Spares each row its own queries for what it is, asks and shows."""
        super().add_fields(form, index)
        stock = form.fields["id"]
        form.fields["id"] = KnownChoiceField(
            stock.queryset, initial=stock.initial, required=False, widget=HiddenInput
        )
        if self.is_bound:
            form.fields["id"].known = self.stored
            form.fields["question"].known = self.questions
            form.fields["picture"].widget.known = self.pictures

    @cached_property
    def choices(self):
        """The choices of all rows, asked for and escaped once."""
        return [(escape(pk), escape(_wording(row))) for pk, row in self.questions.items()]

    @cached_property
    def questions(self):
        return by_id(Question.objects.all())

    @cached_property
    def stored(self):
        return by_id(self.get_queryset())

    @cached_property
    def pictures(self):
        names = (f"{self.add_prefix(n)}-picture" for n in range(self.total_form_count()))
        return find_all_by_id(self.data.get(name) for name in names)

    @cached_property
    def last_answers(self):
        """By Question, what was answered in the review of the release before this one."""
        series = self.instance.series
        if series is None or series.follows_id is None:
            return {}
        return {answer.question_id: answer for answer in Section.objects.of_last_time(series)}

    def clean(self):
        super().clean()
        if self.instance.published_at is None:
            return
        written = [form for form in self.forms if form.has_changed() or form.instance.pk]
        kept = [form for form in written if not self._should_delete_form(form)]
        for form in kept:
            form.name_what_is_missing()
        if not self.instance.introduction and not any(form.is_answered() for form in kept):
            raise ValidationError(
                _("Before it is published, a review needs an introduction or one answer.")
            )

    def save(self, commit=True):  # noqa: FBT002  Django's signature
        saved = super().save(commit)
        if commit:
            self._number()
        return saved

    def _number(self):
        """Numbers the Sections 1, 2, 3…, so that any can be moved by its number again."""
        rows = [row for row in enumerate(self.forms) if self._is_kept(row[1])]
        misplaced = []
        for position, (_index, form) in enumerate(sorted(rows, key=_place), start=1):
            if form.instance.position != position:
                form.instance.position = position
                misplaced.append(form.instance)
        Section.objects.bulk_update(misplaced, ["position"])

    def _is_kept(self, form):
        return form.instance.pk and form not in self.deleted_forms


def standing_sections():
    """What a new review starts with: the asked Questions in their order."""
    return [
        {
            "question": question.pk,
            "heading": question.wording,
            "is_spoiler": question.tends_to_spoil,
            "position": position,
        }
        for position, question in enumerate(Question.objects.asked(), start=1)
    ]


def _wording(question):
    if question.is_asked:
        return str(question)
    return _("%(question)s (retired)") % {"question": question}


def _place(row):
    """Sorts a Section that was moved up before the one that has its number, moved down after."""
    index, form = row
    position = form.cleaned_data["position"]
    before = form.initial.get("position", index + 1)
    return position + (position > before) / 2 - (position < before) / 2
