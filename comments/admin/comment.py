from django import forms
from django.contrib import admin
from django.contrib.admin import ShowFacets
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from .. import permissions
from ..models import Comment
from ..models.comment import PENDING_FIRST
from . import cells
from .deciding import Decides
from .deciding_on_the_page import DecidesOnThePage
from .privacy import TellsAndErases
from .queue import Answers


@admin.register(Comment)
class CommentAdmin(Answers, Decides, DecidesOnThePage, TellsAndErases, admin.ModelAdmin):
    """Shows comments whole and lets moderators decide; their words are their writers'."""

    list_display = ["card"]
    list_display_links = None
    list_filter = ["status", "held_because", "created_at"]
    list_per_page = 50
    show_facets = ShowFacets.ALWAYS
    show_full_result_count = False
    search_fields = ["name", "email", "text"]
    ordering = PENDING_FIRST
    fields = [
        *("state", "words", "place", "name", "email", "website", "address", "user", "created_at"),
        "decisions",
    ]

    class Media:
        css = {"all": ["css/spoiler.css", "css/desk-comment.css", "css/desk-card.css"]}
        js = [forms.Script("js/desk-moderate.js", type="module")]

    def get_queryset(self, request):
        return super().get_queryset(request).with_place()

    def has_view_permission(self, request, _obj=None):
        return permissions.may_see_all(request.user)

    def has_moderate_permission(self, request):
        return permissions.may_moderate(request.user)

    def has_add_permission(self, _request):
        return False

    def has_change_permission(self, _request, _obj=None):
        """Nobody's: a moderator decides, by an action, and rewrites nothing."""
        return False

    def has_delete_permission(self, _request, _obj=None):
        """Nobody's: a comment is removed, by an action, and can be approved again."""
        return False

    def history_view(self, request, object_id, extra_context=None):
        comment = self.get_object(request, object_id)
        told = {"decisions": cells.decisions(comment)} if comment else {}
        return super().history_view(request, object_id, told | (extra_context or {}))

    def view_on_site(self, comment):
        return comment.get_place_url() if comment.is_visible() else None

    @admin.display(description=_("comment"))
    def card(self, comment):
        return cells.card(comment)

    @admin.display(description=_("comment"))
    def words(self, comment):
        return format_html('<div class="desk-comment" dir="auto">{}</div>', comment.text_html)

    @admin.display(description=_("on"))
    def place(self, comment):
        return cells.place(comment)

    @admin.display(description=_("status"))
    def state(self, comment):
        return cells.state(comment)

    @admin.display(description=_("decisions"))
    def decisions(self, comment):
        return cells.decisions(comment)
