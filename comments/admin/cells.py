"""What the moderator's list says of a comment, in HTML, without a query of its own."""

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reviews import moments

from ..models import Hold, Status
from ..models.status import Folding

PARENT_WORDS = 160
ACTS = (
    ("approve", "A", gettext_lazy("Approve"), Status.APPROVED),
    ("mark_spam", "S", gettext_lazy("Spam"), Status.SPAM),
    ("remove", "D", gettext_lazy("Remove"), Status.REMOVED),
)


def card(comment):
    """All that a moderator needs to decide, with the buttons that do it."""
    told = {"state": state(comment), "writer": writer(comment), "place": place(comment)}
    told |= {"comment": comment, "buttons": buttons(comment) if comment.may_be_decided else ""}
    return render_to_string("admin/comments/comment/_card.html", told)


def writer(comment):
    """Who wrote it, and what is known of them by their e-mail address."""
    lines = [comment.email, comment.website, comment.address]
    lines.append(_("Author, logged in") if comment.user_id else _past(*comment.writers_past))
    return _lines(lines)


def _past(approved, refused):
    if not approved and not refused:
        return _("New here")
    told = {"approved": approved, "refused": refused}
    return _("%(approved)d approved, %(refused)d refused so far") % told


def place(comment):
    """The review, and the beginning of what the comment answers."""
    review = comment.thread.review
    link = format_html('<a href="{}#comments">{}</a>', review.get_absolute_url(), review)
    if comment.section:
        about = _("on: %(heading)s") % {"heading": comment.section.heading}
        link = format_html("{}<br>{}", link, about)
    if comment.parent is None:
        return link
    parent = comment.parent
    words = parent.text[:PARENT_WORDS] + "…" * (len(parent.text) > PARENT_WORDS)
    answers = _("In reply to %(name)s") % {"name": parent.name}
    return format_html('{}<br>{}<br><q class="quiet">{}</q>', link, answers, words)


def state(comment):
    """The status, and why the comment was held if not for what holds for all: by which rule."""
    is_telling = comment.held_because not in {"", Hold.STRANGER}
    why = comment.get_held_because_display() if is_telling else ""
    rule = f": {comment.held_rule}" if comment.held_rule else ""
    folded = Folding.FOLDED.label if comment.is_spoiler else ""
    return _lines([comment.get_status_display(), why + rule, folded])


def buttons(comment):
    """What can be decided on one comment on its card; what is decided most has a key of its own."""
    whats = _("what %(name)s wrote") % {"name": comment.name}
    return format_html_join(
        "\n",
        '<button type="submit" class="desk-button" name="one" value="{} {}"{}>'
        '{}<span class="visually-hidden"> {}</span></button>',
        ((act, comment.pk, _key(key), words, whats) for act, key, words in _choices(comment)),
    )


def _choices(comment):
    yield from (choice[:3] for choice in ACTS if choice[3] != comment.status)
    if comment.is_spoiler:
        yield "lay_open", "", _("Lay open")
    else:
        yield "fold", "", _("Fold as a spoiler")
    if comment.email and not comment.user_id:
        yield "block", "", _("Block the address")


def _key(key):
    return format_html(' aria-keyshortcuts="{}"', key) if key else ""


def decisions(comment):
    """Who decided what, when and why, the newest first."""
    return _lines(_told(decision) for decision in comment.decisions.newest_first()) or "–"


def _told(decision):
    who = decision.user or _("somebody who is gone")
    what = _("%(who)s, %(when)s: %(what)s") % {
        "who": who,
        "when": moments.in_words(decision.decided_at),
        "what": decision,
    }
    extras = [_("undoes the last") if decision.is_undo else "", decision.why]
    extras.append(_("undone since") if decision.is_undone else "")
    return "; ".join([what, *filter(None, extras)])


def _lines(lines):
    return format_html_join("", "<div>{}</div>", ((line,) for line in lines if line))
