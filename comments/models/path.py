"""Where a comment stands in its Thread, in one sortable column: the ids from the top down to it.

Each id has ten digits, so that paths sort as numbers do, a branch is a range of paths, and the
ids of all above can be read off. Digits only, as other signs sort differently from one collation
to the next. Beyond the deepest level a reply stands beside the comment it answers.
"""

from django.db import models
from django.db.models.functions import Concat

DIGITS = 10
LEVELS = 8
LONGEST = DIGITS * LEVELS


class PaddedId(models.Func):
    """An id with zeros in front, without a per cent sign: a column's expression holds none."""

    arity = 1
    output_field = models.CharField()

    def as_sqlite(self, compiler, connection, **options):
        template = f"substr('{'0' * (DIGITS - 1)}' || %(expressions)s, -{DIGITS})"
        return self.as_sql(compiler, connection, template=template, **options)

    def as_postgresql(self, compiler, connection, **options):
        template = f"lpad((%(expressions)s)::text, {DIGITS}, '0')"
        return self.as_sql(compiler, connection, template=template, **options)


class Joined(models.Func):
    """Two texts one after the other: unlike `Concat` one that databases let columns be made of."""

    template = "(%(expressions)s)"
    arg_joiner = " || "
    arity = 2
    output_field = models.CharField()


def path_under(parent):
    """Returns the beginning of a new reply's path."""
    if parent is None:
        return ""
    is_deepest = len(parent.path) >= LONGEST
    return parent.parent_path if is_deepest else parent.path


def ids_in(path):
    """Returns the ids from the top of the Thread down to the comment itself."""
    return [int(path[start : start + DIGITS]) for start in range(0, len(path), DIGITS)]


def below(path):
    """Returns a condition for the paths under another, itself an expression."""
    highest = models.Value("9" * DIGITS)
    return models.Q(path__gt=path, path__lt=Concat(path, highest))
