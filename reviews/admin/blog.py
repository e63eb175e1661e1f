from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ..models import Blog
from ..models.blog import THE_ONLY_ROW
from .markdown_editor import MARKDOWN_HINT, MarkdownEditor
from .only_row import OnlyRow
from .picture_field import PictureField, ShowsPictures
from .sent_pictures import TakesPictures


class BlogForm(ShowsPictures, forms.ModelForm):
    banner = PictureField(label=_("Banner"))

    class Meta:
        widgets = {
            "front_page_words": MarkdownEditor(anchor="front", top_heading=2),
            "footer": MarkdownEditor(anchor="footer", top_heading=3),
        }
        help_texts = {"front_page_words": MARKDOWN_HINT, "footer": MARKDOWN_HINT}


@admin.register(Blog)
class BlogAdmin(OnlyRow, TakesPictures, admin.ModelAdmin):
    """The blog's own words."""

    only_row = THE_ONLY_ROW
    form = BlogForm
    fields = ["name", "tagline", "banner", "banner_alt", "front_page_words", "footer"]
