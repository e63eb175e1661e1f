"""What becomes of comments once a day; see also reviews.daily."""

from .models import Comment, Thread

BATCH = 500


def delete_thread(review):
    """Deletes a review's Thread, a few comments in memory at a time, however deep they answer."""
    comments = Comment.objects.filter(thread=review.pk)
    comments.update(parent=None)
    while ids := list(comments.values_list("pk", flat=True)[:BATCH]):
        Comment.objects.filter(pk__in=ids).delete()
    Thread.objects.filter(pk=review.pk).delete()
