"""What a review still lacks before readers see it: some of it must be, most of it is advice."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

IN_TEXT = re.compile(r"!\[([^\]]*)\]\(picture:(\d+)")
FILE_NAME = re.compile(
    r"\S.*\.(jpe?g|png|gif|webp|avif|heic|bmp|tiff?)"
    r"|(img|image|dscn?|dscf|pxl|photo|screen ?shot|vlcsnap|mpv-shot|snapshot)[-_ ]?"
    r"\d[-_\d.: ]*(at [\d.: ]+)?"
    r"|[0-9a-f]{16,}|\d{6,}[-_\d]*",
    re.IGNORECASE,
)
SPOILER_MARKS = ("||", "::: spoiler", ":::spoiler")


class Remark(NamedTuple):
    """One thing to see to, and the field of the form where that is done.

    A place is a field's name, "sections-2-text" for one of the third Section, or "series:season"
    for one on the form of its Series.
    """

    words: str
    place: str
    is_must: bool = False


def checklist(review, sections, *, asked=(), empty_facts=(), dead_paths=None) -> list[Remark]:
    """Returns what must be first, then the advice, each in the order of the page.

    `dead_paths` has, by the place of a text, the addresses in it that lead nowhere.
    """
    found = [
        *_title(review),
        *_introduction(review, sections),
        *_pictures(review, sections),
        *_sections(sections),
        *_unasked(review, sections, asked),
        *_same_pictures(review, sections),
        *_dead_links(dead_paths or {}),
        *_series(empty_facts),
    ]
    return sorted(found, key=lambda remark: not remark.is_must)


def is_file_name(alt: str) -> bool:
    """Is this alt text what a camera or a player called the file, and no description?"""
    return FILE_NAME.fullmatch(alt.strip()) is not None


def _title(review):
    if not review.title:
        yield Remark(_("The review has no title."), "title", is_must=True)
    if not review.author.pen_name:
        yield Remark(_("Its author has no pen name for readers yet."), "author", is_must=True)


def _introduction(review, sections):
    if review.introduction:
        return
    has_answer = any(section.is_answered() for section in sections)
    if has_answer:
        yield Remark(_("There is no introduction."), "introduction")
    else:
        words = _("There is nothing to read yet: write an introduction or one answer.")
        yield Remark(words, "introduction", is_must=True)


def _pictures(review, sections):
    if not review.title_picture_id:
        yield Remark(_("There is no title picture."), "title_picture")
    for place, use in _uses(review, sections):
        if not (use.alt or use.is_decorative):
            words = _("The picture of %(what)s has no alt text and is not marked decorative.")
            yield Remark(words % {"what": use.of}, f"{place}_alt", is_must=True)
        elif use.alt and is_file_name(use.alt):
            words = _("The alt text of %(what)s looks like a file’s name: %(alt)s")
            yield Remark(words % {"what": use.of, "alt": use.alt}, f"{place}_alt")
    for place, of, text in _texts(review, sections):
        for alt, _picture in IN_TEXT.findall(text):
            if not alt.strip() or is_file_name(alt):
                words = _("A picture in the text of %(what)s has no alt text that says anything.")
                yield Remark(words % {"what": of}, place)


class _Use(NamedTuple):
    """A picture where it is used: what of, and what is said of it there."""

    of: str
    picture_id: int
    alt: str
    is_decorative: bool


def _uses(review, sections) -> Iterator[tuple[str, _Use]]:
    if review.title_picture_id:
        alt, is_decorative = review.title_picture_alt, review.title_picture_is_decorative
        use = _Use(_("the title"), review.title_picture_id, alt, is_decorative)
        yield "title_picture", use
    for index, section in enumerate(sections):
        if section.picture_id:
            alt, is_decorative = section.picture_alt, section.picture_is_decorative
            use = _Use(_quoted(section), section.picture_id, alt, is_decorative)
            yield f"sections-{index}-picture", use


def _texts(review, sections) -> Iterator[tuple[str, str, str]]:
    yield "introduction", _("the introduction"), review.introduction
    for index, section in enumerate(sections):
        yield f"sections-{index}-text", _quoted(section), section.text


def _sections(sections):
    for index, section in enumerate(sections):
        if not section.is_answered():
            words = _("%(what)s is not answered.")
            yield Remark(words % {"what": _quoted(section)}, f"sections-{index}-text")
        elif section.question and section.question.tends_to_spoil and not _is_marked(section):
            words = _("Answers to %(what)s tend to spoil, and this one is not marked so.")
            yield Remark(words % {"what": _quoted(section)}, f"sections-{index}-is_spoiler")


def _is_marked(section):
    return section.is_spoiler or any(mark in section.text for mark in SPOILER_MARKS)


def _unasked(review, sections, asked):
    """The standing questions that are not on the form; a plain post answers none."""
    there = {section.question_id for section in sections}
    if review.series_id is None or review.published_at:
        return
    for question in asked:
        if question.pk not in there:
            words = _("The standing question “%(question)s” is not in this review.")
            yield Remark(words % {"question": question}, "sections-group")


def _same_pictures(review, sections):
    places = defaultdict(list)
    for place, use in _uses(review, sections):
        places[use.picture_id].append((place, use.of))
    for place, of, text in _texts(review, sections):
        for _alt, picture_id in IN_TEXT.findall(text):
            places[int(picture_id)].append((place, of))
    for uses in places.values():
        if len(uses) > 1:
            words = _("The same picture is used more than once: %(where)s.")
            where = ", ".join(of for _place, of in uses)
            yield Remark(words % {"where": where}, uses[-1][0])


def _dead_links(dead_paths):
    for place, paths in dead_paths.items():
        words = ngettext(
            "A link leads nowhere on this blog: %(paths)s",
            "Links lead nowhere on this blog: %(paths)s",
            len(paths),
        )
        yield Remark(words % {"paths": ", ".join(paths)}, place)


def _series(empty_facts):
    for name, label in empty_facts:
        words = _("The Series information has no %(fact)s.")
        yield Remark(words % {"fact": label}, f"series:{name}")


def _quoted(section):
    return _("“%(heading)s”") % {"heading": section.heading}
