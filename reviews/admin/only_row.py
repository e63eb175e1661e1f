"""An admin of what a blog has one of: the row is there from the first day."""

from django.http import HttpResponseRedirect
from django.urls import reverse


class OnlyRow:
    """Leads from the list to the one row, which is never added or deleted.

    The model's `current()` gives its defaults before anybody has saved it.
    """

    only_row = 1

    def has_add_permission(self, _request):
        return False

    def has_delete_permission(self, _request, _obj=None):
        return False

    def changelist_view(self, _request, _extra_context=None):
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
        return HttpResponseRedirect(reverse(name, args=[self.only_row]))

    def get_object(self, request, object_id, from_field=None):
        if str(object_id) != str(self.only_row):
            return super().get_object(request, object_id, from_field)
        return self.model.objects.current()
