import time

from django.db import DatabaseError, connection, models

READ = "SELECT number FROM reviews_generation"
READ_PUBLISHED = "SELECT published FROM reviews_generation"


class Generation(models.Model):
    """How often what readers see has changed: one row, which triggers count up; see triggers."""

    number = models.BigIntegerField(default=1)
    # The same of what the author publishes, comments apart. It begins with the time, so that a row
    # made anew says nothing that was said before.
    published = models.BigIntegerField(default=time.time_ns)

    @classmethod
    def next(cls, using):
        """Counts one up, and makes the row where it is missing."""
        rows = cls.objects.using(using)
        if not rows.update(number=models.F("number") + 1, published=models.F("published") + 1):
            rows.create()

    @staticmethod
    def read():
        """Returns the number as it is now, or None where there is none or no database answers."""
        return _read(READ)

    @staticmethod
    def read_published():
        """See also `read`."""
        return _read(READ_PUBLISHED)


def _read(statement):
    """Asked for every page from memory: so without the cursor of Django.

    The database's own will do, and takes a fifth of the time.
    """
    try:
        connection.ensure_connection()
        row = connection.connection.execute(statement).fetchone()
    except (DatabaseError, connection.Database.Error):
        connection.close()
        return None
    return row[0] if row else None
