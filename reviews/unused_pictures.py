"""Deletes the pictures that nothing has used for a while, with their files.

A use is a row that points to the picture, or any text that names it: all text and JSON columns of
this app are read, so a new model's are as well, be they a review's, a form's or a revision's.
"""

import json
import re

from django.apps import apps
from django.core.files.storage import default_storage
from django.db import models, transaction
from django.utils import timezone

from .models import Picture, RenderedHTMLField

BATCH = 100  # rows of text in memory
# "picture:42" in Markdown; a field and its value in a form or a revision that is kept as JSON.
NAMED = re.compile(
    r"picture(?::|%3A)([0-9]{1,15})"
    r"|(?:picture|portrait|banner|poster)(?:_id)?[\"'\]\s]*[:=,][\[\"'\s]*([0-9]{1,15})",
    re.IGNORECASE,
)


def purge_pictures(at=None):
    """Notes which are without use since now, deletes those that are since long; how many."""
    at = at or timezone.now()
    _note_uses(at)
    purged = 0
    while gone := _purge_some(at):
        _delete_files(gone)
        purged += len(gone)
    return purged


def pictures_named():
    """The ids of all pictures that some text names."""
    return {number for column in _columns() for number in _named_in(*column)}


def _note_uses(at):
    named = pictures_named()
    for rows in _batches(Picture.objects.all()):
        ids = {pk for (pk,) in rows}
        batch = Picture.objects.filter(pk__in=ids)
        unused = set(batch.without_use().values_list("pk", flat=True)) - named
        Picture.objects.filter(pk__in=unused, unused_since=None).update(unused_since=at)
        Picture.objects.filter(pk__in=ids - unused).count_as_used()


@transaction.atomic
def _purge_some(at):
    """Reads the texts again inside the transaction: somebody may just have used one."""
    over = list(Picture.objects.purgeable(at).order_by("pk").select_for_update()[:BATCH])
    named = pictures_named() if over else set()
    gone = [picture for picture in over if picture.pk not in named]
    Picture.objects.filter(pk__in=[picture.pk for picture in gone]).delete()
    return gone


def _delete_files(pictures):
    for picture in pictures:
        if Picture.objects.with_hash(picture.content_hash).exists():
            continue  # uploaded again in this moment
        for name in picture.stored_names():
            default_storage.delete(name)


def _columns():
    """Every model of this app with the columns that may name pictures."""
    for model in apps.get_app_config("reviews").get_models():
        if model is Picture:
            continue
        names = [field.attname for field in model._meta.concrete_fields if _may_name(field)]
        if names:
            yield model, names


def _may_name(field):
    is_made = isinstance(field, RenderedHTMLField)
    return isinstance(field, models.TextField | models.JSONField) and not is_made


def _named_in(model, names):
    for rows in _batches(model.objects.all(), *names):
        for _pk, *values in rows:
            for value in values:
                text = value if isinstance(value, str) else json.dumps(value)
                for found in NAMED.finditer(text):
                    yield int(found[1] or found[2])


def _batches(rows, *names):
    """Asks in batches: a long reading beside the writing would be refused by SQLite."""
    rows = rows.order_by("pk").values_list("pk", *names)
    batch = list(rows[:BATCH])
    while batch:
        yield batch
        batch = list(rows.filter(pk__gt=batch[-1][0])[:BATCH])
