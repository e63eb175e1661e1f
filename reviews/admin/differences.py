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
    rows = Rows([before, after, *before["sections"], *after["sections"]])
    if publishing.PUBLISH in pressed:
        after = after | {"published_at": _past_or_now(after, before)}
    found = list(_of_fields(Review, before, after, rows=rows))
    pairs_of_sections = list(pairs(after["sections"], before["sections"]))
    for mine, theirs in pairs_of_sections:
        found += _of_section(theirs, mine, rows=rows)
    return found + _of_order(pairs_of_sections)


class Rows:
    """What the numbers in some forms stand for, asked for once a model."""

    def __init__(self, contents):
        self.contents, self.found = contents, {}

    def find(self, model, pk):
        if model not in self.found:
            self.found[model] = model.objects.in_bulk(self._numbers(model))
        return self.found[model].get(int(pk)) if _is_number(pk) else None

    def _numbers(self, model):
        both = fields_of(Review) + fields_of(Section)
        names = {field.name for field in both if field.related_model is model}
        asked = {content.get(name, "") for content in self.contents for name in names}
        return {int(number) for number in asked if _is_number(number)}


def _is_number(pk):
    return pk.isdecimal() and len(pk) < 19


def _of_section(before, after, *, rows):
    heading = (after or before).get("heading") or _wording(after or before, rows)
    if before is None:
        return [Difference(_("New Section: %s") % heading, [], _whole(after, heading))]
    if after is None:
        return [Difference(_("Section: %s") % heading, _whole(before, heading), [])]
    return list(_of_fields(Section, before, after, rows=rows, prefix=f"{heading}: "))


def _of_fields(model, before, after, *, rows, prefix=""):
    for field in fields_of(model):
        if field.name in NOT_COMPARED or field.name not in after:
            continue
        old, new = before.get(field.name, ""), after[field.name]
        if old == new or _is_filled_in_when_saved(field.name, after):
            continue
        label = prefix + str(capfirst(field.verbose_name))
        yield _difference(label, field, (old, new), rows=rows)


def _past_or_now(*forms):
    """The first date of these that has passed, typed before stored; else the one it gets now."""
    now = timezone.localtime().strftime(AS_THE_BROWSER_WANTS)
    dates = (form.get("published_at") for form in forms)
    return next((date for date in dates if date and date <= now), now)


def _is_filled_in_when_saved(name, after):
    """An empty address or heading is made by the save itself."""
    return name in {"slug", "heading"} and not after[name]


def _difference(label, field, values, *, rows):
    if isinstance(field, models.TextField | models.CharField) and not field.choices:
        return Difference(label, *by_words(*values))
    before, after = (_named(field, value, rows) for value in values)
    if field.related_model is not Picture:
        return Difference(label, before, after)
    return Difference(label, before, after, tuple(rows.find(Picture, value) for value in values))


def _of_order(pairs_of_sections):
    both = [(mine, theirs) for mine, theirs in pairs_of_sections if mine and theirs]
    before = sorted(both, key=lambda pair: int(pair[1].get("position") or 0))
    if before == both:
        return []
    old, new = ("\n".join(theirs["heading"] for _m, theirs in part) for part in (before, both))
    return [Difference(_("Order of the Sections"), *by_words(old, new))]


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


def _whole(row, heading):
    words = [heading, row.get("text"), row.get("picture_caption")]
    return [Piece("\n\n".join(word for word in words if word), is_changed=True)]


def _wording(row, rows):
    return str(rows.find(Question, row.get("question", "")) or _("Untitled Section"))


def _named(field, value, rows):
    return [Piece(_name(field, value, rows), is_changed=True)] if value else []


def _name(field, value, rows):
    if isinstance(field, models.BooleanField):
        return _("yes") if value == TICKED else _("no")
    if field.related_model is None:
        return value.replace("T", " ")
    return str(rows.find(field.related_model, value) or _("no longer there"))
