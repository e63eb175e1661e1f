"""What every blog starts with: the Moderators group, made after each migrate."""

from django.apps import apps
from django.contrib.auth.management import create_permissions

from reviews.first_things import make_group

MODERATORS = "Moderators"
MODERATORS_MAY = {
    "comment": ("change", "view"),
    "policy": ("change", "view"),
    "thread": ("add", "change", "view"),
}


def make_first_things(using, **_signal):
    """Makes what is missing and changes nothing that somebody has changed.

    What a group may do with a model that is added later, the model's migration gives it, once.
    """
    groups = apps.get_model("auth", "Group").objects.using(using)
    if groups.filter(name=MODERATORS).exists():
        return
    make_group(MODERATORS, app="comments", may=MODERATORS_MAY, using=using)
    _let_moderators_see_reviews(groups.get(name=MODERATORS), using)


def _let_moderators_see_reviews(group, using):
    create_permissions(apps.get_app_config("reviews"), verbosity=0, using=using)
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    group.permissions.add(
        permissions.get(content_type__app_label="reviews", codename="view_review")
    )
