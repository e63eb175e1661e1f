"""The address of a row, on its form."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..models.slugs import is_slug_taken


class RefusesTakenAddress:
    """A form that says beside the field what Django says of a conditional constraint at its top."""

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if slug and is_slug_taken(self.instance)(slug):
            raise ValidationError(_("This address is taken. Choose another."))
        return slug
