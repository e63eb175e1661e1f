"""What Studios and Genres have in common: two names for one thing are made one."""

from django.db import transaction

from .addressed import AddressedQuerySet
from .redirect import Redirect
from .searched import SearchedQuerySet


class MergeableQuerySet(SearchedQuerySet, AddressedQuerySet):
    @transaction.atomic
    def merge_into(self, kept):
        """Gives their Series to the one kept, each once, and leads to it from their addresses.

        Returns how many are gone.
        """
        kept = self.model.objects.select_for_update().get(pk=kept.pk)
        others = list(self.exclude(pk=kept.pk).select_for_update())
        for other in others:
            kept.series.add(*other.series.values_list("pk", flat=True))
        self.model.objects.filter(pk__in=[other.pk for other in others]).delete()
        for other in others:
            Redirect.objects.follow_move(other.public_path(), kept.public_path())
        return len(others)

    merge_into.alters_data = True
