import pytest
from django.core.management import call_command
from django.db import connection

from comments.visible_changes import visible_changes as changes_of_threads
from reviews.models import Generation
from reviews.search.index import entry_triggers
from reviews.triggers import PREFIX, Trigger, differs, on_every_change
from reviews.visible_changes import visible_changes as changes_of_reviews
from tests.factories import make_series


def triggers_there():
    names = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger",
    }
    with connection.cursor() as cursor:
        cursor.execute(names[connection.vendor])
        return {name for (name,) in cursor.fetchall() if name.startswith(PREFIX)}


def all_names():
    triggers = [*changes_of_reviews, *changes_of_threads]
    if connection.vendor == "sqlite":  # the other knows its search by itself
        triggers += entry_triggers
    return {trigger.name for trigger in triggers}


@pytest.mark.django_db
def test_all_triggers_are_there_and_no_others():
    assert triggers_there() == all_names()


def test_names_are_short_enough_for_postgresql_and_different():
    triggers = [*changes_of_reviews, *changes_of_threads, *entry_triggers]
    names = {trigger.name for trigger in triggers}
    assert len(names) == len(triggers)
    assert max(map(len, names)) <= 63


@pytest.mark.django_db(transaction=True)
def test_triggers_outlive_migrations_that_remake_their_tables():
    """On SQLite the second one drops the triggers of the table, without a word."""
    call_command("migrate", "reviews", "0010", verbosity=0)
    assert triggers_there() == set()
    call_command("migrate", verbosity=0)
    assert triggers_there() == all_names()
    before = Generation.read()
    make_series()
    assert Generation.read() > before


def test_every_change_asks_about_the_row_that_was_and_the_row_that_is():
    come, change, go = on_every_change("t", "row.a AND row.b")
    assert come == Trigger("t", "INSERT", "new.a AND new.b")
    assert change == Trigger("t", "UPDATE", "(old.a AND old.b) OR (new.a AND new.b)")
    assert go == Trigger("t", "DELETE", "old.a AND old.b")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("old", "new", "is_different"),
    [("1", "1", False), ("1", "2", True), ("NULL", "2", True), ("NULL", "NULL", False)],
)
def test_nothing_differs_from_nothing_and_from_all_else(old, new, is_different):
    condition = differs("a").replace("old.a", old).replace("new.a", new)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 WHERE {condition}")
        assert bool(cursor.fetchone()) is is_different
