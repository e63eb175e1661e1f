"""Takes pictures one by one, as soon as they are chosen, dropped or pasted."""

import logging

from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ..permissions import may_write
from ..pictures import PictureRefused, clean_name, store_picture

logger = logging.getLogger(__name__)


@require_POST
def upload_picture(request):
    """Answers with the stored Picture, or with one sentence to print beside the field."""
    if not request.user.is_authenticated:
        return _refusal(_("You are no longer logged in: log in and try again."), status=401)
    if not may_write(request.user):
        return _refusal(_("Your account may not upload pictures."), status=403)
    file = next(iter(request.FILES.values()), None)
    if file is None:
        return _refusal(_("No picture was sent."), status=422)
    try:
        picture = store_picture(file, uploaded_by=request.user)
    except PictureRefused as refused:
        return _refusal(str(refused), status=422)
    except OSError:
        logger.exception("A picture could not be stored")
        return _refusal(_("The picture could not be stored just now: try again."), status=503)
    return JsonResponse(_described(picture, name=clean_name(file)))


def _described(picture, *, name):
    return {
        "id": picture.pk,
        "src": picture.src,
        "width": picture.width,
        "height": picture.height,
        "name": name,
        "markdown": f"![](picture:{picture.pk})",
    }


def _refusal(sentence, *, status):
    return JsonResponse({"error": sentence}, status=status)
