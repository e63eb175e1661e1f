from django import forms
from django.contrib import admin
from django.db.models import Exists, F, OuterRef
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from ..models import Review, Series
from .picture_field import PictureField, ShowsPictures
from .sent_pictures import TakesPictures
from .start import tools_of_series, write_address
from .thumbnails import thumbnail


class SeriesForm(ShowsPictures, forms.ModelForm):
    poster = PictureField(label=_("Poster"))


@admin.register(Series)
class SeriesAdmin(TakesPictures, admin.ModelAdmin):
    form = SeriesForm
    autocomplete_fields = ["studios", "genres", "follows"]
    list_display = ["small_poster", "title", "part", "season", "medium", "episodes", "review"]
    list_display_links = ["title"]
    list_filter = ["medium", "demographic"]
    list_per_page = 50
    # What she writes about next stands first, here and where a review's Series is chosen.
    ordering = [F("season").desc(nulls_last=True), "title", "part"]
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
        readable = Review.objects.kept().published_or_by(request.user).filter(series=OuterRef("pk"))
        series = super().get_queryset(request).select_related("poster")
        return series.annotate(is_reviewed=Exists(readable))

    def render_change_form(self, request, context, *args, **options):
        series = context["adminform"].form.instance
        context["start_tools"] = tools_of_series(request.user, series)
        return super().render_change_form(request, context, *args, **options)

    @admin.display(description=_("Review"))
    def review(self, series):
        if series.is_reviewed:
            return _("Begun or published")
        return format_html(
            '<a href="{}">{}<span class="visually-hidden">: {}</span></a>',
            write_address(series),
            _("Write the review"),
            series,
        )

    @admin.display(description=_("Poster"))
    def small_poster(self, series):
        return thumbnail(series.poster)
