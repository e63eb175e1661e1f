"""Makes one of two names for the same thing, from their list."""

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import Count
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext


class CanMerge:
    """An admin of names that Series have; who may delete them may merge them."""

    actions = ["merge"]

    def view_on_site(self, row):
        """Its page is there as long as a Series has it."""
        return row.get_absolute_url() if row.series.exists() else None

    @admin.action(permissions=["delete"], description=gettext_lazy("Merge the selected into one"))
    def merge(self, request, rows):
        """Asks which name stays, and merges the others into that one when it is sent."""
        rows = rows.order_by("name")
        if len(rows) < 2:
            message = _("Select two or more that mean the same.")
            self.message_user(request, message, messages.WARNING)
            return None
        kept = next((row for row in rows if str(row.pk) == request.POST.get("kept")), None)
        if kept is None:
            return self._ask(request, rows)
        self._merge(request, rows, kept)
        return None

    def _ask(self, request, rows):
        context = self.admin_site.each_context(request) | {
            "title": _("Which name stays?"),
            "opts": self.opts,
            "rows": rows.annotate(series_count=Count("series")),
            "checkbox_name": ACTION_CHECKBOX_NAME,
            "is_unanswered": "kept_was_asked" in request.POST,
        }
        return TemplateResponse(request, "admin/reviews/merge.html", context)

    def _merge(self, request, rows, kept):
        gone = [str(row) for row in rows if row.pk != kept.pk]
        number = rows.order_by().merge_into(kept)
        self.log_change(request, kept, _("Merged with %(names)s.") % {"names": ", ".join(gone)})
        words = ngettext(
            "%(number)d name is merged into “%(kept)s”, which has its Series now.",
            "%(number)d names are merged into “%(kept)s”, which has their Series now.",
            number,
        )
        message = words % {"number": number, "kept": kept}
        self.message_user(request, message, messages.SUCCESS)
