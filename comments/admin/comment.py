from django.contrib import admin, messages
from django.contrib.admin import ActionLocation, ShowFacets
from django.contrib.admin.models import CHANGE, LogEntry
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from .. import permissions
from ..models import Comment, Status
from ..models.comment import PENDING_FIRST
from . import cells

EVERYWHERE = [ActionLocation.CHANGE_LIST, ActionLocation.CHANGE_FORM]


def decision(description, description_plural):
    """Makes an action that moderators have on the list, for many, and on a comment's own page."""
    return admin.action(
        permissions=["moderate"],
        description=description,
        description_plural=description_plural,
        location=EVERYWHERE,
    )


@admin.register(Comment)
class CommentAdmin(admin.ModelAdmin):
    """Shows comments whole and lets moderators decide; their words are their writers'."""

    list_display = ["state", "words", "writer", "place"]
    list_display_links = ["state"]
    list_filter = ["status", "held_because", "created_at"]
    list_per_page = 50
    show_facets = ShowFacets.ALWAYS
    show_full_result_count = False
    search_fields = ["name", "email", "text"]
    ordering = PENDING_FIRST
    actions = ["approve", "mark_spam", "remove"]
    fields = ["state", "words", "place", "name", "email", "website", "user", "created_at"]

    class Media:
        css = {"all": ["css/desk-comment.css"]}

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

    def view_on_site(self, comment):
        return comment.get_place_url() if comment.is_visible() else None

    @decision(_("Approve"), _("Approve the selected comments"))
    def approve(self, request, comments):
        self._note(request, comments.other_than(Status.APPROVED), gettext("Approved."))
        number = comments.approve()
        message = ngettext("%d comment approved.", "%d comments approved.", number)
        self.message_user(request, message % number, messages.SUCCESS)

    @decision(_("Spam"), _("Mark the selected comments as spam"))
    def mark_spam(self, request, comments):
        self._note(request, comments.other_than(Status.SPAM), gettext("Marked as spam."))
        number = comments.mark_spam()
        message = ngettext("%d comment marked as spam.", "%d comments marked as spam.", number)
        self.message_user(request, message % number, messages.SUCCESS)

    @decision(_("Remove"), _("Remove the selected comments"))
    def remove(self, request, comments):
        self._note(request, comments.other_than(Status.REMOVED), gettext("Removed."))
        number = comments.remove()
        message = ngettext("%d comment removed.", "%d comments removed.", number)
        self.message_user(request, message % number, messages.SUCCESS)

    def _note(self, request, comments, decision):
        """Remembers who decides what: before it is done, as a filtered list then finds them."""
        LogEntry.objects.log_actions(request.user.pk, comments, CHANGE, change_message=decision)

    @admin.display(description=_("comment"))
    def words(self, comment):
        return format_html('<div class="desk-comment" dir="auto">{}</div>', comment.text_html)

    @admin.display(description=_("writer"), ordering="created_at")
    def writer(self, comment):
        return cells.writer(comment)

    @admin.display(description=_("on"))
    def place(self, comment):
        return cells.place(comment)

    @admin.display(description=_("status"), ordering="status")
    def state(self, comment):
        return cells.state(comment)
