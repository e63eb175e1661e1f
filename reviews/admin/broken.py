"""The page of the desk that says what is broken."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..broken import kinds_of_faults
from ..permissions import may_write

SHOWN = 200  # of each kind; the rest is counted


@require_safe
def broken(request):
    if not may_write(request.user):
        raise PermissionDenied
    context = admin.site.each_context(request) | {
        "title": _("What is broken"),
        "kinds": [_shown(kind) for kind in kinds_of_faults(request.user)],
    }
    return TemplateResponse(request, "admin/reviews/broken.html", context)


def _shown(kind):
    faults = kind.faults[:SHOWN]
    return {
        "title": kind.title,
        "advice": kind.advice,
        "lines": [(_form_of(fault.row), fault.row, fault.words) for fault in faults],
        "more": len(kind.faults) - len(faults),
    }


def _form_of(row):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
