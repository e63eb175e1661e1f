from django.contrib import admin

from ..models import Redirect


@admin.register(Redirect)
class RedirectAdmin(admin.ModelAdmin):
    """Old paths; most are written where an address changes, some by hand."""

    fields = ["old_path", "target"]
    list_display = ["old_path", "target", "created_at"]
    list_per_page = 100
    search_fields = ["old_path", "target"]
    show_full_result_count = False

    def view_on_site(self, redirect):
        return redirect.target
