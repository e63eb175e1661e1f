"""Sends the Notices that are due, each once; what a mail server refuses now it gets later.

What it refuses for good is not sent again, and nothing more to a follower whom it does not know.
A worker that is killed after the server has taken a mail and before that is noted sends it again:
both then carry the same Message-ID, by which mail programs know the second.
"""

import logging
import smtplib
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.tasks import task

from .models import Notice
from .stopping import give_up
from .typed import one_line, typed

logger = logging.getLogger(__name__)

PAUSE = timedelta(minutes=1)
# They speak of one mail: the next may be taken.
OF_THE_MAIL = (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError, ValueError)
# Answers of a mail server: smaller ones mean "later"; who may not send through it mends a setting.
FOR_GOOD, NOT_ALLOWED = 500, "5.7."


@task
def send_notices():
    """Sends what is due, and leaves a server that fails alone for a minute."""
    while notice := Notice.objects.claim():
        try:
            _mail(notice).send()
        except OF_THE_MAIL as error:
            _refused(notice, error)
            continue
        except OSError:  # smtplib's other errors are of this kind too
            Notice.objects.due().put_off(PAUSE)
            return
        notice.sent()


def _refused(notice, error):
    """Leaves a mail to be tried again later, if that may help."""
    why = _reason_for_good(error)
    if not why:
        return
    logger.warning("Mail %s will not be sent: %s", notice.pk, why)
    Notice.objects.filter(pk=notice.pk).give_up(why)
    if isinstance(error, smtplib.SMTPRecipientsRefused) and notice.is_for_follower():
        give_up(notice.to, why)


def _reason_for_good(error):
    """Returns why a mail is never taken; nothing where that may change."""
    if isinstance(error, ValueError):  # perhaps of a setting
        return ""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        [(code, words)] = error.recipients.values()  # each mail has one
    else:
        code, words = error.smtp_code, error.smtp_error
    said = one_line(typed(words.decode(errors="replace") if isinstance(words, bytes) else words))
    is_for_good = code >= FOR_GOOD and not said.startswith(NOT_ALLOWED)
    return f"{code} {said}" if is_for_good else ""


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
