"""Renders again what is stored of the author's words; see also comments.rebuild."""

from django.db import transaction

from .models import Blog, Page, Review, Section, User

BATCH = 500
# What `save` makes of the words in each row.
MADE_BY_SAVING = {
    Blog: ("front_page_words_html", "footer_html"),
    Page: ("text_html", "description"),
    User: ("bio_html",),
    Review: ("introduction_html", "excerpt"),
    Section: ("text_html", "excerpt"),
}


def rebuild_reviews():
    """Renders all rows, a few in memory at a time; returns how many."""
    return sum(_rebuild(model, fields) for model, fields in MADE_BY_SAVING.items())


def _rebuild(model, fields):
    count = 0
    for pk in _all_ids(model.objects.order_by("pk")):
        # One row a transaction: nobody who is writing waits long, and no newer words are lost.
        with transaction.atomic():
            row = model.objects.select_for_update().filter(pk=pk).first()
            if row:
                row.save(update_fields=fields)
                count += 1
    return count


def _all_ids(rows):
    """Asks in batches: a long reading beside the writing would be refused by SQLite."""
    last = 0
    while batch := rows.filter(pk__gt=last).values_list("pk", flat=True)[:BATCH]:
        yield from batch
        last = batch[len(batch) - 1]
