from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.db.models import F
from django.forms import Script
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from .. import permissions
from ..models import Review
from . import publishing, review_list, sharing
from .bin import HasBin
from .checklist import checklist_of
from .conflict import NoticesConflicts
from .history import KeepsHistory
from .picture_words import picture_fields
from .review_form import ReviewForm
from .section import SectionInline
from .sent_pictures import TakesPictures
from .start import StartsWithWhatIsKnown, tools_of_review
from .thumbnails import thumbnail
from .unsaved_form import KeepsUnsaved

AFTER_SECTIONS = "desk-after-sections"


@admin.register(Review)
class ReviewAdmin(
    HasBin,
    TakesPictures,
    StartsWithWhatIsKnown,
    KeepsUnsaved,
    KeepsHistory,
    NoticesConflicts,
    admin.ModelAdmin,
):
    form = ReviewForm
    inlines = [SectionInline]
    autocomplete_fields = ["series", "author"]
    readonly_fields = ["state"]
    change_form_template = "admin/reviews/review/change_form.html"

    list_display = ["picture", "__str__", "series", "author", "state_in_list", "words", "no_alt"]
    list_display_links = ["__str__"]
    list_filter = [review_list.StateFilter, review_list.SeasonFilter]
    list_per_page = 25
    # Drafts, then what is scheduled, then the newest; the databases disagree on where NULL stands.
    ordering = [F("published_at").desc(nulls_first=True), "-modified_at"]
    search_fields = ["title"]
    show_full_result_count = False
    actions = None

    class Media:
        css = {"all": ["css/desk-checklist.css", "css/desk-sharing.css", "css/desk-last-time.css"]}
        js = [Script("js/desk-autocomplete.js", type="module")]

    def has_change_permission(self, request, obj=None):
        if obj is None:
            return super().has_change_permission(request)
        return permissions.may_edit(request.user, obj)

    def has_view_permission(self, request, _obj=None):
        """Of those who write; which of them, `get_queryset` says."""
        return permissions.may_write(request.user)

    def may_be_chosen_by(self, request):
        """A moderator opens a Thread by the name of a review that all can read."""
        return permissions.may_choose_review(request.user)

    def has_add_permission(self, request):
        return permissions.may_write(request.user)

    def get_queryset(self, request):
        reviews = super().get_queryset(request).select_related("series", "author", "title_picture")
        if permissions.may_read_every_draft(request.user):
            return reviews
        return reviews.published_or_by(request.user)

    def get_changelist(self, _request, **_options):
        return review_list.ReviewChangeList

    def get_fieldsets(self, request, obj=None):
        may_choose = obj is None or self.has_change_permission(request, obj)
        series = ["series", "series_name"] if may_choose else ["series"]
        address = ["slug", "author"] if permissions.may_choose_author(request.user) else ["slug"]
        return [
            (None, {"fields": ["title", *series]}),
            (
                _("Title picture"),
                {"fields": picture_fields("title_picture"), "classes": ["desk-picture"]},
            ),
            (_("Introduction"), {"fields": ["introduction"]}),
            (
                _("Publishing"),
                {"fields": ["state", "published_at", "updated_on"], "classes": [AFTER_SECTIONS]},
            ),
            (
                _("Address and author") if "author" in address else _("Address"),
                {"fields": address, "classes": ["collapse", AFTER_SECTIONS]},
            ),
        ]

    def get_form(self, request, obj=None, **options):
        form = super().get_form(request, obj, **options)
        form.writer = request.user  # a class made for this request alone
        return form

    def get_changeform_initial_data(self, request):
        return {"author": request.user.pk} | super().get_changeform_initial_data(request)

    def render_change_form(self, request, context, *args, **options):
        form = context["adminform"].form
        review = form.instance
        if "published_at" in form.fields:
            # A form with errors has put there what was asked for, which did not come to be.
            review.published_at = form.initial.get("published_at")
        context["start_tools"] = tools_of_review(request.user, review)
        context["buttons"] = publishing.buttons(review)
        context["state_in_words"] = publishing.state_in_words(review)
        if review.pk and permissions.may_edit(request.user, review):
            context["checklist"] = checklist_of(review)
            context["sharing"] = sharing.sharing_of(review)
        return super().render_change_form(request, context, *args, **options)

    def view_on_site(self, review):
        return review.get_absolute_url() if review.is_published() else review.get_draft_url()

    def response_add(self, request, obj, post_url_continue=None):
        if IS_POPUP_VAR in request.POST:
            return super().response_add(request, obj, post_url_continue)
        return self._lead_on(request, obj)

    def response_change(self, request, obj):
        if IS_POPUP_VAR in request.POST:
            return super().response_change(request, obj)
        return self._lead_on(request, obj)

    def _lead_on(self, request, review):
        """Back to the form, mostly: told of what was saved, she goes on at the same place."""
        link = _("See it on the site") if review.is_published() else _("Preview it")
        sharing.do_as_pressed(request, review)
        words = publishing.state_in_words(review)
        message = format_html(
            '{} {}. <a href="{}">{}</a>', _("Saved."), words, self.view_on_site(review), link
        )
        self.message_user(request, message, messages.SUCCESS)
        if publishing.PREVIEW in request.POST:
            return HttpResponseRedirect(self.view_on_site(review))
        checklist = "#checklist-heading" if publishing.CHECK in request.POST else ""
        form = reverse("admin:reviews_review_change", args=[review.pk])
        return HttpResponseRedirect(form + checklist)

    @admin.display(description=_("State"))
    def state(self, review):
        return publishing.state_in_words(review)

    @admin.display(description=_("State"), ordering="published_at")
    def state_in_list(self, review):
        return publishing.state_in_short(review)

    @admin.display(description=_("Picture"))
    def picture(self, review):
        return thumbnail(review.title_picture)

    @admin.display(description=_("Words"))
    def words(self, review):
        return review_list.words(review)

    @admin.display(description=_("Alt text missing"))
    def no_alt(self, review):
        return review_list.pictures_without_alt(review) or ""
