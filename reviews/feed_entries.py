"""Reviews, or single answers of them, as entries of a feed: whole, but for what spoils."""

from collections import defaultdict
from datetime import datetime, time
from functools import cache
from html import escape
from typing import NamedTuple

from django.conf import settings
from django.utils import timezone
from markdown_it.common.utils import escapeHtml

from .atom import Entry, tag_of
from .elsewhere import html_for_feeds, leads_from, spoiler_notes
from .models import Genre, Medium, Review, Section
from .models.picture import src_of
from .prepared import prepared


def entries_of_reviews(reviews):
    """They are to be asked for `with_feed`."""
    reviews = list(reviews)
    sections = _by_review(_sections_of(reviews=[review.pk for review in reviews]))
    categories, note_at = _categories_of(reviews), spoiler_notes()
    for review in reviews:
        page = ReviewPage(review, note_at)
        yield _entry(
            review,
            categories,
            name=tag_of("review", review.pk),
            link=page.address,
            content=page.whole(sections[review.pk]),
        )


def entries_of_answers(sections):
    """They are to be asked for as `feed_rows`."""
    sections = list(sections)
    reviews = _reviews_with(pks=[section.review_id for section in sections])
    categories, note_at = _categories_of(reviews), spoiler_notes()
    by_id = {review.pk: review for review in reviews}
    for section in sections:
        review = by_id.get(section.review_id)
        if review is None:  # deleted meanwhile
            continue
        page = ReviewPage(review, note_at)
        yield _entry(
            review,
            categories,
            name=tag_of("review", review.pk, "section", section.pk),
            link=page.place_of(section),
            content=page.section(section),
        )


class ReviewPage:
    """What stands on a Review's own page, as feeds tell it."""

    def __init__(self, review, note_at):
        self.review = review
        self.address = settings.SITE_URL + review.get_absolute_url()
        self.lead = leads_from(self.address)
        self.note_at = note_at

    def place_of(self, section):
        return f"{self.address}#{section.anchor}"

    def whole(self, sections):
        parts = [self.beginning()]
        for section in sections:
            heading = escape(section.heading, quote=False)
            parts += [f"<h2>{heading}</h2>\n", self.section(section)]
        return "".join(parts)

    def beginning(self):
        review = self.review
        figure = self.figure(
            review.title_picture,
            alt="" if review.title_picture_is_decorative else review.title_picture_alt,
            caption=review.title_picture_caption,
        )
        note = self.note_at(self.address)
        return figure + html_for_feeds(review.introduction_html, self.lead, note)

    def section(self, section):
        note = self.note_at(self.place_of(section))
        if section.is_spoiler:
            return f"<p>{note}</p>\n"
        figure = self.figure(
            _picture_of(section),
            alt="" if section.picture_is_decorative else section.picture_alt,
            caption=section.picture_caption,
        )
        return html_for_feeds(section.text_html, self.lead, note) + figure

    def figure(self, picture, *, alt, caption):
        """See also templates/_figure.html."""
        if picture is None:
            return ""
        words = f"<figcaption>{escape(caption, quote=False)}</figcaption>" if caption else ""
        return (
            f'<figure><a href="{self.address}pictures/{picture.pk}/">'
            f'<img src="{self.lead(escapeHtml(picture.src))}" width="{picture.width}"'
            f' height="{picture.height}" alt="{escapeHtml(alt)}"></a>{words}</figure>\n'
        )


class Pictured(NamedTuple):
    """What is printed of a Picture."""

    pk: int
    src: str
    width: int
    height: int


def _picture_of(section):
    if section.picture_id is None:
        return None
    src = src_of(section.picture__content_hash, section.picture__sizes)
    return Pictured(section.picture_id, src, section.picture__width, section.picture__height)


def _entry(review, categories, **told):
    """What an entry has of its Review, whether it tells all of it or one answer."""
    author = review.author
    path = author.get_absolute_url()
    return Entry(
        title=review.title,
        published=review.first_published_at,
        updated=_updated(review),
        author=author.pen_name,
        author_link=settings.SITE_URL + path if path else "",
        categories=categories.get(review.series_id, ()),
        **told,
    )


def _updated(review):
    """When it was first published, or what the author says: not every mended letter is news."""
    if review.updated_on is None:
        return review.first_published_at
    said = timezone.make_aware(datetime.combine(review.updated_on, time()))
    return max(review.first_published_at, said)


def _categories_of(reviews):
    """What Series are, by their ids: the words for it are looked up once, as many are alike."""
    about = {review.series_id: review.series for review in reviews if review.series_id}
    season, medium = cache(str), cache(lambda medium: str(Medium(medium).label))
    categories = {
        pk: [*([season(series.season)] if series.season else []), medium(series.medium)]
        for pk, series in about.items()
    }
    for pk, name in _genres_of(series=list(about)):
        categories[pk].append(name)
    return categories


@prepared
def _genres_of(series):
    return Genre.objects.filter(series__in=series).values_list("series", "name")


@prepared
def _sections_of(reviews):
    return Section.objects.filter(review__in=reviews).answered().in_order().feed_rows()


@prepared
def _reviews_with(pks):
    return Review.objects.filter(pk__in=pks).with_feed()


def _by_review(rows):
    groups = defaultdict(list)
    for row in rows:
        groups[row.review_id].append(row)
    return groups
