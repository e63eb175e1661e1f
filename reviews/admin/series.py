from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ..models import Series
from .picture_field import PictureField, ShowsPictures
from .sent_pictures import TakesPictures
from .thumbnails import thumbnail


class SeriesForm(ShowsPictures, forms.ModelForm):
    poster = PictureField(label=_("Poster"))


@admin.register(Series)
class SeriesAdmin(TakesPictures, admin.ModelAdmin):
    form = SeriesForm
    autocomplete_fields = ["studios", "genres", "follows"]
    list_display = ["small_poster", "title", "part", "season", "medium", "episodes"]
    list_display_links = ["title"]
    list_filter = ["medium", "demographic"]
    list_per_page = 50
    list_select_related = ["poster"]
    search_fields = ["title", "part", "japanese_title", "romaji_title"]
    show_full_result_count = False
    fieldsets = [
        (None, {"fields": ["title", "part", "japanese_title", "romaji_title", "poster"]}),
        (
            _("Facts"),
            {
                "fields": [
                    "medium",
                    "season",
                    "episodes",
                    "studios",
                    "genres",
                    "demographic",
                    "follows",
                ]
            },
        ),
        (_("Address"), {"fields": ["slug"], "classes": ["collapse"]}),
    ]

    class Media:
        js = [forms.Script("js/desk-autocomplete.js", type="module")]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("poster")

    @admin.display(description=_("Poster"))
    def small_poster(self, series):
        return thumbnail(series.poster)
