"""What is said of a picture where it is used: alt text or "decorative", and a caption."""

from django.utils.translation import gettext_lazy as _

DESCRIBE = _("Say in a few words what the picture shows, or tick “decorative”.")


def picture_fields(name):
    """Returns the fields of one use of a picture, for a fieldset."""
    return (name, f"{name}_alt", f"{name}_is_decorative", f"{name}_caption")


def name_missing_alt(form, name):
    """Says beside the alt text that it is missing, where a picture has none and needs one."""
    given = form.cleaned_data
    is_described = given.get(f"{name}_alt") or given.get(f"{name}_is_decorative")
    if given.get(name) and not is_described and f"{name}_alt" not in form.errors:
        form.add_error(f"{name}_alt", DESCRIBE)
