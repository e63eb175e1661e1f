"""Where the links in mails lead: a GET shows a button, and a POST does what it says.

The signed address tells whom it is about. Nobody's e-mail address is shown.
"""

from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from .answer_notices import tell_what_was_missed
from .models import Follower
from .receiving import SeeOther, read, sent_from_elsewhere
from .same_origin import judged_by_origin
from .stopping import find_stop


def answers_confirm_refused(request, signature):
    follower = _find(signature)
    return _confirm_page(request, follower, problem=sent_from_elsewhere(), status=403)


@judged_by_origin(refused=answers_confirm_refused)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answers_confirm(request, signature):
    follower = _find(signature)
    if request.method != "POST":
        return _confirm_page(request, follower)
    if not follower.confirmed_at:
        follower.confirm()
        tell_what_was_missed(follower)
    return SeeOther(follower.get_confirmation_url())


# A mail program posts here by itself, from nowhere and with nothing but List-Unsubscribe.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mail_stop(request, signature):
    """Answers a POST without leading on: mail programs follow no redirect there."""
    stop = find_stop(signature)
    words, _problem, _status = read(request) if request.method == "POST" else ({}, "", 200)
    context = {"stop": stop, "done": ""}
    if request.method == "POST" and words.get("what") == "here":
        stop.here()
        context["done"] = _("You get no more mails about this review.")
    elif request.method == "POST":
        stop.everything()
        context["done"] = _("You get no more of these mails.")
    return render(request, "comments/mail_stop.html", context)


def _find(signature):
    return get_object_or_404(Follower.objects.signed(signature))


def _confirm_page(request, follower, *, problem="", status=200):
    context = {"follower": follower, "problem": problem}
    return render(request, "comments/answers_confirm.html", context, status=status)
