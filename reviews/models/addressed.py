"""What the models have in common whose rows are pages: a changed address leaves a Redirect."""

from django.db import models, transaction

from .redirect import Redirect


class AddressedQuerySet(models.QuerySet):
    def update(self, **values):
        """As `save` does, leaves a Redirect where an address changes."""
        if "slug" not in values:
            return super().update(**values)
        with transaction.atomic():
            moved = list(self.only(*self.model.address_fields))
            count = super().update(**values)
            for row in moved:
                before = row.public_path()
                row.refresh_from_db(fields=self.model.address_fields)
                Redirect.objects.follow_move(before, row.public_path())
            return count

    update.alters_data = True


class Addressed(models.Model):
    """A row with a page of its own, whose address hangs on its slug."""

    address_fields = ("slug",)  # what `public_path` asks for

    class Meta:
        abstract = True

    def save(self, **options):
        changed = options.get("update_fields")
        if changed is not None and "slug" not in changed:
            super().save(**options)
            return
        with transaction.atomic():
            before = self._stored_path()
            super().save(**options)
            Redirect.objects.follow_move(before, self.public_path())

    def public_path(self):
        """The address that readers may have seen, or ""."""
        return self.get_absolute_url()

    def _stored_path(self):
        if self._state.adding:
            return ""
        rows = type(self)._default_manager.only(*self.address_fields)
        stored = rows.filter(pk=self.pk).first()
        return stored.public_path() if stored else ""
