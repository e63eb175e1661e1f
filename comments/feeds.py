"""Atom feeds of what readers say, on the blog and on one Review; spoilers stay on the page."""

from django.conf import settings
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from reviews.atom import Entry, feed_of, feed_view
from reviews.elsewhere import words_of
from reviews.models import Review
from reviews.paths import path_of
from reviews.prepared import prepared

from .models import Comment

LONGEST = 50
TOLD = (
    *("name", "text_html", "is_spoiler", "created_at", "edited_at"),
    *("thread__review__title", "thread__review__slug"),
)


@feed_view
def comment_feed(request):
    return _feed(request, _("Comments"), path_of("home"), _newest(now=timezone.now()))


@feed_view
def comment_feed_of_review(request, review_id):
    review = Review.objects.published().filter(pk=review_id).first()
    if review is None:
        raise Http404
    title = _("Comments on %(review)s") % {"review": review}
    newest = _newest_on(review=review.pk, now=timezone.now())
    return _feed(request, title, review.get_absolute_url(), newest)


@prepared
def _newest(now):
    return _told(Comment.objects.readable(now))


@prepared
def _newest_on(review, now):
    return _told(Comment.objects.readable(now).filter(thread=review))


def _told(comments):
    return comments.select_related("thread__review").only(*TOLD).order_by("-pk")[:LONGEST]


def _feed(request, title, about, comments):
    return feed_of(request, title=title, about=about, entries=map(_entry, comments))


def _entry(comment):
    who = {"name": comment.name, "review": comment.thread.review}
    address = settings.SITE_URL + comment.get_absolute_url()
    return Entry(
        name=address,
        title=_("%(name)s on %(review)s") % who,
        link=settings.SITE_URL + comment.get_place_url(),
        published=comment.created_at,
        updated=comment.edited_at or comment.created_at,
        author=comment.name,
        summary=_words(comment),
    )


def _words(comment):
    """The text in plain words: what spoils, a part or all of it, is for the page to hide."""
    return (
        _("It spoils: read it on the page.") if comment.is_spoiler else words_of(comment.text_html)
    )
