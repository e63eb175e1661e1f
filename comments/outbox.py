"""Sends the Notices that are due, each once; what a mail server refuses now it gets later.

A worker that is killed after the server has taken a mail and before that is noted sends it again:
both then carry the same Message-ID, by which mail programs know the second.
"""

import smtplib
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.tasks import task

from .models import Notice

PAUSE = timedelta(minutes=1)
# They speak of one mail: the next may be taken.
OF_THE_MAIL = (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError, ValueError)


@task
def send_notices():
    """Sends what is due, and leaves a server that fails alone for a minute."""
    while notice := Notice.objects.claim():
        try:
            _mail(notice).send()
        except OF_THE_MAIL:
            continue
        except OSError:  # smtplib's other errors are of this kind too
            Notice.objects.due().put_off(PAUSE)
            return
        notice.sent()


def wake():
    """Has what is due sent, where anything is."""
    if Notice.objects.due().exists():
        send_notices.enqueue()


def _mail(notice):
    headers = {
        "Message-ID": f"<notice-{notice.pk}@{urlsplit(settings.SITE_URL).hostname}>",
        "Auto-Submitted": "auto-generated",
    }
    return EmailMessage(
        notice.subject, notice.text, to=[notice.to], headers=headers | notice.headers
    )
