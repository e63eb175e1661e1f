"""Every refusal of what a reader sends: what is typed, what happens meanwhile, what is answered.

See test_refusals.py for a browser without scripts, and tests/browser/test_refusals.py for one with.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import OperationalError
from django.utils import timezone

from comments.models import Comment, Policy, Thread
from comments.own import TIME_TO_CHANGE
from comments.rates import BY_NEIGHBOURHOOD, BY_WRITER
from comments.same_origin import SameOriginMiddleware
from reviews.addresses import neighbourhood_of
from reviews.models import Review, Section
from tests.comments.factories import make_comment
from tests.factories import make_review, make_section

TYPED = {
    "name": "Aya “A.” Mori",
    "email": "aya@example.org",
    "website": "https://aya.example/?a=1&b=2",
    "text": "I cried <twice>.\n\n||She lives & sings.||",
}
OWN = {name: typed for name, typed in TYPED.items() if name != "email"}  # the form to edit


class Scene:
    """A review with an answer of its author's, a comment on it, and the writer's own comment."""

    def __init__(self, monkeypatch):
        self.monkeypatch = monkeypatch
        self.review = make_review(title="Frieren", slug="frieren")
        self.section = make_section(self.review, heading="Music")
        self.parent = make_comment(self.review, name="Ben")
        signed = {"name": TYPED["name"], "email": TYPED["email"]}
        self.said = make_comment(self.review, text="Said before.", **signed)
        self.own = make_comment(self.review, text="Said now.", **signed)

    def address(self, form):
        """Where a reader finds the form."""
        return {
            "comment": self.review.get_absolute_url(),
            "reply": self.parent.get_reply_url(),
            "about": f"/comments/about/{self.section.pk}/",
            "edit": self.own.get_edit_url(),
        }[form]


def nothing(_scene):
    pass


def is_closed(scene):
    Thread.objects.filter(pk=scene.review.pk).update(is_open=False)


def is_too_old(scene):
    Policy(closes_after=14).save()
    long_ago = timezone.now() - timedelta(days=15)
    Review.objects.filter(pk=scene.review.pk).update(published_at=long_ago)


def takes_short_texts(scene):
    Policy(longest_text=10).save()


def wrote_just_now(scene):
    BY_WRITER.take(TYPED["email"])


def neighbours_wrote(scene):
    for _ in range(BY_NEIGHBOURHOOD.limit):
        BY_NEIGHBOURHOOD.take(neighbourhood_of("127.0.0.1"))


def review_goes(scene):
    Review.objects.filter(pk=scene.review.pk).update(published_at=None)


def parent_goes(scene):
    Comment.objects.filter(pk=scene.parent.pk).remove()


def section_goes(scene):
    Section.objects.filter(pk=scene.section.pk).delete()


def database_is_busy(scene):
    def fail(*_args, **_options):
        raise OperationalError("database is locked")

    scene.monkeypatch.setattr("comments.forms.send", fail)
    scene.monkeypatch.setattr("comments.own.edit", fail)


def comes_from_elsewhere(scene):
    scene.monkeypatch.setattr(SameOriginMiddleware, "_is_from_here", lambda *_given: False)


def time_is_over(scene):
    old = timezone.now() - TIME_TO_CHANGE
    Comment.objects.filter(pk=scene.own.pk).update(created_at=old)


def is_decided_against(scene):
    Comment.objects.filter(pk=scene.own.pk).mark_spam()


@dataclass(frozen=True)
class Refusal:
    status: int
    reason: str
    typed: dict = field(default_factory=dict)
    form: str = "comment"
    beside: str = "text"
    meanwhile: Callable = nothing
    waits: bool = False  # with Retry-After

    def words(self):
        """All that is typed into the form."""
        return (OWN if self.form == "edit" else TYPED) | self.typed


TOO_LONG = "the longest allowed is"
CLOSED = "Comments on this review are closed."
ELSEWHERE = "Your browser does not say that this was sent from our page."
OVER = "The quarter of an hour in which it could be changed is over."
AWAY = "The blog cannot answer just now."
REFUSALS = {
    "no name": Refusal(422, "Enter your name", {"name": ""}, beside="name"),
    "no email": Refusal(422, "Enter an email address", {"email": ""}, beside="email"),
    "odd email": Refusal(422, "Enter an email address", {"email": "aya@"}, beside="email"),
    "odd website": Refusal(422, "Enter a web address", {"website": "a b"}, beside="website"),
    "no text": Refusal(422, "Enter your comment", {"text": ""}),
    "nothing to see": Refusal(422, "Enter your comment", {"text": "---"}),
    "long name": Refusal(422, TOO_LONG, {"name": "x" * 101}, beside="name"),
    "long email": Refusal(422, TOO_LONG, {"email": f"a@{'b.' * 130}example.org"}, beside="email"),
    "long website": Refusal(
        422, TOO_LONG, {"website": f"https://a.example/{'x' * 200}"}, beside="website"
    ),
    "long text": Refusal(422, TOO_LONG, {"text": "界" * 5_001}),
    "long text since": Refusal(422, TOO_LONG, meanwhile=takes_short_texts),
    "too fast": Refusal(429, "You have sent a comment", meanwhile=wrote_just_now, waits=True),
    "too many": Refusal(429, "Many comments have", meanwhile=neighbours_wrote, waits=True),
    "too fast reply": Refusal(
        429, "You have sent a comment", form="reply", meanwhile=wrote_just_now, waits=True
    ),
    "closed": Refusal(409, CLOSED, meanwhile=is_closed),
    "closed reply": Refusal(409, CLOSED, form="reply", meanwhile=is_closed),
    "closed by age": Refusal(409, CLOSED, form="about", meanwhile=is_too_old),
    "review gone": Refusal(404, "This review is no longer here.", meanwhile=review_goes),
    "review gone reply": Refusal(
        404, "The comment that you answer is no longer here.", form="reply", meanwhile=review_goes
    ),
    "parent gone": Refusal(
        404, "The comment that you answer is no longer here.", form="reply", meanwhile=parent_goes
    ),
    "answer gone": Refusal(
        404, "The answer that you write about is no", form="about", meanwhile=section_goes
    ),
    "database busy": Refusal(503, AWAY, meanwhile=database_is_busy, waits=True),
    "database busy edit": Refusal(503, AWAY, form="edit", meanwhile=database_is_busy, waits=True),
    "elsewhere": Refusal(403, ELSEWHERE, meanwhile=comes_from_elsewhere),
    "elsewhere reply": Refusal(403, ELSEWHERE, form="reply", meanwhile=comes_from_elsewhere),
    "elsewhere about": Refusal(403, ELSEWHERE, form="about", meanwhile=comes_from_elsewhere),
    "elsewhere edit": Refusal(403, ELSEWHERE, form="edit", meanwhile=comes_from_elsewhere),
    "edit without words": Refusal(422, "Enter your comment", {"text": ""}, form="edit"),
    "edit too late": Refusal(409, OVER, form="edit", meanwhile=time_is_over),
    "edit of spam": Refusal(409, OVER, form="edit", meanwhile=is_decided_against),
    "edit said already": Refusal(
        409, "You have said just that here already", {"text": "Said before."}, form="edit"
    ),
}
