from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ..models import Genre
from .merge import CanMerge


@admin.register(Genre)
class GenreAdmin(CanMerge, admin.ModelAdmin):
    fieldsets = [
        (None, {"fields": ["name"]}),
        (_("Address"), {"fields": ["slug"], "classes": ["collapse"]}),
    ]
    search_fields = ["name"]
    show_full_result_count = False
