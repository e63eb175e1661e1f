"""Where a comment is found: its addresses and its place on the page."""

from django.core.signing import Signer
from django.urls import reverse

from reviews.paths import path_of

own_page_signer = Signer(salt="comments.own_page")


class Placed:
    """The addresses of a Comment."""

    def get_absolute_url(self):
        return path_of("comment_detail", self.pk)

    def get_parents_url(self):
        return path_of("comment_detail", self.parent_id)

    def get_reply_url(self):
        return path_of("comment_reply", self.pk)

    def get_place_url(self):
        """Its address in the Thread, where the page begins with it."""
        return f"{self.thread.review.get_absolute_url()}?from={self.pk}#{self.anchor}"

    def get_own_url(self):
        """The private page of whoever wrote it."""
        return reverse("comment_mine", args=[own_page_signer.sign(self.pk)])

    def get_form_url(self):
        """The address of the form that it was sent with."""
        if self.parent_id:
            return path_of("comment_reply", self.parent_id)
        if self.section_id:
            return path_of("comment_about", self.section_id)
        return path_of("comment_create", self.thread_id)

    def get_edit_url(self):
        return f"{self.get_own_url()}edit/"

    def get_withdraw_url(self):
        return f"{self.get_own_url()}withdraw/"

    @property
    def anchor(self):
        return f"comment-{self.pk}"

    @property
    def parents_anchor(self):
        return f"comment-{self.parent_id}"
