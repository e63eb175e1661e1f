from django.db import DatabaseError, connection, models

READ = "SELECT number FROM reviews_generation"


class Generation(models.Model):
    """How often what readers see has changed: one row, which triggers count up; see triggers."""

    number = models.BigIntegerField(default=1)

    @classmethod
    def next(cls, using):
        """Counts one up, and makes the row where it is missing."""
        rows = cls.objects.using(using)
        if not rows.update(number=models.F("number") + 1):
            rows.create()

    @staticmethod
    def read():
        """Returns the number as it is now, or None where there is none or no database answers.

        Asked for every page from memory: so without the cursor of Django, where the database's own
        will do, which takes five times as long as the answer.
        """
        try:
            connection.ensure_connection()
            row = connection.connection.execute(READ).fetchone()
        except (DatabaseError, connection.Database.Error):
            connection.close()
            return None
        return row[0] if row else None
