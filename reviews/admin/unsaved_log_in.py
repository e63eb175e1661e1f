"""Leads a form that was sent after its session had ended through log-in, back to itself filled."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.views import csrf

from .. import permissions
from .unsaved_copy import keep_sent, review_of, signed_writer

FORMS = ("reviews_review_add", "reviews_review_change")


def keeps_at_log_in(view):
    """Keeps what is posted by whoever is no longer logged in, for its signed writer alone."""

    @wraps(view)
    def keep_or_view(request, *args, **options):
        if request.method != "POST" or request.user.is_authenticated:
            return view(request, *args, **options)
        return _lead_back(request, options.get("object_id")) or view(request, *args, **options)

    return keep_or_view


def csrf_failure(request, reason="", template_name=csrf.CSRF_FAILURE_TEMPLATE_NAME):
    """Answers a form whose token was replaced by a newer log-in; other pages as Django does.

    Only the writer whom the form was signed for gets it back, so nobody else's page gains by it.
    """
    match = request.resolver_match
    if match and match.namespace == "admin" and match.url_name in FORMS:
        answer = _lead_back(request, match.kwargs.get("object_id"))
        if answer:
            return answer
    return csrf.csrf_failure(request, reason, template_name)


def _lead_back(request, object_id):
    """Redirects to the filled form, by way of the log-in; None if it can't be told whose it is."""
    writer = signed_writer(request.POST)
    review = review_of(object_id)
    if writer is None or (object_id and not _may_edit(writer, review)):
        return None
    unsaved = keep_sent(request.POST, user=writer, review=review)
    if unsaved is None:
        return None
    address = _address_of(review) + f"?unsaved={unsaved.pk}"
    if request.user.is_authenticated:
        return HttpResponseRedirect(address)
    return redirect_to_login(address, reverse("admin:login"))


def _may_edit(writer, review):
    return review is not None and permissions.may_edit(writer, review)


def _address_of(review):
    if review is None:
        return reverse("admin:reviews_review_add")
    return reverse("admin:reviews_review_change", args=[review.pk])
