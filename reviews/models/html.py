"""A column for HTML that the Markdown pipeline made."""

from django.db import models

from ..markdown import stored


class RenderedHTMLField(models.TextField):
    """Holds what `reviews.markdown` rendered when the row was saved, and prints it unescaped."""

    def __init__(self, **options):
        super().__init__(**(options | {"blank": True, "default": "", "editable": False}))

    def deconstruct(self):
        name, path, args, options = super().deconstruct()
        for fixed in ("blank", "default", "editable"):
            options.pop(fixed, None)
        return name, path, args, options

    def from_db_value(self, value, _expression, _connection):
        return value if value is None else stored(value)
