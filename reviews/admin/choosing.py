"""What a form offers to choose from while somebody types."""

from django.contrib.admin.views.autocomplete import AutocompleteJsonView


class Choices(AutocompleteJsonView):
    def has_perm(self, request, obj=None):
        """Choosing a row is less than reading its form, where its admin says so."""
        may_be_chosen_by = getattr(self.model_admin, "may_be_chosen_by", None)
        return may_be_chosen_by(request) if may_be_chosen_by else super().has_perm(request, obj)
