"""Queries whose SQL Django writes once: that takes it ten times as long as the database's answer.

    @prepared
    def newest_about(series, now):
        return Review.objects.published(now).filter(series=series).newest_first()[:3]

    newest_about(series=7, now=timezone.now())  # a list of Reviews

The function is called once in a process, with a `Place` for each value; where that is a list, once
for each length. So it must not look at its values, and all that changes from one time to the next
has to be one, the time above all. As ever in SQL, nothing equals None.
"""

from copy import copy
from functools import update_wrapper

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Expression, QuerySet


class Place(Expression):
    """Where a value will stand, or one after the other those of a list."""

    def __init__(self, name, length=None):
        super().__init__()
        self.name, self.length = name, length

    def as_sql(self, _compiler, _connection):
        if self.length is None:
            return "%s", [Filling(self.name)]
        fillings = [Filling(self.name, index) for index in range(self.length)]
        return ", ".join(["%s"] * self.length) or "NULL", fillings


class Filling:
    """What of the values stands in a place."""

    def __init__(self, name, index=None):
        self.name, self.index = name, index

    def among(self, values):
        value = values[self.name]
        return value if self.index is None else value[self.index]


class prepared:  # noqa: N801  a decorator
    """Makes of a function that returns a QuerySet one that returns its rows."""

    def __init__(self, ask):
        update_wrapper(self, ask)
        self._ask = ask
        self._written = {}

    def __call__(self, **values):
        connection = connections[DEFAULT_DB_ALIAS]
        lengths = {name: len(value) for name, value in values.items() if isinstance(value, list)}
        shape = (connection.vendor, *lengths.items())
        if shape not in self._written:
            self._written[shape] = self._write(values, lengths)
        queryset, writer, sql, params = self._written[shape]
        adapt = connection.ops.adapt_unknown_value
        filled = [adapt(one.among(values)) if isinstance(one, Filling) else one for one in params]
        # Threads share what was written, and not what asks.
        writer = copy(writer)
        writer.connection, writer.as_sql = connection, lambda: (sql, filled)
        return list(_again(queryset, writer))

    def _write(self, values, lengths):
        queryset = self._ask(**{name: Place(name, lengths.get(name)) for name in values})
        writer = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        sql, params = writer.as_sql()
        writer.connection = None
        return queryset, writer, sql, params


def _again(queryset, writer):
    """The same QuerySet, of which nothing is left to write."""
    query = copy(queryset.query)
    query.get_compiler = lambda *_args, **_options: writer
    again = QuerySet(queryset.model, query)
    vars(again).update(vars(queryset) | {"_query": query})
    return again
