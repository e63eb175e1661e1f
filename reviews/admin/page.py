from django import forms
from django.contrib import admin

from ..models import Page
from .markdown_editor import MARKDOWN_HINT, MarkdownEditor
from .named_cells import NamedCells


class PageForm(forms.ModelForm):
    class Meta:
        widgets = {"text": MarkdownEditor({"rows": 20}, anchor="page", top_heading=2)}
        help_texts = {"text": MARKDOWN_HINT}


@admin.register(Page)
class PageAdmin(NamedCells, admin.ModelAdmin):
    form = PageForm
    fields = ["title", "slug", "text", "is_in_menu", "position"]
    prepopulated_fields = {"slug": ["title"]}
    list_display = ["title", "slug", "is_in_menu", "position"]
    list_editable = ["is_in_menu", "position"]
    search_fields = ["title"]
