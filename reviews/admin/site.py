from django.conf import settings
from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csp import csp_override


class CourAdminSite(AdminSite):
    """The desk: the stock admin under its own content policy."""

    site_header = "Cour"
    site_title = "Cour"
    index_title = _("Your desk")

    def admin_view(self, view, *, cacheable=False):
        return csp_override(settings.ADMIN_CSP)(super().admin_view(view, cacheable=cacheable))
