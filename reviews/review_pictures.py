"""The pictures of a Review in the order of its page, each of which has a page of its own."""

from dataclasses import dataclass
from itertools import chain

from .markdown import figures_in
from .models import Picture, Section


@dataclass(frozen=True)
class ShownPicture:
    """A Picture and what the Review says of it; `section` is None above the Sections."""

    picture: Picture
    alt: str
    caption: str
    section: Section | None = None
    is_spoiler: bool = False


def pictures_of(review) -> dict[int, ShownPicture]:
    """The pictures of a Review by their ids, each once: in two queries, however many."""
    sections = list(review.sections.on_page())
    named = list(_named_in_texts(review, sections))
    pictures = Picture.objects.in_bulk({figure.number for _section, figure in named})
    shown = {}
    for one in chain(_of_title(review), *_in_order(named, pictures, sections)):
        known = shown.get(one.picture.pk)
        if known is None or (known.is_spoiler and not one.is_spoiler):
            shown.pop(one.picture.pk, None)
            shown[one.picture.pk] = one
    return shown


def _named_in_texts(review, sections):
    yield from ((None, figure) for figure in figures_in(review.introduction))
    for section in sections:
        yield from ((section, figure) for figure in figures_in(section.text))


def _of_title(review):
    if review.title_picture:
        is_decorative = review.title_picture_is_decorative
        yield ShownPicture(
            picture=review.title_picture,
            alt="" if is_decorative else review.title_picture_alt,
            caption=review.title_picture_caption,
        )


def _in_order(named, pictures, sections):
    """A Section's own picture stands below its text."""
    for section in [None, *sections]:
        yield [
            ShownPicture(
                picture=pictures[figure.number],
                alt=figure.alt,
                caption=figure.caption,
                section=section,
                is_spoiler=figure.is_spoiler or bool(section and section.is_spoiler),
            )
            for where, figure in named
            if where is section and figure.number in pictures
        ]
        if section and section.picture:
            yield [_of_section(section)]


def _of_section(section):
    return ShownPicture(
        picture=section.picture,
        alt="" if section.picture_is_decorative else section.picture_alt,
        caption=section.picture_caption,
        section=section,
        is_spoiler=section.is_spoiler,
    )
