"""Throttles log-ins in a way that can't lock an author out.

A browser that has logged in before carries a signed "device" cookie and is counted by itself, so
that whoever tries an author's name from elsewhere uses up their own attempts and not hers. On a
new device meanwhile a password reset by mail lets her in: it leaves such a cookie too.
"""

from datetime import timedelta

from django.conf import settings
from django.contrib.admin.forms import AdminAuthenticationForm, AdminPasswordChangeForm
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.crypto import get_random_string, salted_hmac
from django.utils.translation import gettext as _

from .addresses import client_address, network_of
from .models import User
from .throttle import Throttle, wait_in_words

PERIOD = timedelta(minutes=15)
BY_NETWORK = Throttle("log-in by network", limit=20, period=PERIOD)
BY_NAME = Throttle("log-in by name", limit=10, period=PERIOD)
BY_DEVICE = Throttle("log-in by device", limit=10, period=PERIOD)
BY_USER = Throttle("old password by user", limit=10, period=PERIOD)

COOKIE = "device"
COOKIE_AGE = timedelta(days=365)
SALT = "reviews.log_in.device"
TOO_MANY_REQUESTS = 429


class ThrottledForm:
    """A form that counts its attempts and remembers how long to wait, 0 where it went on."""

    wait = 0

    def take(self, counted):
        for throttle, subject in counted:
            self.wait = throttle.take(subject)
            if self.wait:
                words = _("There were too many attempts.")
                raise ValidationError(f"{words} {wait_in_words(self.wait)}", code="throttled")


class LogInForm(ThrottledForm, AdminAuthenticationForm):
    def clean(self):
        name = self.cleaned_data.get("username")
        if not name or not self.cleaned_data.get("password"):
            return super().clean()
        counted = counted_as(self.request, name)
        self.take(counted)
        cleaned = super().clean()
        for throttle, subject in counted:
            throttle.give_back(subject)
        return cleaned


class ChangePasswordForm(ThrottledForm, AdminPasswordChangeForm):
    """Whoever finds an open session may guess at the password no more than at the door."""

    def clean_old_password(self):
        self.take([(BY_USER, self.user.pk)])
        old_password = super().clean_old_password()
        BY_USER.give_back(self.user.pk)
        return old_password


def counted_as(request, name):
    """Returns what an attempt counts against: a known device, or else network and name."""
    device = known_device(request, name)
    if device:
        return [(BY_DEVICE, device)]
    network = network_of(client_address(request))
    return [*([(BY_NETWORK, network)] if network else []), (BY_NAME, folded(name))]


def answer_log_in(request, response):
    """Remembers the device of whoever has just logged in."""
    if request.method == "POST" and response.status_code == 302:
        remember_device(response, request.user)
    return answer_throttled(response)


def answer_throttled(response):
    form = (getattr(response, "context_data", None) or {}).get("form")
    if getattr(form, "wait", 0):
        response.status_code = TOO_MANY_REQUESTS
        response["Retry-After"] = form.wait
    return response


def welcome_back(response, user):
    """Lets in whoever could read the user's mail, however often others have tried the name."""
    BY_NAME.clear(folded(user.get_username()))
    remember_device(response, user)


def remember_device(response, user):
    response.set_signed_cookie(
        COOKIE,
        f"{get_random_string(22)}.{_name_mark(user.get_username())}",
        salt=SALT,
        max_age=COOKIE_AGE,
        path=reverse("admin:index"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def known_device(request, name):
    """Returns the mark of a device that has logged in under that name before, or None."""
    cookie = request.get_signed_cookie(COOKIE, "", salt=SALT, max_age=COOKIE_AGE)
    device, _dot, mark = cookie.partition(".")
    return device if device and mark == _name_mark(name) else None


def folded(name):
    """Returns the one spelling that a log-in is counted under."""
    return User.normalize_username(name).casefold()


def _name_mark(name):
    return salted_hmac(SALT, folded(name), algorithm="sha256").hexdigest()
