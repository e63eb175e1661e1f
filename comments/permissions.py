"""The questions of who may do what with comments; see also `reviews.permissions`."""

from django.conf import settings


def may_moderate(user):
    """May this user decide on comments?"""
    return user.is_active and user.is_staff and user.has_perm("comments.change_comment")


def may_see_all(user):
    """May this user read what readers don't see: comments that wait, addresses, spam?"""
    return may_moderate(user) or (
        user.is_active and user.is_staff and user.has_perm("comments.view_comment")
    )


def may_moderate_here(request):
    """Asks only where there is a session: readers without one all get the same bytes."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES and may_moderate(request.user)
