"""The questions of who may do what with the blog's words; see also `comments.permissions`."""


def may_write(user):
    """May this user write reviews, and so preview and upload?"""
    return user.is_active and user.is_staff and user.has_perm("reviews.add_review")


def may_choose_review(user):
    """May this user pick a published review by its title, on another form than its own?"""
    return user.is_active and user.is_staff and user.has_perm("reviews.view_review")


def may_edit(user, review):
    """May this user change this review, and read it before it is published?

    What is in the bin is restored before it is changed; see also `may_delete`.
    """
    return not review.is_removed() and _is_at_the_desk_of(user, review)


def may_delete(user, review):
    """May this user move this review to the bin, and out of it?"""
    return _is_at_the_desk_of(user, review) and user.has_perm("reviews.delete_review")


def may_read_every_draft(user):
    """May this user read what other authors have not published? See also `may_edit`."""
    return user.is_active and user.is_superuser


def may_choose_author(user):
    """May this user write in another author's name?"""
    return user.is_active and user.is_superuser


def may_edit_author_page(user, author):
    """May this user change what readers see of this author: pen name, words, portrait?"""
    return may_write(user) and author is not None and author.pk == user.pk


def may_choose_mail(user, account):
    """May this user say which mails this account gets?"""
    is_own = account is not None and account.pk == user.pk
    return is_own and user.is_active and user.is_staff


def _is_at_the_desk_of(user, review):
    if not (user.is_active and user.is_staff and user.has_perm("reviews.change_review")):
        return False
    return user.is_superuser or review.author_id == user.pk
