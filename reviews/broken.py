"""What is broken on the site: looked for when somebody asks, changed by nobody here.

Each kind costs the same few queries, however many reviews there are.
"""

import posixpath
from collections import defaultdict
from typing import NamedTuple

from django.core.files.storage import default_storage
from django.db import models
from django.utils.translation import gettext as _

from .inner_links import dead_paths, inner_paths
from .models import Page, Picture, Redirect, Review, Section
from .models.redirect import path_of


class Fault(NamedTuple):
    """Something broken, and the row on whose form it is mended."""

    words: str
    row: models.Model


class Kind(NamedTuple):
    title: str
    advice: str
    faults: list[Fault]


def kinds_of_faults(user):
    """Looks at the user's own published reviews; for the owner at everything."""
    reviews = Review.objects.published()
    if not user.is_superuser:
        reviews = reviews.filter(author=user)
    kinds = [_missing_files(reviews, user), _dead_links(reviews, user), _without_alt(reviews)]
    return [*kinds, _lost_redirects()] if user.is_superuser else kinds


def _missing_files(reviews, user):
    pictures = Picture.objects.all()
    if not user.is_superuser:
        in_sections = models.Q(sections__review__in=reviews)
        pictures = pictures.filter(models.Q(title_of__in=reviews) | in_sections).distinct()
    pictures = pictures.only("content_hash", "sizes", "has_open_graph", "original_name")
    missing = list(_with_missing_files(pictures))
    return Kind(
        _("Pictures whose files are missing"),
        _("Readers see a gap. Send the same picture again where it is used, or restore the files."),
        [Fault(_("%(number)d files are missing") % {"number": n}, one) for one, n in missing],
    )


def _with_missing_files(pictures):
    """Lists each folder once instead of asking for each file."""
    wanted = defaultdict(list)
    for picture in pictures:
        folder = posixpath.dirname(picture.stored_names()[0])
        wanted[folder].append(picture)
    for folder, inside in wanted.items():
        there = _files_in(folder)
        for picture in inside:
            names = {posixpath.basename(name) for name in picture.stored_names()}
            if names - there:
                yield picture, len(names - there)


def _files_in(folder):
    try:
        _folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return set()
    return set(files)


def _dead_links(reviews, user):
    linking = [(row, path) for row, html in _texts(reviews, user) for path in inner_paths(html)]
    dead = dead_paths({path for _row, path in linking})
    return Kind(
        _("Links that lead nowhere"),
        _("Correct the link, or write a Redirect from that address."),
        [Fault(path, row) for row, path in linking if path in dead],
    )


def _texts(reviews, user):
    """Every text with links, one in memory at a time, and the row on whose form it stands."""
    introductions = reviews.filter(introduction_html__contains="href=")
    for pk, title, html in introductions.values_list("pk", "title", "introduction_html").iterator():
        yield Review(pk=pk, title=title), html
    sections = Section.objects.filter(review__in=reviews, text_html__contains="href=")
    of_review = sections.values_list("review", "review__title", "text_html")
    for pk, title, html in of_review.iterator():
        yield Review(pk=pk, title=title), html
    if user.is_superuser:
        pages = Page.objects.filter(text_html__contains="href=")
        for pk, title, html in pages.values_list("pk", "title", "text_html").iterator():
            yield Page(pk=pk, title=title), html


def _without_alt(reviews):
    titles = reviews.exclude(title_picture=None).filter(
        title_picture_alt="", title_picture_is_decorative=False
    )
    faults = [Fault(_("The title picture"), review) for review in titles.only("title")]
    sections = Section.objects.filter(review__in=reviews).exclude(picture=None)
    sections = sections.filter(picture_alt="", picture_is_decorative=False).select_related("review")
    faults += [Fault(section.heading, section.review) for section in sections]
    return Kind(
        _("Pictures without alt text"),
        _("Who cannot see them hears nothing of them: describe them, or mark them decorative."),
        faults,
    )


def _lost_redirects():
    redirects = list(Redirect.objects.all())
    dead = dead_paths({path_of(one.target) for one in redirects} - {""})
    lost = [one for one in redirects if path_of(one.target) in dead]
    return Kind(
        _("Redirects that lead nowhere"),
        _("Lead them to a page that is there, or delete them."),
        [Fault(one.target, one) for one in lost],
    )
