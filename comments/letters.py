"""Makes Notices of the templates in templates/mail/: plain words, one line of subject."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone

from reviews.models import Blog

from .models import Notice
from .models.notice import SUBJECT_LENGTH
from .typed import one_line, typed


def letter(kind, *, to, words, stop, **fields):
    """Returns a Notice that is not stored yet; `words` are what its two templates ask for.

    `stop` is the address where a mail program, or who reads it, puts an end to such mails.
    """
    words = words | {"blog": Blog.objects.current(), "site": settings.SITE_URL, "stop": stop}
    subject = one_line(typed(render_to_string(f"{kind}_subject.txt", words, using="mail")))
    text = render_to_string(f"{kind}.txt", words, using="mail").strip() + "\n"
    headers = {
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    now = timezone.now()
    return Notice(
        kind=kind,
        to=to.lower(),
        subject=subject[:SUBJECT_LENGTH],
        text=text,
        headers=headers,
        **{"created_at": now, "next_try_at": now} | fields,
    )
