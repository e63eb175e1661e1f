"""Judges a form of a page without cookie or token by where the browser says it was sent from.

Such pages are the same bytes for every reader, so they carry no token; a form that somebody else's
page sends here is told apart by headers which no page can forge.
"""

from django.middleware.csrf import CsrfViewMiddleware

SAFE_METHODS = ("GET", "HEAD", "OPTIONS", "TRACE")


def judged_by_origin(*, refused):
    """Marks a view; `refused`, called as the view is, answers what came from elsewhere."""

    def mark(view):
        view.refused_by_origin = refused
        return view

    return mark


class SameOriginMiddleware(CsrfViewMiddleware):
    """Checks the origin for the views marked so, and Django's token for all others."""

    def process_request(self, request):
        super().process_request(request)
        if request.META.pop("CSRF_COOKIE_NEEDS_UPDATE", False):
            # A broken cookie is mended where a form asks for a token, not on a reader's page.
            del request.META["CSRF_COOKIE"]

    def process_view(self, request, callback, callback_args, callback_kwargs):
        refused = getattr(callback, "refused_by_origin", None)
        if refused is None:
            return super().process_view(request, callback, callback_args, callback_kwargs)
        if request.method in SAFE_METHODS or self._is_from_here(request):
            return self._accept(request)
        return refused(request, *callback_args, **callback_kwargs)

    def _is_from_here(self, request):
        if getattr(request, "_dont_enforce_csrf_checks", False):  # Django's switch for tests
            return True
        site = request.headers.get("Sec-Fetch-Site")
        if site is not None:
            return site == "same-origin"
        return "Origin" in request.headers and self._origin_verified(request)
