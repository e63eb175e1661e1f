"""What the templates of readers' pages can call to show what readers say."""

import re

from django.http import Http404
from jinja2 import pass_context

from reviews.kept_figures import kept_figures
from reviews.models import Generation

from .forms import CommentForm
from .models import Comment, Thread
from .paging import read_page
from .permissions import may_moderate_here
from .writer import author_behind

WAITING_SHOWN = 20
WRITTEN_ID = re.compile(r"[1-9][0-9]{0,9}")


@pass_context
def thread_page(context, review):
    """Reads a Review's Thread from the comment that `?from=` names, for all who print of it."""
    return _page_that(context["request"].GET.get("from"), review)


@pass_context
def thread_form(context, review, page):
    """Returns the form below a Thread, of which `page` was found; None where it takes no more."""
    if not (page.thread.takes_comments() and review.is_published()):
        return None
    return CommentForm(review=review, author=author_behind(context["request"]))


@pass_context
def thread_waiting(context, review):
    """The first comments that wait in a Thread, for a moderator; readers cost no query."""
    if not may_moderate_here(context["request"]):
        return []
    pending = Comment.objects.pending().filter(thread=review.pk)
    return list(pending.with_place().order_by("pk")[:WAITING_SHOWN])


def comment_counts(reviews):
    """Asks once for the numbers of comments of many Reviews; read them with `count_of`."""
    return Thread.objects.counts(reviews)


def comments_by_season(seasons):
    """Counts the comments on the published reviews of each Season's Series, in one query."""
    found = _counted_by_season(Generation.read(), *seasons)
    return [found.get(season, 0) for season in seasons]


@kept_figures
def _counted_by_season(_generation, *seasons):
    """Until a reader could see another number: comments change none of what else is kept."""
    return Thread.objects.counted_by_season(seasons)


def count_about(page, section):
    """Returns how many comments of the whole Thread are about a Section."""
    return page.thread.section_counts.get(str(section.pk), 0)


def count_of(counts, review):
    """Returns how many comments a Review has; none where nobody asked for the counts."""
    return counts.get(review.pk, 0) if counts else 0


def _page_that(start, review):
    if start is None:
        return read_page(review)
    if not WRITTEN_ID.fullmatch(start):
        raise Http404
    try:
        return read_page(review, start=int(start))
    except LookupError as error:
        raise Http404 from error


functions = {
    "comment_counts": comment_counts,
    "comments_by_season": comments_by_season,
    "thread_form": thread_form,
    "thread_page": thread_page,
    "thread_waiting": thread_waiting,
}
filters = {"count_about": count_about, "count_of": count_of}
