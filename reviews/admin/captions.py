"""Offers the words that were last said of the pictures of one Series."""

from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ..models import Review, Section
from ..permissions import may_write

MOST_OFFERED = 30
LONGEST_NUMBER = 18


@require_GET
def caption_list(request):
    """Answers with the last captions and alt texts of the Series whose id is `series`."""
    if not may_write(request.user):
        return JsonResponse({"error": _("Your account may not write reviews.")}, status=403)
    series = request.GET.get("series", "")
    if not series.isdecimal() or len(series) > LONGEST_NUMBER:
        return JsonResponse({"captions": [], "alts": []})
    reviews = Review.objects.published_or_by(request.user).filter(series=series)
    sections = Section.objects.filter(review__in=reviews).order_by("-review_id", "-position")
    return JsonResponse(
        {
            "captions": _last(sections, "picture_caption"),
            "alts": _last(sections, "picture_alt"),
        }
    )


def _last(sections, name):
    words = sections.exclude(**{name: ""}).values_list(name, flat=True)
    return list(dict.fromkeys(words[: MOST_OFFERED * 3]))[:MOST_OFFERED]
