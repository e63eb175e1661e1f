"""Takes the pictures that come with an admin form itself, where there is no script to send them."""

import logging

from django.utils.translation import gettext as _

from ..permissions import may_write
from ..pictures import PictureRefused, store_picture
from .picture_field import FILE, REFUSED, REMOVED

logger = logging.getLogger(__name__)


class TakesPictures:
    """An admin that decodes what was sent before its view opens a transaction."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "POST":
            store_sent_pictures(request)
        return super().changeform_view(request, object_id, form_url, extra_context)


def store_sent_pictures(request):
    """Puts in the place of each file the id of its Picture, or the reason why there is none."""
    files = {name: file for name, file in request.FILES.items() if name.endswith(FILE)}
    if not files:
        return
    data = request.POST.copy()
    for name, file in files.items():
        field = name.removesuffix(FILE)
        try:
            data[field] = str(_store(file, user=request.user).pk)
            data.pop(field + REMOVED, None)
        except PictureRefused as refused:
            data[field + REFUSED] = str(refused)
    request.POST = data


def _store(file, *, user):
    if not may_write(user):
        raise PictureRefused(_("Your account may not upload pictures."))
    try:
        return store_picture(file, uploaded_by=user)
    except OSError as error:
        logger.exception("A picture could not be stored")
        raise PictureRefused(_("The picture could not be stored just now: try again.")) from error
