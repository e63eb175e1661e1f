from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from ..models import Picture
from ..unused_pictures import pictures_named
from .picture_uses import pictures_said_to_be, uses_of
from .thumbnails import thumbnail


class PictureList(ChangeList):
    def get_results(self, request):
        super().get_results(request)
        _tell_uses(self.result_list, request.user)


class UsedFilter(admin.SimpleListFilter):
    title = _("use")
    parameter_name = "used"

    def lookups(self, _request, _model_admin):
        return [("yes", _("Used")), ("no", _("Not used anywhere"))]

    def queryset(self, _request, queryset):
        if self.value() not in {"yes", "no"}:
            return queryset
        unused = Picture.objects.without_use().exclude(pk__in=pictures_named()).values("pk")
        return (
            queryset.filter(pk__in=unused)
            if self.value() == "no"
            else queryset.exclude(pk__in=unused)
        )


@admin.register(Picture)
class PictureAdmin(admin.ModelAdmin):
    """A library to look at: pictures come in where they are used, and are never changed.

    Nor deleted here: what a text names is known to no foreign key.
    """

    list_display = ["small", "name", "where_used", "measures", "uploaded_by", "uploaded_at"]
    list_display_links = ["name"]
    list_filter = [UsedFilter]
    list_per_page = 50
    list_select_related = ["uploaded_by"]
    search_fields = ["original_name"]
    show_full_result_count = False
    actions = None
    fields = [
        *("large", "original_name", "where_used", "measures", "in_markdown"),
        *("uploaded_by", "uploaded_at"),
    ]
    readonly_fields = fields

    class Media:
        css = {"all": ["css/desk-picture-library.css"]}

    def get_changelist(self, _request, **_options):
        return PictureList

    def get_search_results(self, request, queryset, search_term):
        if not search_term.strip():
            return queryset, False
        found = pictures_said_to_be(search_term, request.user)
        return queryset.filter(pk__in=found.values("pk")), False

    def get_object(self, request, object_id, from_field=None):
        picture = super().get_object(request, object_id, from_field)
        if picture:
            _tell_uses([picture], request.user)
        return picture

    def has_add_permission(self, _request):
        return False

    def has_change_permission(self, _request, _obj=None):
        return False

    def has_delete_permission(self, _request, _obj=None):
        return False

    @admin.display(description=_("Picture"))
    def small(self, picture):
        return thumbnail(picture, width="12rem")

    @admin.display(description=_("Picture"))
    def large(self, picture):
        return thumbnail(picture, width="40rem")

    @admin.display(description=_("Name"), ordering="original_name")
    def name(self, picture):
        return str(picture)

    @admin.display(description=_("Where it is used"))
    def where_used(self, picture):
        if not picture.uses:
            return _("Nowhere")
        return format_html('<ul class="desk-uses">{}</ul>', _listed(picture.uses))

    @admin.display(description=_("Size"))
    def measures(self, picture):
        return f"{picture.width} × {picture.height}"

    @admin.display(description=_("In a text"))
    def in_markdown(self, picture):
        return f"![](picture:{picture.pk})"


def _tell_uses(pictures, user):
    uses = uses_of(pictures, user)
    for picture in pictures:
        picture.uses = uses[picture.pk]


def _listed(uses):
    return format_html_join("", "{}", ((_item(use),) for use in uses))


def _item(use):
    template = '<li><a href="{address}">{words}</a></li>' if use.address else "<li>{words}</li>"
    return format_html(template, address=use.address, words=use.words)
