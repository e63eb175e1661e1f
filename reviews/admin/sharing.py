"""The part of a review's form that lends it to others before it is published, and takes it back."""

from typing import NamedTuple
from urllib.parse import urljoin

from django.conf import settings
from django.contrib import messages
from django.utils.translation import gettext as _

from ..models import DraftLink
from .moments import in_words

SHARE, UNSHARE = "_share", "_unshare"


class Sharing(NamedTuple):
    """What the form says of a review's link, where there is one."""

    link: str
    state: str
    is_usable: bool


def sharing_of(review):
    """Returns the Sharing of a review that readers do not see yet; None where they do."""
    if not (review.is_draft() or review.is_scheduled()):
        return None
    link = DraftLink.objects.filter(review=review).first()
    if link is None:
        return Sharing("", _("Nobody else can read this draft."), is_usable=False)
    when = {"when": in_words(link.expires_at)}
    if link.is_expired():
        return Sharing("", _("The link expired on %(when)s.") % when, is_usable=False)
    address = urljoin(settings.SITE_URL, link.get_absolute_url())
    words = _("Whoever has this link can read the review, without logging in, until %(when)s.")
    return Sharing(address, words % when, is_usable=True)


def do_as_pressed(request, review):
    """Makes or revokes the link of a review that has just been saved, where that was pressed."""
    if SHARE in request.POST and not review.is_published():
        DraftLink.objects.make(review)
        words = _("The link is made: it stands at the end of the form.")
        messages.success(request, words)
    if UNSHARE in request.POST:
        DraftLink.objects.filter(review=review).delete()
        messages.success(request, _("The link leads nowhere any more."))
