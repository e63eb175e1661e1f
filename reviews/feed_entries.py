"""A review, or one answer of it, as an entry of a feed: whole, but for what spoils."""

from datetime import datetime, time

from django.conf import settings
from django.utils import timezone
from django.utils.html import escape

from .atom import tag_of
from .elsewhere import html_for_feeds, spoiler_note, without_spoilers
from .models import Medium


def entry_of_review(review):
    """Its Sections are to be prefetched as `on_page`, and the genres of its Series."""
    address = settings.SITE_URL + review.get_absolute_url()
    return _entry(review) | {
        "title": review.title,
        "link": address,
        "unique_id": tag_of("review", review.pk),
        "content": html_for_feeds(_review_html(review, address), address),
        "categories": _categories(review.series),
    }


def entry_of_answer(section):
    """Its Review is to be selected with it, and the genres of that one's Series prefetched."""
    review = section.review
    address = settings.SITE_URL + review.get_absolute_url()
    place = f"{address}#{section.anchor}"
    return _entry(review) | {
        "title": review.title,
        "link": place,
        "unique_id": tag_of("review", review.pk, "section", section.pk),
        "content": html_for_feeds(_section_html(section, place), address),
        "categories": _categories(review.series),
    }


def _entry(review):
    """What an entry has of its Review, whether it tells all of it or one answer."""
    author = review.author
    path = author.get_absolute_url()
    return {
        "description": None,
        "author_name": author.pen_name or None,
        "author_link": settings.SITE_URL + path if path else None,
        "pubdate": review.first_published_at,
        "updateddate": _updated(review),
        "modified": max(review.first_published_at, review.published_at, review.modified_at),
    }


def _updated(review):
    """When it was first published, or what the author says: not every mended letter is news."""
    if review.updated_on is None:
        return review.first_published_at
    said = timezone.make_aware(datetime.combine(review.updated_on, time()))
    return max(review.first_published_at, said)


def _categories(series):
    if series is None:
        return ()
    season = [series.season] if series.season else []
    return [*season, Medium(series.medium).label, *series.genres.all()]


def _review_html(review, address):
    parts = [
        _figure(
            review.title_picture,
            alt="" if review.title_picture_is_decorative else review.title_picture_alt,
            caption=review.title_picture_caption,
        ),
        without_spoilers(review.introduction_html, address),
    ]
    for section in review.on_page:
        place = f"{address}#{section.anchor}"
        parts += [f"<h2>{escape(section.heading)}</h2>\n", _section_html(section, place)]
    return "".join(parts)


def _section_html(section, place):
    if section.is_spoiler:
        return f"<p>{spoiler_note(place)}</p>\n"
    figure = _figure(
        section.picture,
        alt="" if section.picture_is_decorative else section.picture_alt,
        caption=section.picture_caption,
    )
    return without_spoilers(section.text_html, place) + figure


def _figure(picture, *, alt, caption):
    """See also templates/_figure.html."""
    if picture is None:
        return ""
    words = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    return (
        f'<figure><a href="pictures/{picture.pk}/"><img src="{escape(picture.src)}"'
        f' width="{picture.width}" height="{picture.height}" alt="{escape(alt)}"></a>'
        f"{words}</figure>\n"
    )
