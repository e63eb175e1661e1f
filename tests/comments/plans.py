"""Asks the database by which way it answers a query: does it look at all comments?"""

from django.db import connection

from comments.models import Comment

TABLE = Comment._meta.db_table
FROM_AN_END = {"Rewind", "Last"}  # SQLite's steps that begin a walk through everything


def analyse():
    """Lets PostgreSQL know what is in its tables, as it finds out by itself after a while."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def scans_of_comments(queries):
    """Returns those captured queries that read comments without an index's help."""
    asked = [query["sql"] for query in queries if query["sql"].startswith("SELECT")]
    scans = _scans_on_sqlite if connection.vendor == "sqlite" else _scans_on_postgresql
    with connection.cursor() as cursor:
        return [sql for sql in asked if scans(sql, cursor)]


def _scans_on_sqlite(sql, cursor):
    """Reads the steps themselves: the plan in words tells no table from another of its alias."""
    cursor.execute("SELECT rootpage FROM sqlite_master WHERE tbl_name = %s", [TABLE])
    places = {place for (place,) in cursor.fetchall()}
    cursor.execute(f"EXPLAIN {sql}")
    steps = [step[1:4] for step in cursor.fetchall()]
    opened = {number for word, number, place in steps if word == "OpenRead" and place in places}
    return any(word in FROM_AN_END and number in opened for word, number, _place in steps)


def _scans_on_postgresql(sql, cursor):
    """Finds the whole table, or an index that is read without a condition."""
    cursor.execute(f"EXPLAIN {sql}")
    plan = [line.strip() for (line,) in cursor.fetchall()]
    return any(_reads_all(line, after) for line, after in zip(plan, [*plan[1:], ""], strict=True))


def _reads_all(line, after):
    is_index = "Index" in line and f" on {TABLE}" in line
    return f"Seq Scan on {TABLE}" in line or (is_index and not after.startswith("Index Cond"))
