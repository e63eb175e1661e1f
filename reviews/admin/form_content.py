"""A review as its form holds it: names and texts, whether stored or typed.

`{"title": "…", "introduction": "…", …, "sections": [{"id": "7", "heading": "…", …}, …]}`
"""

from django.db import models
from django.http import QueryDict
from django.utils import timezone

from ..models import Review, Section
from . import publishing
from .picture_field import REMOVED
from .review_form import AS_THE_BROWSER_WANTS

PREFIX = "sections"
LAST = 32_767  # where a Section without a number goes
DELETED = "DELETE"
TICKED = "on"
WORTH_KEEPING = ("question", "heading", "text", "picture", "picture_alt", "picture_caption")


def fields_of(model):
    """Returns what an author may fill in, in the order of the model."""
    return [
        field
        for field in model._meta.concrete_fields
        if field.editable and not field.primary_key and field.name != "review"
    ]


def content_of(review):
    """What is stored of a review: two queries at most."""
    sections = [] if review.pk is None else review.sections.in_order()
    rows = [{"id": str(row.pk)} | _stored(row, Section) for row in sections]
    return _stored(review, Review) | {"sections": rows}


def _stored(row, model):
    return {field.name: _as_typed(field, row) for field in fields_of(model)}


def _as_typed(field, row):
    value = field.value_from_object(row)
    if isinstance(field, models.BooleanField):
        return TICKED if value else ""
    if isinstance(field, models.DateTimeField):
        return timezone.localtime(value).strftime(AS_THE_BROWSER_WANTS) if value else ""
    return "" if value is None else plain(str(value))


def typed_content(data):
    """What was sent with the form. A field that the form did not offer is not there."""
    content = _typed(data, Review)
    if data.get(publishing.UNPUBLISH):
        content["published_at"] = ""
    rows = [row for row in typed_rows(data) if not row.get(DELETED) and is_written(row)]
    rows.sort(key=_position)
    return content | {
        "sections": [_typed(row, Section) | {"id": row.get("id", "")} for row in rows]
    }


def _typed(data, model):
    found = {}
    for field in fields_of(model):
        if isinstance(field, models.BooleanField):
            found[field.name] = TICKED if data.get(field.name) else ""
        elif data.get(field.name + REMOVED):
            found[field.name] = ""
        elif field.name in data:
            found[field.name] = plain(data[field.name])
    return found


def typed_rows(data):
    """Returns the Sections of a sent form as they stand there, each by its fields' names."""
    rows = {}
    for name in data:
        prefix, _dash, rest = name.partition("-")
        number, _dash, field = rest.partition("-")
        if prefix == PREFIX and field and number.isdecimal() and len(number) < 6:
            rows.setdefault(int(number), {})[field] = data[name]
    return [rows[number] for number in sorted(rows)]


def is_written(row):
    """Is there anything in it? The form has one empty row more; see also `SectionForm.is_spare`."""
    return bool(row.get("id") or any(row.get(name, "").strip() for name in WORTH_KEEPING))


def as_sent(content):
    """The other way round: what the form would send, were this typed in it."""
    data = QueryDict(mutable=True)
    data.update({name: value for name, value in content.items() if name != "sections"})
    rows = [row | {"position": str(n)} for n, row in enumerate(content["sections"], start=1)]
    write_rows(data, rows, stored=0)
    return data


def write_rows(data, rows, *, stored):
    """Puts these Sections in the place of those that a form was sent with."""
    for name in [name for name in data if name.startswith(f"{PREFIX}-")]:
        del data[name]
    data[f"{PREFIX}-TOTAL_FORMS"], data[f"{PREFIX}-INITIAL_FORMS"] = str(len(rows)), str(stored)
    data[f"{PREFIX}-MIN_NUM_FORMS"], data[f"{PREFIX}-MAX_NUM_FORMS"] = "0", "1000"
    for number, row in enumerate(rows):
        for field, value in row.items():
            data[f"{PREFIX}-{number}-{field}"] = value


def pairs(typed, stored):
    """Yields each Section twice, as typed and as stored, None where it is missing on a side.

    A Section without a number of its own is the stored one with its Question or its heading: so the
    same form, sent twice because its first answer was lost, adds nothing twice.
    """
    free = {row["id"]: row for row in stored}
    found = {n: free.pop(row["id"]) for n, row in enumerate(typed) if row.get("id") in free}
    for number, row in enumerate(typed):
        if number not in found and (twin := _twin(row, free.values())):
            found[number] = free.pop(twin["id"])
    yield from ((row, found.get(number)) for number, row in enumerate(typed))
    yield from ((None, row) for row in free.values())


def _twin(row, rows):
    question, heading = row.get("question", ""), plain(row.get("heading", ""))
    for other in rows:
        if question and other["question"] == question:
            return other
        if not question and heading and other["heading"] == heading:
            return other
    return None


def fitted(data, review, *, keeps_others=True):
    """Returns a sent form as it would be, had it been opened now: it has every stored Section.

    Those that it did not have are marked to go, unless it `keeps_others`.
    """
    stored = content_of(review)["sections"]
    typed = [row for row in typed_rows(data) if is_written(row)]
    found = {row["id"]: mine for mine, row in pairs(typed, stored) if row}
    mark = {} if keeps_others else {DELETED: TICKED}
    placed = [
        (found.get(row["id"]) or row | {"position": str(number)} | mark) | {"id": row["id"]}
        for number, row in enumerate(stored, start=1)
    ]
    added = [row | {"id": ""} for row, other in pairs(typed, stored) if row and not other]
    rows = placed + [row for row in added if not row.get(DELETED)]
    data, owner = data.copy(), {"review": str(review.pk or "")}
    write_rows(data, [row | owner for row in rows], stored=len(stored))
    return data


def plain(text):
    return text.replace("\r\n", "\n").strip()


def _position(row):
    position = row.get("position", "").strip()
    return int(position) if position.isdecimal() and len(position) < 6 else LAST
