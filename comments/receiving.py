"""Takes a sent comment in, or answers with the form, what was typed, and the reason why not."""

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from reviews.addresses import client_address

from .forms import CommentForm
from .models import Thread
from .rates import TooOftenError
from .typed import TooLargeError, UnreadableError, typed_words
from .writer import author_behind


class SeeOther(HttpResponseRedirect):
    """Leads on after a POST, to a page that may be loaded again."""

    status_code = 303


def receive(request, review, **place):
    """Stores what was sent to a published review.

    `place` may name a readable comment as `parent`, or a `section` that the comment is about.
    """
    words, problem, status = read(request)
    if problem:
        return give_back(request, review, problem=problem, status=status, **place)
    if not Thread.objects.of(review).takes_comments():
        return give_back(request, review, problem=closed_words(), status=409, **place)
    form = CommentForm(words, review=review, author=author_behind(request), **place)
    if not form.is_valid():
        return form_page(request, form, status=422)
    try:
        comment = form.send(address=client_address(request))
    except TooOftenError as refused:
        return _too_often(request, form, refused)
    return SeeOther(comment.get_own_url())


def read(request):
    """Returns the words that were sent; or none, why they can't be read, and the status for it."""
    try:
        return typed_words(request), "", 200
    except TooLargeError:
        return {}, _("This was too large to read. Go back, shorten it, and send it again."), 413
    except UnreadableError:
        return {}, _("What your browser sent could not be read. Go back and send it again."), 400


def _too_often(request, form, refused):
    answer = form_page(request, form, problem=str(refused), status=429)
    answer["Retry-After"] = refused.wait
    return answer


def give_back(request, review, *, problem, status, **place):
    """Answers with what was typed, unjudged, and one problem that no field of it has."""
    try:
        words = typed_words(request)
    except UnreadableError:
        words = {}
    form = CommentForm(initial=words, review=review, author=author_behind(request), **place)
    return form_page(request, form, problem=problem, status=status)


def form_page(request, form, *, problem="", status=200):
    can_send = form.review is not None and problem != closed_words()
    context = {"form": form, "problem": problem, "can_send": can_send, "is_error": status >= 400}
    if problem and status >= 400:
        form.blame(problem)
    return render(request, "comments/comment_form.html", context, status=status)


def closed_words():
    return _("Comments on this review are closed.")


def sent_from_elsewhere():
    return _(
        "Your browser does not say that this was sent from our page. Read it and send it again."
    )
