"""Who writes: an author who is logged in, or a stranger whose cookies nobody looks at."""

import unicodedata

from django.conf import settings
from django.utils.translation import gettext as _

from reviews.models import User
from reviews.permissions import may_write

# Joiners and marks of direction; accents and variants that sit on the letter before.
UNSEEN = {"Cf", "Mn", "Me"}


def author_behind(request):
    """Returns the author who is logged in; a request without a session's cookie opens none."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return None
    return request.user if may_write(request.user) else None


def public_name(user):
    """Returns the name that readers see: never the log-in."""
    unnamed = _("The author") if may_write(user) else _("A moderator")
    return user.pen_name or user.get_full_name() or unnamed


def is_authors_sign(name, email):
    """Does a stranger sign with the name or the address of somebody who writes here?"""
    signs = {bare(name), bare(email)} - {""}
    authors = User.objects.values_list("pen_name", "email")
    return any(signs & {bare(pen_name), bare(address)} for pen_name, address in authors)


def bare(text):
    """Returns what the eye sees of a text: no case, width, spacing, accents or invisible signs."""
    folded = unicodedata.normalize("NFKD", text.casefold()).casefold()
    letters = (sign for sign in folded if unicodedata.category(sign) not in UNSEEN)
    return " ".join("".join(letters).split())
