"""What the database itself does when rows change, so that no way of changing them is forgotten.

Each app has one list. SQLite drops a table's triggers when a later migration remakes the table, and
can't remake one that a trigger of another reads: so all are dropped before migrations, and those
that are missing are made after. Most count the generation up; see also search.index.
"""

from dataclasses import dataclass

from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate

from .models import Generation

PREFIX = "cour_"
COUNT_UP = "UPDATE reviews_generation SET number = number + 1"
COUNT_UP_PUBLISHED = f"{COUNT_UP}, published = published + 1"
MARKS = {COUNT_UP: "cour.counted", COUNT_UP_PUBLISHED: "cour.counted_published"}
# Once in a transaction, and last of all: the row is everybody's, and held until that ends.
ONCE = """
IF current_setting('{mark}', true) IS DISTINCT FROM txid_current()::text THEN
  {does};
  PERFORM set_config('{mark}', txid_current()::text, true);
END IF
"""


@dataclass(frozen=True)
class Trigger:
    """Counts the generation up for each row of a table that an event touches, if a condition holds.

    The condition is SQL for both databases and knows the row as `old` and `new`. What is counted
    is what the author publishes, unless `does` says that it is only what readers see.
    """

    table: str
    event: str  # INSERT, UPDATE or DELETE
    condition: str = "1 = 1"
    does: str = COUNT_UP_PUBLISHED

    @property
    def name(self):
        return f"{PREFIX}{self.table}_{self.event.lower()}"

    def made(self, vendor):
        """Returns the statements that make it."""
        return getattr(self, f"_made_on_{vendor}")()

    def dropped(self, vendor):
        """Returns the statements that drop it."""
        if vendor == "sqlite":
            return [f"DROP TRIGGER {self.name}"]
        return [f"DROP TRIGGER {self.name} ON {self.table}", f"DROP FUNCTION {self.name}()"]

    def _made_on_sqlite(self):
        return [
            f"""
            CREATE TRIGGER {self.name} AFTER {self.event} ON {self.table}
            WHEN {self.condition} BEGIN {self.does}; END
            """
        ]

    def _made_on_postgresql(self):
        once = ONCE.format(mark=MARKS[self.does], does=self.does)
        return [
            f"""
            CREATE OR REPLACE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF {self.condition} THEN {once}; END IF; RETURN NULL; END $$
            """,
            f"""
            CREATE CONSTRAINT TRIGGER {self.name} AFTER {self.event} ON {self.table}
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {self.name}()
            """,
        ]


def on_every_change(table, condition="1 = 1"):
    """Returns triggers for rows that come, change and go; the condition is of a row, as `row`."""
    old, new = condition.replace("row.", "old."), condition.replace("row.", "new.")
    return [
        Trigger(table, "INSERT", new),
        Trigger(table, "UPDATE", f"({old}) OR ({new})"),
        Trigger(table, "DELETE", old),
    ]


def differs(*columns):
    """Returns the condition that an update writes something else into one of the columns."""
    return " OR ".join(
        f"(old.{name} <> new.{name} OR (old.{name} IS NULL) <> (new.{name} IS NULL))"
        for name in columns
    )


def keep(triggers, *, app):
    """Drops the triggers of an app before migrations and makes them after; call it in `ready`."""

    def drop(using, **_signal):
        _drop(triggers, connections[using])

    def make(using, **_signal):
        _make(triggers, connections[using])

    pre_migrate.connect(drop, sender=app, weak=False)
    post_migrate.connect(make, sender=app, weak=False)


def _drop(triggers, connection):
    there = _found(connection)
    with connection.cursor() as cursor:
        for trigger in triggers:
            for statement in trigger.dropped(connection.vendor) if trigger.name in there else ():
                cursor.execute(statement)


def _make(triggers, connection):
    there = _found(connection)
    tables = set(connection.introspection.table_names())
    if not _can_count(connection, tables):
        return
    with connection.cursor() as cursor:
        for trigger in triggers:
            if trigger.name in there or trigger.table not in tables:
                continue
            for statement in trigger.made(connection.vendor):
                cursor.execute(statement)
    # No trigger saw what the migrations changed.
    Generation.next(connection.alias)


def _can_count(connection, tables):
    """Is the Generation there with all its columns? Migrations may stop before they are."""
    model = Generation._meta
    if model.db_table not in tables:
        return False
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(cursor, model.db_table)
    return {field.column for field in model.local_fields} <= {column.name for column in columns}


def _found(connection):
    """Returns the names of all triggers in the database."""
    names = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }
    with connection.cursor() as cursor:
        cursor.execute(names[connection.vendor])
        return {name for (name,) in cursor.fetchall()}
