import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from reviews.first_things import FIRST_QUESTIONS
from reviews.models import Question

pytestmark = pytest.mark.django_db


def migrate_again():
    call_command("migrate", verbosity=0)


def test_new_blog_has_its_questions_and_authors():
    assert Question.objects.count() == len(FIRST_QUESTIONS)
    may = set(Group.objects.get(name="Authors").permissions.values_list("codename", flat=True))
    assert {"add_review", "change_section", "add_picture"} <= may
    assert not {"change_user", "change_blog", "delete_series"} & may


def test_migrating_again_changes_nothing():
    before = list(Question.objects.values())
    migrate_again()
    assert list(Question.objects.values()) == before
    assert Group.objects.filter(name="Authors").count() == 1


def test_question_that_the_owner_removed_stays_removed():
    Question.objects.first().delete()
    migrate_again()
    assert Question.objects.count() == len(FIRST_QUESTIONS) - 1


def test_permission_that_the_owner_took_away_stays_away():
    group = Group.objects.get(name="Authors")
    group.permissions.clear()
    migrate_again()
    assert not group.permissions.exists()
