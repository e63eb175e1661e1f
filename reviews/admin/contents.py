"""The desk's table of contents: what is written about first, what keeps the house last."""

from django.urls import reverse
from django.utils.translation import gettext as _

FIRST = ["Review", "Series", "Studio", "Genre", "Question", "Page", "Picture", "Blog", "User"]
MACHINERY = {"auth", "django_tasks_database"}  # labels of apps that no author has heard of


def in_order(apps):
    """Puts an author's daily things first, and the machinery under one heading at the end."""
    ours = [app for app in apps if app["app_label"] not in MACHINERY]
    for app in ours:
        app["models"].sort(key=_place)
    models = [model for app in apps if app["app_label"] in MACHINERY for model in app["models"]]
    return [*sorted(ours, key=_has_reviews), *([_machinery(models)] if models else [])]


def _place(model):
    name = model["object_name"]
    return FIRST.index(name) if name in FIRST else len(FIRST)


def _has_reviews(app):
    return app["app_label"] != "reviews"


def _machinery(models):
    return {
        "name": _("Machinery"),
        "app_label": "machinery",
        "app_url": reverse("admin:app_list", args=["auth"]),
        "has_module_perms": True,
        "models": models,
    }
