import re

from django import template
from django.db.models import Count, DateField
from django.db.models.functions import TruncWeek
from django.http import Http404

from ..forms import CommentForm
from ..models import Comment, Thread
from ..paging import read_page
from ..permissions import may_moderate, may_moderate_here
from ..writer import author_behind

WAITING_SHOWN = 20
WRITTEN_ID = re.compile(r"[1-9][0-9]{0,9}")

register = template.Library()


@register.inclusion_tag("_comment_thread.html", takes_context=True)
def comment_thread(context, review, page=None):
    """Prints a Review's Thread, and the form below it; `page` is what `thread_page` found."""
    request = context["request"]
    page = page or thread_page(context, review)
    is_open = page.thread.takes_comments() and review.is_published()
    return {
        "page": page,
        "review": review,
        "review_url": review.get_absolute_url(),
        "form": CommentForm(review=review, author=author_behind(request)) if is_open else None,
        "can_send": True,
        "waiting": _waiting(request, review),
    }


@register.simple_tag(takes_context=True)
def thread_page(context, review):
    """Reads a Review's Thread from the comment that `?from=` names, for all who print of it."""
    return _page_that(context["request"].GET.get("from"), review)


@register.simple_tag
def comment_counts(reviews):
    """Asks once for the numbers of comments of many Reviews; read them with `count_of`."""
    return Thread.objects.counts(reviews)


@register.filter
def count_about(page, section):
    """Returns how many comments of the whole Thread are about a Section."""
    return page.thread.section_counts.get(str(section.pk), 0)


@register.filter
def count_of(counts, review):
    """Returns how many comments a Review has; none where nobody asked for the counts."""
    return counts.get(review.pk, 0) if counts else 0


@register.simple_tag
def comments_waiting(user):
    """Counts what waits for a moderator; None for who is none."""
    return Comment.objects.pending().count() if may_moderate(user) else None


@register.simple_tag
def comments_by_season(seasons):
    """Counts the comments on the published reviews of each Season's Series, in one query."""
    found = Thread.objects.counted_by_season()
    return [found.get(season, 0) for season in seasons]


@register.simple_tag
def comments_by_week(weeks):
    """Counts the visible comments of each week, by its Monday, in one query."""
    week = TruncWeek("created_at", output_field=DateField())
    comments = Comment.objects.visible().order_by().annotate(week=week)
    of_weeks = comments.filter(week__gte=weeks[0]).values_list("week")
    found = dict(of_weeks.annotate(Count("pk")))
    return [found.get(monday, 0) for monday in weeks]


def _waiting(request, review):
    """The first comments that wait in a Thread, for a moderator; readers cost no query."""
    if not may_moderate_here(request):
        return []
    pending = Comment.objects.pending().filter(thread=review.pk)
    return list(pending.with_place().order_by("pk")[:WAITING_SHOWN])


def _page_that(start, review):
    if start is None:
        return read_page(review)
    if not WRITTEN_ID.fullmatch(start):
        raise Http404
    try:
        return read_page(review, start=int(start))
    except LookupError as error:
        raise Http404 from error
