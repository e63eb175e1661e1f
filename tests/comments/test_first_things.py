import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

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
