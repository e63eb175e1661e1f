"""Small pages around a Thread; the Thread itself is printed by the tag `comment_thread`.

Each is the same for all who carry no session: none sets a cookie or needs a token.
"""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from reviews.cached_pages import cached_page
from reviews.models import Review

from .forms import CommentForm
from .models import Comment
from .receiving import closed_words, form_page, give_back, receive, sent_from_elsewhere
from .same_origin import judged_by_origin
from .writer import author_behind


def comment_create_refused(request, review_id):
    return give_back(request, _find_review(review_id), problem=sent_from_elsewhere(), status=403)


@judged_by_origin(refused=comment_create_refused)
@require_http_methods(["GET", "HEAD", "POST"])
def comment_create(request, review_id):
    review = _find_review(review_id)
    if request.method != "POST":
        return _lead_to_form(review)
    if review is None:
        problem = _("This review is no longer here. Copy your words if you want to keep them.")
        return give_back(request, None, problem=problem, status=404)
    return receive(request, review)


def comment_reply_refused(request, pk):
    parent = _find_comment(pk)
    if parent is None:
        return _give_back_orphan(request, pk)
    problem = sent_from_elsewhere()
    return give_back(request, parent.thread.review, parent=parent, problem=problem, status=403)


@judged_by_origin(refused=comment_reply_refused)
@require_http_methods(["GET", "HEAD", "POST"])
def comment_reply(request, pk):
    parent = _find_comment(pk)
    if request.method != "POST":
        return _show_reply_form(request, parent)
    if parent is None:
        return _give_back_orphan(request, pk)
    return receive(request, parent.thread.review, parent=parent)


@require_safe
@cached_page()
def comment_detail(request, pk):
    comment = get_object_or_404(Comment.objects.readable().with_mark().with_place(), pk=pk)
    return render(request, "comments/comment_detail.html", {"comment": comment})


def _lead_to_form(review):
    if review is None:
        raise Http404
    return redirect(f"{review.get_absolute_url()}#respond")


def _show_reply_form(request, parent):
    if parent is None:
        raise Http404
    form = CommentForm(review=parent.thread.review, parent=parent, author=author_behind(request))
    return form_page(
        request, form, problem="" if parent.thread.takes_comments() else closed_words()
    )


def _give_back_orphan(request, pk):
    """Offers to send as a comment of its own what answered one that is gone."""
    threads = Comment.objects.filter(pk=pk).values("thread")
    review = Review.objects.published().filter(pk__in=threads).first()
    problem = _("The comment that you answer is no longer here. Send yours as one of its own?")
    return give_back(request, review, problem=problem, status=404)


def _find_review(pk):
    return Review.objects.published().filter(pk=pk).first()


def _find_comment(pk):
    return Comment.objects.readable().with_place().filter(pk=pk).first()
