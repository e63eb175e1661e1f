from django.contrib import admin

from ..models import Thread


@admin.register(Thread)
class ThreadAdmin(admin.ModelAdmin):
    """Opens and closes the discussion of a Review."""

    list_display = ["review", "is_open", "comment_count"]
    list_filter = ["is_open"]
    list_select_related = ["review"]
    autocomplete_fields = ["review"]
    fields = ["review", "is_open", "comment_count"]
    readonly_fields = ["comment_count"]
    search_fields = ["review__title"]
    ordering = ["-review_id"]

    def get_readonly_fields(self, request, obj=None):
        fields = super().get_readonly_fields(request, obj)
        return ["review", *fields] if obj else fields

    def has_delete_permission(self, _request, _obj=None):
        """Nobody's: the comments would go with it."""
        return False
