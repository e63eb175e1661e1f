from django import forms
from django.contrib import admin
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..models import Blog
from ..models.blog import THE_ONLY_ROW
from .markdown_editor import MARKDOWN_HINT, MarkdownEditor
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
class BlogAdmin(TakesPictures, admin.ModelAdmin):
    """The one row: it is there from the first day, and is never added or deleted."""

    form = BlogForm
    fields = ["name", "tagline", "banner", "banner_alt", "front_page_words", "footer"]

    def has_add_permission(self, _request):
        return False

    def has_delete_permission(self, _request, _obj=None):
        return False

    def changelist_view(self, _request, _extra_context=None):
        return HttpResponseRedirect(reverse("admin:reviews_blog_change", args=[THE_ONLY_ROW]))

    def get_object(self, request, object_id, from_field=None):
        if str(object_id) != str(THE_ONLY_ROW):
            return super().get_object(request, object_id, from_field)
        return Blog.objects.current()
