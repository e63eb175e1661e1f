"""The checklist of a stored review, each remark with the address of its place on the desk."""

from typing import NamedTuple

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from ..checklist import Remark, checklist
from ..inner_links import dead_paths, inner_paths
from ..models import Question, Review, Series
from .section import UNTITLED

FACTS = ("season", "episodes", "demographic")


class Line(NamedTuple):
    words: str
    address: str


class Checklist(NamedTuple):
    musts: list[Line]
    advice: list[Line]


def checklist_of(review) -> Checklist:
    """Asks for what is stored: a form with errors holds what was never saved."""
    stored = Review.objects.select_related("series", "author").get(pk=review.pk)
    sections = list(stored.sections.in_order().select_related("question"))
    remarks = checklist(
        stored,
        sections,
        asked=list(Question.objects.asked()),
        empty_facts=_empty_facts(stored.series_id),
        dead_paths=_dead_paths(stored, sections),
    )
    remarks += _untitled(sections)
    musts = [_line(remark, stored) for remark in remarks if remark.is_must]
    return Checklist(musts, [_line(one, stored) for one in remarks if not one.is_must])


def _empty_facts(series_id):
    """The names and labels of what the Series information would leave out."""
    if series_id is None:
        return []
    here = {"series": OuterRef("pk")}
    series = Series.objects.annotate(
        has_studios=Exists(Series.studios.through.objects.filter(**here)),
        has_genres=Exists(Series.genres.through.objects.filter(**here)),
    ).get(pk=series_id)
    empty = [name for name in FACTS if getattr(series, name) in {None, ""}]
    empty += [name for name in ("studios", "genres") if not getattr(series, f"has_{name}")]
    return [(name, Series._meta.get_field(name).verbose_name) for name in empty]


def _dead_paths(review, sections):
    """The addresses that lead nowhere, by the place of the text they stand in."""
    paths = {"introduction": inner_paths(review.introduction_html)}
    for index, section in enumerate(sections):
        paths[f"sections-{index}-text"] = inner_paths(section.text_html)
    dead = dead_paths({path for texts in paths.values() for path in texts})
    found = {place: [one for one in here if one in dead] for place, here in paths.items()}
    return {place: here for place, here in found.items() if here}


def _untitled(sections):
    return [
        Remark(_("A Section has no heading."), f"sections-{index}-heading", is_must=True)
        for index, section in enumerate(sections)
        if _lacks_a_heading(section)
    ]


def _lacks_a_heading(section):
    return section.question_id is None and section.heading == str(UNTITLED)


def _line(remark, review):
    """A Remark with the address of the field that it is about."""
    _series, _colon, fact = remark.place.partition(":")
    if fact:
        change = reverse("admin:reviews_series_change", args=[review.series_id])
        return Line(remark.words, f"{change}#id_{fact}")
    if remark.place == "author" and not review.author.pen_name:
        change = reverse("admin:reviews_user_change", args=[review.author_id])
        return Line(remark.words, f"{change}#id_pen_name")
    is_field = remark.place != "sections-group"
    return Line(remark.words, f"#id_{remark.place}" if is_field else f"#{remark.place}")
