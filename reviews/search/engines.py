"""The full-text search of the database at hand."""

from .postgresql import PostgreSQLEngine
from .sqlite import SQLiteEngine

ENGINES = {"sqlite": SQLiteEngine, "postgresql": PostgreSQLEngine}


def engine_of(connection):
    return ENGINES[connection.vendor](connection)
