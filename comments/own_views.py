"""The private pages of one comment, for whoever has the address: its writer.

No log-in and no cookie tells who that is; the address is signed and said to nobody else.
"""

from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from reviews.moments import time_of_day

from . import own
from .forms import OwnCommentForm
from .models import Comment
from .receiving import SeeOther, read, sent_from_elsewhere
from .same_origin import judged_by_origin


@never_cache
@require_safe
def comment_mine(request, signature):
    """Shows its writer a comment as it will look, and what has become of it."""
    comment = _find(signature)
    context = {
        "comment": comment,
        "may_change": own.may_change(comment),
        "last_moment": time_of_day(own.last_moment(comment)),
    }
    return render(request, "comments/comment_mine.html", context)


def comment_edit_refused(request, signature):
    return _give_back(request, _find(signature), problem=sent_from_elsewhere(), status=403)


@judged_by_origin(refused=comment_edit_refused)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def comment_edit(request, signature):
    comment = _find(signature)
    if request.method == "POST":
        return _edit(request, comment)
    if not own.may_change(comment):
        return SeeOther(comment.get_own_url())
    return _form_page(request, OwnCommentForm(comment=comment))


def comment_withdraw_refused(request, signature):
    comment = _find(signature)
    return _withdraw_page(request, comment, problem=sent_from_elsewhere(), status=403)


@judged_by_origin(refused=comment_withdraw_refused)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def comment_withdraw(request, signature):
    comment = _find(signature)
    if request.method != "POST" and own.may_change(comment):
        return _withdraw_page(request, comment)
    if request.method == "POST" and comment.withdrawn_at is None:
        try:
            own.withdraw(comment)
        except own.TooLateError:
            return _withdraw_page(request, comment, problem=_too_late(), status=409)
    return SeeOther(comment.get_own_url())


def _find(signature):
    return get_object_or_404(Comment.objects.signed(signature).with_mark().with_place())


def _edit(request, comment):
    words, problem, status = read(request)
    if problem:
        return _give_back(request, comment, problem=problem, status=status)
    form = OwnCommentForm(words, comment=comment)
    if not form.is_valid():
        return _form_page(request, form, status=422)
    try:
        own.edit(comment, form.cleaned_data)
    except own.TooLateError:
        return _form_page(request, form, problem=_too_late(), status=409)
    except own.SaidAlreadyError:
        problem = _("You have said just that here already, in another comment.")
        return _form_page(request, form, problem=problem, status=409)
    return SeeOther(comment.get_own_url())


def _give_back(request, comment, *, problem, status):
    form = OwnCommentForm(comment=comment)
    form.initial |= read(request)[0]
    return _form_page(request, form, problem=problem, status=status)


def _form_page(request, form, *, problem="", status=200):
    if problem:
        form.blame(problem)
    context = {"form": form, "comment": form.comment}
    context |= {"can_send": problem != _too_late(), "is_error": status >= 400}
    return render(request, "comments/comment_edit.html", context, status=status)


def _withdraw_page(request, comment, *, problem="", status=200):
    context = {"comment": comment, "problem": problem, "is_error": status >= 400}
    context["can_send"] = problem != _too_late()
    return render(request, "comments/comment_withdraw.html", context, status=status)


def _too_late():
    return _("The quarter of an hour in which it could be changed is over.")
