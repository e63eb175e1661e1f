from functools import cache

from django.conf import settings
from django.contrib.admin import AdminSite
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csp import csp_override

from .contents import in_order


class CourAdminSite(AdminSite):
    """The desk: the stock admin under its own content policy."""

    site_header = "Cour"
    site_title = "Cour"
    index_title = _("Your desk")

    def admin_view(self, view, cacheable=False):  # noqa: FBT002  Django's signature
        return csp_override(settings.ADMIN_CSP)(super().admin_view(view, cacheable))

    def get_app_list(self, request, app_label=None):
        apps = super().get_app_list(request, app_label)
        return apps if app_label else in_order(apps)

    @property
    def login_form(self):
        from ..log_in import LogInForm  # noqa: PLC0415  it asks for the models

        return LogInForm

    @property
    def password_change_form(self):
        from ..log_in import ChangePasswordForm  # noqa: PLC0415  it asks for the models

        return ChangePasswordForm

    def login(self, request, extra_context=None):
        from ..log_in import answer_log_in  # noqa: PLC0415  it asks for the models

        return answer_log_in(request, super().login(request, extra_context))

    def password_change(self, request, extra_context=None):
        from ..log_in import answer_throttled  # noqa: PLC0415  it asks for the models

        return answer_throttled(super().password_change(request, extra_context))

    def index(self, request, extra_context=None):
        from .front import front_of  # noqa: PLC0415  it asks for the models

        return super().index(request, front_of(request.user) | (extra_context or {}))

    def autocomplete_view(self, request):
        from .choosing import Choices  # noqa: PLC0415  it asks for the models

        return Choices.as_view(admin_site=self)(request)

    def get_urls(self):
        from .broken import broken  # noqa: PLC0415  they ask for the models
        from .captions import caption_list  # noqa: PLC0415
        from .markdown_preview import preview_markdown  # noqa: PLC0415
        from .seasons import round_up, season_list  # noqa: PLC0415
        from .unsaved import forget_unsaved, keep_unsaved  # noqa: PLC0415
        from .uploads import upload_picture  # noqa: PLC0415

        return [
            path("markdown/preview/", preview_markdown, name="markdown_preview"),
            path("pictures/captions/", caption_list, name="caption_list"),
            path("broken/", self.admin_view(broken), name="broken"),
            path("pictures/upload/", upload_picture, name="picture_upload"),
            path("unsaved/keep/", keep_unsaved, name="keep_unsaved"),
            path("unsaved/forget/", forget_unsaved, name="forget_unsaved"),
            path("seasons/", self.admin_view(season_list), name="season_list"),
            path(
                "seasons/<int:year>/<slug:quarter>/round-up/",
                self.admin_view(round_up),
                name="round_up",
            ),
            *super().get_urls(),
        ]


@cache
def desk():
    """The one desk: importing this package registers on it, while Django is still making it."""
    return CourAdminSite()
