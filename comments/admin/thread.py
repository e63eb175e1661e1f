from django.contrib import admin
from django.forms import Script
from django.utils.translation import gettext_lazy as _

from ..models import Thread
from ..models.policy import ADDED, IN_PLACE

CLOSE = _("Close a review that nobody has commented on")


@admin.register(Thread)
class ThreadAdmin(admin.ModelAdmin):
    """Opens and closes the discussion of a Review."""

    list_display = ["review", "is_open", "comment_count"]
    list_filter = ["is_open"]
    list_select_related = ["review"]
    autocomplete_fields = ["review"]
    fieldsets = [
        (None, {"fields": ["review", "is_open", "comment_count"]}),
        (
            _("What differs from the blog’s Policy"),
            {
                "fields": [*IN_PLACE, *ADDED],
                "description": _("Empty is as the blog’s. Lists are added to the blog’s."),
            },
        ),
    ]
    readonly_fields = ["comment_count"]
    search_fields = ["review__title"]
    ordering = ["-review_id"]

    class Media:
        js = [Script("js/desk-autocomplete.js", type="module")]

    def get_readonly_fields(self, request, obj=None):
        fields = super().get_readonly_fields(request, obj)
        return ["review", *fields] if obj else fields

    def get_model_perms(self, request):
        """Adding is asked for on the list, where it says what for; not in menus."""
        return super().get_model_perms(request) | {"add": False}

    def get_changeform_initial_data(self, request):
        return {"is_open": False} | super().get_changeform_initial_data(request)

    def add_view(self, request, form_url="", extra_context=None):
        return super().add_view(request, form_url, {"title": CLOSE} | (extra_context or {}))

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {"close": CLOSE} | (extra_context or {}))

    def has_delete_permission(self, _request, _obj=None):
        """Nobody's: the comments would go with it."""
        return False
