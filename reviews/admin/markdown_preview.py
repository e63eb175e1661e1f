"""Answers the Markdown editor with what the page will show."""

from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ..markdown import MAX_LENGTH, author_html
from ..models.picture import find_picture
from ..permissions import may_write

MAX_CHARACTERS = MAX_LENGTH
TOP_HEADINGS = {"2": 2, "3": 3}


@require_POST
def preview_markdown(request):
    """Renders the posted `text`; `anchor` and `top_heading` say in which place of the page."""
    if not request.user.is_authenticated:
        return _refusal(_("You are no longer logged in: log in and try again."), status=401)
    if not may_write(request.user):
        return _refusal(_("Your account may not write reviews."), status=403)
    text = request.POST.get("text", "")
    if len(text) > MAX_CHARACTERS:
        return _refusal(_("This text is too long to preview; it can still be saved."), status=413)
    anchor = request.POST.get("anchor", "")
    top_heading = TOP_HEADINGS.get(request.POST.get("top_heading"), 3)
    return JsonResponse({"html": preview_html(text, anchor=anchor, top_heading=top_heading)})


def preview_html(text, *, anchor="preview", top_heading=3):
    """What the page shows of an author's text; `MARKDOWNX_MARKDOWNIFY_FUNCTION` names it."""
    return author_html(text, anchor=anchor, top_heading=top_heading, find_picture=find_picture)


def _refusal(sentence, *, status):
    return JsonResponse({"error": sentence}, status=status)
