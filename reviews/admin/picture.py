from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ..models import Picture
from .thumbnails import thumbnail


@admin.register(Picture)
class PictureAdmin(admin.ModelAdmin):
    """A list to look at: pictures come in where they are used, and are never changed.

    Nor deleted here: what a text names is known to no foreign key.
    """

    list_display = ["small", "name", "measures", "uploaded_by", "uploaded_at"]
    list_display_links = ["name"]
    list_per_page = 50
    list_select_related = ["uploaded_by"]
    search_fields = ["original_name"]
    show_full_result_count = False
    actions = None
    fields = ["large", "original_name", "measures", "in_markdown", "uploaded_by", "uploaded_at"]
    readonly_fields = fields

    def has_add_permission(self, _request):
        return False

    def has_change_permission(self, _request, _obj=None):
        return False

    def has_delete_permission(self, _request, _obj=None):
        return False

    @admin.display(description=_("Picture"))
    def small(self, picture):
        return thumbnail(picture)

    @admin.display(description=_("Picture"))
    def large(self, picture):
        return thumbnail(picture, width="40rem")

    @admin.display(description=_("Name"), ordering="original_name")
    def name(self, picture):
        return str(picture)

    @admin.display(description=_("Size"))
    def measures(self, picture):
        return f"{picture.width} × {picture.height}"

    @admin.display(description=_("In a text"))
    def in_markdown(self, picture):
        return f"![](picture:{picture.pk})"
