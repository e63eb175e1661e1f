"""What every blog starts with: the Authors group and nine Questions, made after each migrate."""

from django.apps import apps
from django.contrib.auth.management import create_permissions

AUTHORS = "Authors"
AUTHORS_MAY = {
    "review": ("add", "change", "delete", "view"),
    "section": ("add", "change", "delete", "view"),
    "series": ("add", "change", "view"),
    "studio": ("add", "change", "view"),
    "genre": ("add", "change", "view"),
    "picture": ("add", "change", "view"),
    "question": ("add", "change", "view"),
    "page": ("view",),
}
# Wording, and whether its answers tend to spoil.
FIRST_QUESTIONS = (
    ("What did you expect?", False),
    ("What happened?", True),
    ("Who was your favourite character?", False),
    ("Who was your least favourite character?", False),
    ("What was your favourite moment?", True),
    ("What was your least favourite moment?", False),
    ("How did it look and sound?", False),
    ("What will you remember?", False),
    ("Would you like some more?", False),
)


def make_first_things(using, **_signal):
    """Makes what is missing and changes nothing that somebody has changed."""
    make_group(AUTHORS, app="reviews", may=AUTHORS_MAY, using=using)
    _make_first_questions(using)


def make_group(name, *, app, may, using):
    """Makes a group with its permissions; one that is there already keeps what it was given."""
    # post_migrate may reach an app before the signal that makes its permissions.
    create_permissions(apps.get_app_config(app), verbosity=0, using=using)
    groups = apps.get_model("auth", "Group").objects.using(using)
    group, is_new = groups.get_or_create(name=name)
    if not is_new:
        return
    codenames = [f"{verb}_{model}" for model, verbs in may.items() for verb in verbs]
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    group.permissions.set(permissions.filter(content_type__app_label=app, codename__in=codenames))


def _make_first_questions(using):
    questions = apps.get_model("reviews", "Question").objects.using(using)
    if questions.exists():
        return
    for position, (wording, tends_to_spoil) in enumerate(FIRST_QUESTIONS, start=1):
        questions.create(wording=wording, tends_to_spoil=tends_to_spoil, position=position)
