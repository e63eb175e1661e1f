"""Atom feeds of what readers say, on the blog and on one Review; spoilers stay on the page."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from reviews.cached_pages import cached_page
from reviews.markdown import plain_text
from reviews.models import Blog, Review

from .models import Comment

LONGEST = 50


@require_safe
@conditional_page
@cached_page()
def comment_feed(request):
    title = _("Comments on %(blog)s") % {"blog": Blog.objects.current().name}
    return _answer(request, title, reverse("home"), Comment.objects.readable())


@require_safe
@conditional_page
@cached_page()
def comment_feed_of_review(request, review_id):
    review = Review.objects.published().filter(pk=review_id).first()
    if review is None:
        raise Http404
    title = _("Comments on %(review)s") % {"review": review}
    comments = Comment.objects.readable().filter(thread=review.pk)
    return _answer(request, title, review.get_absolute_url(), comments)


def _answer(request, title, about, comments):
    feed = Atom1Feed(
        title=title,
        link=settings.SITE_URL + about,
        description=title,
        language=settings.LANGUAGE_CODE,
        feed_url=settings.SITE_URL + request.path,
    )
    for comment in comments.with_place().order_by("-pk")[:LONGEST]:
        feed.add_item(**_entry(comment))
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _entry(comment):
    who = {"name": comment.name, "review": comment.thread.review}
    return {
        "title": _("%(name)s on %(review)s") % who,
        "link": settings.SITE_URL + comment.get_place_url(),
        "unique_id": settings.SITE_URL + comment.get_absolute_url(),
        "description": _words(comment),
        "author_name": comment.name,
        "pubdate": comment.created_at,
        "updateddate": comment.edited_at or comment.created_at,
    }


def _words(comment):
    """The text as plain words: what spoils, a part or all of it, is for the page to hide."""
    return _("It spoils: read it on the page.") if comment.is_spoiler else plain_text(comment.text)
