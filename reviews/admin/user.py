from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as StockUserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext_lazy as _

from .. import permissions
from ..models import User
from .address_field import RefusesTakenAddress
from .markdown_editor import MarkdownEditor
from .picture_field import PictureField, ShowsPictures
from .sent_pictures import TakesPictures

AUTHOR_PAGE = (
    _("Author page"),
    {"fields": ["pen_name", "slug", "bio", "portrait", "banner", "banner_alt"]},
)
MAIL = (_("Mail"), {"fields": ["wants_mail"]})


class UserForm(RefusesTakenAddress, ShowsPictures, UserChangeForm):
    portrait = PictureField(label=_("Portrait"))
    banner = PictureField(label=_("Banner"))

    class Meta(UserChangeForm.Meta):
        model = User
        widgets = {"bio": MarkdownEditor(top_heading=3)}

    def clean_pen_name(self):
        """Readers would see the log-in in its place."""
        pen_name = self.cleaned_data["pen_name"]
        if not pen_name and self.instance.pk and self.instance.reviews.exists():
            raise ValidationError(_("Reviews are signed with this name: it cannot be empty."))
        return pen_name

    def clean(self):
        given = super().clean()
        if self.cleaned_data.get("groups") and not self.cleaned_data.get("is_staff"):
            self.add_error(
                "is_staff", _("Authors and moderators log in at this desk: tick this too.")
            )
        return given


@admin.register(User)
class UserAdmin(TakesPictures, StockUserAdmin):
    """Accounts, for those who may change them; to others their own: author page and mails."""

    form = UserForm
    list_display = ["username", "pen_name", "email", "is_staff"]
    search_fields = ["username", "pen_name", "email"]
    fieldsets = [
        (None, {"fields": ["username", "password", "email"]}),
        AUTHOR_PAGE,
        (_("Permissions"), {"fields": ["is_active", "is_staff", "is_superuser", "groups"]}),
        MAIL,
        (_("Important dates"), {"fields": ["last_login", "date_joined"]}),
    ]
    filter_horizontal = []  # two groups need no pair of boxes
    show_full_result_count = False

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("portrait", "banner")

    def has_change_permission(self, request, obj=None):
        may_change_all = super().has_change_permission(request, obj)
        return may_change_all or permissions.may_choose_mail(request.user, obj)

    def get_fieldsets(self, request, obj=None):
        if obj and not super().has_change_permission(request, obj):
            has_author_page = permissions.may_edit_author_page(request.user, obj)
            return [AUTHOR_PAGE, MAIL] if has_author_page else [MAIL]
        return super().get_fieldsets(request, obj)

    def view_on_site(self, user):
        return user.get_absolute_url() or None

    def user_change_password(self, request, id, form_url=""):  # noqa: A002  Django's signature
        """Asks for no old password: for one's own there is the link at the top of each page."""
        if not super().has_change_permission(request):
            raise PermissionDenied
        return super().user_change_password(request, id, form_url)
