from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection

from comments.first_things import MODERATORS

pytestmark = pytest.mark.django_db


def moderators_permissions():
    group = Group.objects.get(name=MODERATORS)
    return set(group.permissions.values_list("codename", flat=True))


def test_new_blog_has_moderators_who_see_reviews_and_decide_on_comments():
    assert moderators_permissions() == {
        "change_comment",
        "view_comment",
        "view_review",
        "change_policy",
        "view_policy",
        "add_thread",
        "change_thread",
        "view_thread",
    }


def test_permission_that_the_owner_took_away_stays_away():
    Group.objects.get(name=MODERATORS).permissions.clear()
    call_command("migrate", verbosity=0)
    assert moderators_permissions() == set()


@pytest.mark.parametrize("decides", [True, False])
def test_older_group_that_decides_on_comments_may_change_the_policy_since(decides):
    group = Group.objects.get(name=MODERATORS)
    group.permissions.remove(*group.permissions.filter(codename__endswith="_policy"))
    if not decides:
        group.permissions.remove(group.permissions.get(codename="change_comment"))
    name = "comments.migrations.0007_erasing_blocking_and_permissions"
    schema_editor = SimpleNamespace(connection=connection)
    import_module(name).let_moderators_change_the_policy(apps, schema_editor)
    assert ({"change_policy", "view_policy"} <= moderators_permissions()) is decides
