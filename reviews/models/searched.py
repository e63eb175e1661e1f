"""What the models have in common whose words can be found; see also search.writing."""

from django.db import models, transaction
from django.dispatch import Signal

rows_updated = Signal()  # as Django's post_save, for the rows of `pks`


class SearchedQuerySet(models.QuerySet):
    def update(self, **values):
        """As `save` does, tells of the rows where words change that can be found."""
        if self.model.searched_fields.isdisjoint(values):
            return super().update(**values)
        with transaction.atomic():
            pks = list(self.values_list("pk", flat=True))
            count = super().update(**values)
            rows_updated.send(self.model, pks=pks)
        return count

    update.alters_data = True
