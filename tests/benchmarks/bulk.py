"""Stores many rows at once, under ids that their maker has given them."""

from itertools import batched

from django.core.management.color import no_style
from django.db import connection, transaction

AT_ONCE = 1_000


def store(model, rows):
    with transaction.atomic():
        for some in batched(rows, AT_ONCE):
            model.objects.bulk_create(some)


def settle(models):
    """Lets the database give free ids, and look at what it holds, as it does in time."""
    statements = connection.ops.sequence_reset_sql(no_style(), models)
    if connection.vendor == "postgresql":
        statements.append("ANALYZE")
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
