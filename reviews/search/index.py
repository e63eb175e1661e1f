"""Keeps each database's own index of the search entries.

It goes before migrations and comes after, as triggers do: nothing hangs on a table that they
change, and what they change is found. As it takes time to fill, it stays where none is to run.
"""

from dataclasses import dataclass

from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate

from ..models import SearchEntry
from ..triggers import Trigger, differs
from .engines import engine_of

TABLE = "reviews_searchentry"


@dataclass(frozen=True)
class EntryTrigger(Trigger):
    """Tells SQLite's index what becomes of an entry; PostgreSQL's knows by itself."""

    def _made_on_postgresql(self):
        return []


PUT_IN = """
INSERT INTO reviews_searchindex (rowid, title, names, text)
VALUES (new.id, new.title, new.names, new.text)
"""
# The index has to be told the words that it held: it keeps none.
TAKE_OUT = """
INSERT INTO reviews_searchindex (reviews_searchindex, rowid, title, names, text)
VALUES ('delete', old.id, old.title, old.names, old.text)
"""
entry_triggers = [
    EntryTrigger(TABLE, "INSERT", does=PUT_IN),
    EntryTrigger(TABLE, "UPDATE", differs("title", "names", "text"), does=f"{TAKE_OUT}; {PUT_IN}"),
    EntryTrigger(TABLE, "DELETE", does=TAKE_OUT),
]


def keep(*, app):
    """Connects the signals; call it in `ready`."""
    pre_migrate.connect(_drop, sender=app)
    post_migrate.connect(_make, sender=app)


def _drop(using, plan=None, **_signal):
    if plan != []:  # which Django calls None where it does not know
        _run(connections[using], engine_of(connections[using]).dropped)


def _make(using, **_signal):
    connection = connections[using]
    is_asked_for = SearchEntry._meta.db_table in connection.introspection.table_names()
    if is_asked_for and not engine_of(connection).is_made():
        _run(connection, engine_of(connection).made)


def _run(connection, statements):
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
