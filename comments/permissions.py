"""The questions of who may do what with comments; see also `reviews.permissions`."""


def may_moderate(user):
    """May this user decide on comments?"""
    return user.is_active and user.is_staff and user.has_perm("comments.change_comment")


def may_see_all(user):
    """May this user read what readers don't see: comments that wait, addresses, spam?"""
    return may_moderate(user) or (
        user.is_active and user.is_staff and user.has_perm("comments.view_comment")
    )
