"""Names for the fields of a list that is edited in place: its columns' headings label none."""

from django.forms import ModelForm


class NamedRow(ModelForm):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        for field in self.fields.values():
            field.widget.attrs["aria-label"] = f"{field.label}: {self.instance}"


class NamedCells:
    """An admin whose `list_editable` fields say what they are and of which row."""

    def get_changelist_form(self, request, **options):
        return super().get_changelist_form(request, **({"form": NamedRow} | options))
