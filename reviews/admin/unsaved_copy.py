"""Between a form as it was sent and the copy that is kept of it while it is not saved."""

import secrets

from django.core import signing
from django.http import QueryDict
from django.utils import timezone

from .. import permissions
from ..models import Review, Unsaved, User
from .conflict import form_mark

MOST_FIELDS = 5000
LONGEST_NAME = 200
HIGHEST_TURN = 2**31 - 1
SALT = "reviews.unsaved.writer"
NOT_KEPT = ("csrfmiddlewaretoken", "form_mark", "turn", "writer")


def sign_writer(user):
    """Returns what a form carries so that its text finds back to its author after a log-in."""
    return signing.dumps(user.pk, salt=SALT)


def signed_writer(data):
    """Returns who the form was made for, or None: only that user is ever shown what it held."""
    try:
        pk = signing.loads(data.get("writer", ""), salt=SALT, max_age=Unsaved.KEPT)
    except signing.BadSignature:
        return None
    user = User.objects.filter(pk=pk).first()
    return user if user and permissions.may_write(user) else None


def keep_sent(data, *, user, review):
    """Keeps a form that could not be saved; returns its Unsaved."""
    mark = form_mark(data) or secrets.token_hex(16)
    fields = [[name, value] for name, values in data.lists() for value in values]
    keep(mark, turn=turn_of(data), user=user, review=review, fields=fields)
    return Unsaved.objects.filter(form_mark=mark, user=user).first()


def keep(mark, *, turn, user, review, fields):
    content = [[_storable(name), _storable(value)] for name, value in fields if _is_kept(name)]
    Unsaved.objects.keep(
        mark, turn=turn, user=user, review=review, content=content, typed_at=timezone.now()
    )


def settle(data, *, user):
    """Forgets the copies of a form that is being saved, and of those restored into it."""
    Unsaved.objects.settle(form_mark(data), user=user, turn=turn_of(data))
    for word in data.get("restored", "").split():
        mark, _colon, turn = word.partition(":")
        if turn.isdecimal():
            Unsaved.objects.settle(mark[:32], user=user, turn=min(int(turn), HIGHEST_TURN))
    Unsaved.objects.older().delete()


def sent_again(unsaved):
    """Returns the form as it was typed, as a new one that knows what was restored into it."""
    data = QueryDict(mutable=True)
    for name, value in unsaved.content:
        data.appendlist(name, value)
    before = data.get("restored", "")
    data["form_mark"], data["turn"] = secrets.token_hex(16), "0"
    data["restored"] = f"{before} {unsaved.form_mark}:{unsaved.turn}".strip()
    data["writer"] = sign_writer(unsaved.user)
    return data


def offers(user, review):
    """What may be restored, the newest first, without what went into a newer one."""
    rows = list(Unsaved.objects.offered(user, review)[:5])
    words = " ".join(value for row in rows for name, value in row.content if name == "restored")
    return [row for row in rows if row.form_mark not in words]


def turn_of(data):
    turn = data.get("turn", "")
    return min(int(turn), HIGHEST_TURN) if turn.isdecimal() and len(turn) < 12 else 0


def review_of(object_id):
    """Returns the review of this number; None where there is none."""
    is_number = str(object_id).isdecimal() and len(str(object_id)) < 19
    return Review.objects.filter(pk=object_id).first() if is_number else None


def _is_kept(name):
    return not name.startswith("_") and name not in NOT_KEPT and len(name) <= LONGEST_NAME


def _storable(text):
    """PostgreSQL's JSON takes neither NUL nor half a surrogate pair."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()
