"""Makes again what is stored of comments but follows from their words and status."""

from django.db import transaction

from .models import Comment, Thread

BATCH = 500


def rebuild_comments():
    """Renders every comment and counts every Thread again; returns how many comments there are."""
    rendered = 0
    last = 0
    while batch := list(Comment.objects.filter(pk__gt=last).order_by("pk")[:BATCH]):
        for comment in batch:
            comment.render()
        Comment.objects.bulk_update(batch, ["text_html", "shortened_html"])
        rendered += len(batch)
        last = batch[-1].pk
    with transaction.atomic():
        Comment.objects.visible().update(is_on_page=True)
        Comment.objects.update_is_on_page()
        Thread.objects.recount()
    return rendered
