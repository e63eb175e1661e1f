"""What differs between two states of a review's form, field by field and Section by Section."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ..models import Picture, Question, Review, Section
from . import publishing
from .form_content import AS_THE_BROWSER_WANTS, TICKED, fields_of, pairs

WORD = re.compile(r"\s+|\w+|[^\w\s]")
MOST_WORDS = 6000  # beyond that whole lines are compared: by words it would take seconds
NOT_COMPARED = {"position"}  # the order is, as a whole


class Piece(NamedTuple):
    text: str
    is_changed: bool


class Difference(NamedTuple):
    """One field or one whole Section, before and after; a picture is there beside its id."""

    label: str
    before: list
    after: list
    pictures: tuple = ()


def differences(before, after, *, pressed=()):
    """Returns a Difference for all that is not the same; `pressed` are the buttons of `after`."""
    found = list(_of_fields(Review, before, after, pressed=pressed))
    pairs_of_sections = list(pairs(after["sections"], before["sections"]))
    for mine, theirs in pairs_of_sections:
        found += _of_section(theirs, mine)
    return found + _of_order(pairs_of_sections)


def _of_section(before, after):
    heading = (after or before).get("heading") or _wording(after or before)
    if before is None:
        return [Difference(_("New Section: %s") % heading, [], _whole(after))]
    if after is None:
        return [Difference(_("Section: %s") % heading, _whole(before), [])]
    return list(_of_fields(Section, before, after, prefix=f"{heading}: "))


def _of_fields(model, before, after, *, prefix="", pressed=()):
    for field in fields_of(model):
        if field.name in NOT_COMPARED or field.name not in after:
            continue
        old, new = before.get(field.name, ""), after[field.name]
        if field.name == "published_at" and publishing.PUBLISH in pressed:
            new = _now_if_not_past(old)
        if old == new or _is_filled_in_when_saved(field.name, after):
            continue
        label = prefix + str(capfirst(field.verbose_name))
        yield _difference(label, field, old, new)


def _now_if_not_past(old):
    now = timezone.localtime().strftime(AS_THE_BROWSER_WANTS)
    return old if old and old <= now else now


def _is_filled_in_when_saved(name, after):
    """An empty address or heading is made by the save itself."""
    return name in {"slug", "heading"} and not after[name]


def _difference(label, field, old, new):
    if field.related_model is Picture:
        return Difference(label, _named(field, old), _named(field, new), (_find(old), _find(new)))
    if isinstance(field, models.TextField | models.CharField) and not field.choices:
        return Difference(label, *by_words(old, new))
    return Difference(label, _named(field, old), _named(field, new))


def _of_order(pairs_of_sections):
    both = [(mine, theirs) for mine, theirs in pairs_of_sections if mine and theirs]
    after = [mine.get("heading") or theirs["heading"] for mine, theirs in both]
    rank = {id(theirs): int(theirs.get("position") or 0) for _mine, theirs in both}
    before = [row["heading"] for _m, row in sorted(both, key=lambda pair: rank[id(pair[1])])]
    if [id(row) for _m, row in both] == [
        id(row) for _m, row in sorted(both, key=lambda pair: rank[id(pair[1])])
    ]:
        return []
    return [Difference(_("Order of the Sections"), *by_words("\n".join(before), "\n".join(after)))]


def by_words(before, after):
    """Returns both texts in pieces, those marked that the other has not."""
    a, b = WORD.findall(before), WORD.findall(after)
    if len(a) + len(b) > MOST_WORDS:
        a, b = before.splitlines(keepends=True), after.splitlines(keepends=True)
    old, new = [], []
    for kind, start, end, other_start, other_end in SequenceMatcher(
        None, a, b, autojunk=False
    ).get_opcodes():
        old.append(Piece("".join(a[start:end]), kind != "equal"))
        new.append(Piece("".join(b[other_start:other_end]), kind != "equal"))
    return [piece for piece in old if piece.text], [piece for piece in new if piece.text]


def _whole(row):
    words = [row.get("heading") or _wording(row), row.get("text", ""), row.get("picture_caption")]
    return [Piece("\n\n".join(word for word in words if word), is_changed=True)]


def _wording(row):
    question = row.get("question", "")
    found = question.isdecimal() and Question.objects.filter(pk=question).first()
    return str(found) if found else _("Untitled Section")


def _named(field, value):
    if not value:
        return []
    return [Piece(_name(field, value), is_changed=True)]


def _name(field, value):
    if isinstance(field, models.BooleanField):
        return _("yes") if value == TICKED else _("no")
    if field.related_model is None:
        return value.replace("T", " ")
    row = _find_row(field.related_model, value)
    return str(row) if row else _("no longer there")


def _find(picture_id):
    return _find_row(Picture, picture_id)


def _find_row(model, pk):
    is_number = str(pk).isdecimal() and len(str(pk)) < 19
    return model.objects.filter(pk=pk).first() if is_number else None
