"""A review's form filled with what was typed before: shown, and never saved by being shown."""

import secrets

from django import forms
from django.forms.utils import ErrorDict, ErrorList
from django.urls import reverse


class HiddenMark(forms.CharField):
    """Something the form tells of itself: no change that its author made."""

    def __init__(self, **options):
        # A browser that opens closed tabs again would put the marks of another form here.
        widget = forms.HiddenInput({"autocomplete": "off"})
        super().__init__(**({"required": False, "widget": widget} | options))

    def has_changed(self, _initial, _data):
        return False


class FilledForm(forms.Form):
    """A form that may be filled and not yet judged: it then has neither errors nor clean data."""

    filled_with = None  # a whole form as it was sent
    form_mark = HiddenMark(max_length=32)
    version = HiddenMark(max_length=10)
    turn = HiddenMark(max_length=10, initial="0")  # how often it has changed under its author
    restored = HiddenMark()  # the marks and turns of the forms that were restored into this one

    class Media:
        css = {"all": ["css/desk-unsaved.css"]}
        js = [forms.Script("js/desk-unsaved.js", type="module")]

    def __init__(self, data=None, *args, **options):
        self.is_only_shown = data is None and self.filled_with is not None
        super().__init__(self.filled_with if self.is_only_shown else data, *args, **options)
        self.initial |= {"form_mark": secrets.token_hex(16), "version": self.instance.version}

    def full_clean(self):
        if self.is_only_shown:
            self._errors, self.cleaned_data = ErrorDict(), {}
        else:
            super().full_clean()


class FilledSection(forms.Form):
    def __init__(self, *args, is_only_shown=False, **options):
        self.is_only_shown = is_only_shown
        super().__init__(*args, **options)

    def full_clean(self):
        if self.is_only_shown:
            self._errors, self.cleaned_data = ErrorDict(), {}
        else:
            super().full_clean()


class FilledFormSet:
    is_only_shown = False

    def __init__(self, *args, is_only_shown=False, **options):
        self.is_only_shown = is_only_shown
        super().__init__(*args, **options)

    def get_form_kwargs(self, index):
        return super().get_form_kwargs(index) | {"is_only_shown": self.is_only_shown}

    def full_clean(self):
        if self.is_only_shown:
            self._errors, self._non_form_errors = [{} for _form in self.forms], ErrorList()
        else:
            super().full_clean()


class ShowsFilledForm:
    """An admin that can open its form with other words in it than those that are stored."""

    def show_filled(self, request, review, data):
        """Answers as to a GET, the one way through the stock view that saves nothing."""
        request.method = "GET"
        request.filled_with = data
        if review is None:
            return super().changeform_view(request, None, reverse("admin:reviews_review_add"))
        address = reverse("admin:reviews_review_change", args=[review.pk])
        return super().changeform_view(request, str(review.pk), address)

    def get_form(self, request, obj=None, **options):
        form = super().get_form(request, obj, **options)
        form.filled_with = getattr(request, "filled_with", None)
        return form  # a class made for this request alone

    def get_formset_kwargs(self, request, obj, inline, prefix):
        filled_with = getattr(request, "filled_with", None)
        options = super().get_formset_kwargs(request, obj, inline, prefix)
        if filled_with is not None:
            options |= {"data": filled_with, "is_only_shown": True}
        return options
