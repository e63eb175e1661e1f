"""A new password by mail. Whether anybody has the address typed is answered to nobody."""

from datetime import timedelta

from django.conf import settings
from django.contrib import admin
from django.contrib.auth import views
from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage
from django.shortcuts import redirect, render
from django.tasks import task
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csp import csp_override

from .addresses import client_address, network_of
from .log_in import TOO_MANY_REQUESTS, welcome_back
from .models import Blog
from .throttle import Throttle, wait_in_words

HOUR = timedelta(hours=1)
BY_NETWORK = Throttle("reset by network", limit=10, period=HOUR)
BY_ADDRESS = Throttle("reset by address", limit=3, period=HOUR)
ATTEMPTS = 5


@never_cache
def password_reset(request):
    form = PasswordResetForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"]
        wait = _seconds_to_wait(request, email)
        if not wait:
            send_reset_mail.enqueue(email)
            return redirect("password_reset_done")
        form.add_error("email", _too_many(wait))
        response = _page(request, form, status=TOO_MANY_REQUESTS)
        response["Retry-After"] = wait
        return response
    return _page(request, form)


def _seconds_to_wait(request, email):
    network = network_of(client_address(request))
    return (network and BY_NETWORK.take(network)) or BY_ADDRESS.take(email.casefold())


def _too_many(wait):
    words = _("There were too many requests. A link may be in your mail already.")
    return f"{words} {wait_in_words(wait)}"


def _page(request, form, *, status=200):
    context = admin.site.each_context(request) | {"form": form, "title": _("Password reset")}
    return render(request, "registration/password_reset_form.html", context, status=status)


@task
def send_reset_mail(email, attempt=1):
    """Sends the link, later where the mail server refuses now."""
    try:
        _send_to_each(email)
    except OSError:  # smtplib's errors are of this kind too
        if attempt == ATTEMPTS:
            raise
        later = send_reset_mail.using(run_after=timezone.now() + timedelta(minutes=4**attempt))
        later.enqueue(email, attempt=attempt + 1)


def _send_to_each(email):
    form = PasswordResetForm({"email": email})
    form.full_clean()
    for user in form.get_users(form.cleaned_data["email"]):
        words = {"user": user, "blog": Blog.objects.current(), "address": _address_for(user)}
        subject = render_to_string("password_reset_subject.txt", words, using="mail").strip()
        text = render_to_string("password_reset.txt", words, using="mail")
        EmailMessage(subject, text, to=[user.email]).send()


def _address_for(user):
    """Returns the link, under SITE_URL: the Host header is whatever a stranger has sent."""
    user_id = urlsafe_base64_encode(force_bytes(user.pk))
    token = default_token_generator.make_token(user)
    return settings.SITE_URL + reverse("password_reset_confirm", args=[user_id, token])


class PasswordResetConfirm(views.PasswordResetConfirmView):
    def form_valid(self, form):
        response = super().form_valid(form)
        welcome_back(response, self.user)
        return response


def _on_the_desk(view):
    return csp_override(settings.ADMIN_CSP)(view)


done = views.PasswordResetDoneView.as_view()
confirm = PasswordResetConfirm.as_view()
complete = views.PasswordResetCompleteView.as_view()

urlpatterns = [
    path("", _on_the_desk(password_reset), name="admin_password_reset"),
    path("done/", _on_the_desk(done), name="password_reset_done"),
    path("<uidb64>/<token>/", _on_the_desk(confirm), name="password_reset_confirm"),
    path("complete/", _on_the_desk(complete), name="password_reset_complete"),
]
