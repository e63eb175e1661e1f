from django.conf import settings
from django.db import models, transaction
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reviews import moments
from reviews.markdown import hidden_html, stranger_html
from reviews.models import RenderedHTMLField, Review, Section

from .. import avatar
from ..fingerprint import fingerprint
from ..moderation import ModeratedQuerySet
from ..shortening import shortened_html
from . import path
from .kept import KeptQuerySet
from .mailed import MailedQuerySet
from .placed import Placed
from .policy import LONGEST_TEXT_EVER
from .status import Hold, Status
from .thread import Thread

NAME_LENGTH = 100
EMAIL_LENGTH = 254
WEBSITE_LENGTH = 200
ADDRESS_LENGTH = 43  # of a network of IPv6, written out
RULE_LENGTH = 200
NOT_ON_PAGE = (
    *("text", "email", "address", "fingerprint", "parent_path", "held_because", "held_rule"),
    *("status_since", "is_spoiler", "is_followed", "is_on_page"),
)
PENDING_FIRST = (
    models.Case(models.When(status=Status.PENDING, then=0), default=1).asc(),
    models.F("pk").desc(),
)


class CommentQuerySet(KeptQuerySet, MailedQuerySet, ModeratedQuerySet):
    def pending(self):
        return self.filter(status=Status.PENDING)

    def visible(self):
        """Those whose words readers may see, in a published Review; see also `readable`."""
        return self.filter(status=Status.APPROVED)

    def spam(self):
        return self.filter(status=Status.SPAM)

    def removed(self):
        return self.filter(status=Status.REMOVED)

    def on_page(self):
        """The visible ones and the tombstones: those that are gone, but have visible replies."""
        return self.filter(is_on_page=True)

    def readable(self, at=None):
        """Those that readers can get at: visible ones of published Reviews."""
        reviews = Review.objects.published(at).filter(pk=models.OuterRef("thread"))
        return self.visible().filter(models.Exists(reviews))

    def update_is_on_page(self):
        """Writes of each whether it is visible or has visible replies.

        Below the deepest level replies stand beside what they answer: hence the second question.
        """
        visible = Comment.objects.visible().on_page()
        here = {"thread": models.OuterRef("thread")}
        below = visible.filter(path.below(models.OuterRef("path")), **here)
        beside = Comment.objects.visible().filter(parent=models.OuterRef("pk"))
        stays = models.Q(status=Status.APPROVED) | models.Exists(below) | models.Exists(beside)
        return self.update(is_on_page=models.ExpressionWrapper(stays, models.BooleanField()))

    def above(self, comment):
        """Those from the top of the Thread down to a comment, without it."""
        return self.filter(pk__in=path.ids_in(comment.path)[:-1])

    def in_order(self):
        """As a Thread reads: oldest first, replies under what they answer."""
        return self.order_by("path")

    def with_relations_named(self, at=None):
        """Brings what "in reply to" and "on" say, and leaves what a Thread's page never shows."""
        shown = self.defer(*NOT_ON_PAGE).with_mark(at)
        return shown.annotate(
            parents_name=models.F("parent__name"),
            parents_status=models.F("parent__status"),
            section_heading=models.F("section__heading"),
            section_anchor=models.F("section__anchor"),
        )

    def with_mark(self, at=None):
        """Tells who has a review here from who moderates; the log-in alone tells neither.

        Asked only of those who were logged in: to find none, a database goes through all reviews.
        """
        theirs = Review.objects.published(at).filter(author=models.OuterRef("user"))
        of_users = models.When(user__isnull=False, then=models.Exists(theirs))
        is_by_author = models.Case(of_users, default=False, output_field=models.BooleanField())
        return self.annotate(is_by_author=is_by_author)

    def with_place(self):
        return self.select_related("thread__review__series", "parent", "section")

    def page_from(self, start, *, size, at=None):
        """A Thread's page from a path on, and one row more where another page follows."""
        rows = self.on_page().filter(path__gte=start).in_order()
        return rows.with_relations_named(at)[: size + 1]

    def before(self, start):
        """Those that a Thread's pages show before a path, the nearest first."""
        return self.on_page().filter(path__lt=start).order_by("-path")

    def pending_first(self):
        return self.order_by(*PENDING_FIRST)


class Comment(Placed, models.Model):
    """What a reader says in a Thread, or in reply to another Comment."""

    # Cascading along `parent` would recurse once a level, which anybody can build too deep.
    # Neither key has a plain index: SQLite would take it and then sort the whole Thread.
    thread = models.ForeignKey(
        Thread, models.CASCADE, db_index=False, related_name="comments", verbose_name=_("thread")
    )
    parent = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        db_index=False,
        related_name="replies",
        verbose_name=_("in reply to"),
    )
    parent_path = models.CharField(max_length=path.LONGEST, default="", editable=False)
    path = models.GeneratedField(
        expression=path.Joined("parent_path", path.PaddedId("id")),
        output_field=models.CharField(max_length=path.LONGEST),
        db_persist=True,
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="comments",
        verbose_name=_("author"),
        help_text=_("Who wrote it logged in; empty for readers."),
    )
    name = models.CharField(_("name"), max_length=NAME_LENGTH)
    email = models.EmailField(_("email"), max_length=EMAIL_LENGTH, blank=True)
    website = models.URLField(_("website"), max_length=WEBSITE_LENGTH, blank=True)
    text = models.TextField(_("text"), max_length=LONGEST_TEXT_EVER)
    text_html = RenderedHTMLField()
    shortened_html = RenderedHTMLField()
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.PENDING)
    held_because = models.CharField(
        _("reason to wait"), max_length=10, choices=Hold, blank=True, default=""
    )
    held_rule = models.CharField(
        _("what was found"), max_length=RULE_LENGTH, blank=True, default="", editable=False
    )
    address = models.CharField(
        _("network address"), max_length=ADDRESS_LENGTH, blank=True, default="", editable=False
    )
    section = models.ForeignKey(
        Section,
        models.SET_NULL,
        null=True,
        blank=True,
        db_index=False,
        related_name="comments",
        verbose_name=_("about"),
    )
    status_since = models.DateTimeField(default=timezone.now, editable=False)
    is_spoiler = models.BooleanField(default=False, editable=False)
    is_followed = models.BooleanField(default=False, editable=False)  # its writer asks for answers
    is_on_page = models.BooleanField(default=False, editable=False)
    fingerprint = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(_("written"), default=timezone.now, editable=False)
    edited_at = models.DateTimeField(_("edited"), null=True, editable=False)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, editable=False)
    erased_at = models.DateTimeField(null=True, editable=False)  # as its writer wished

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        indexes = [
            models.Index(
                fields=["thread", "path"],
                condition=models.Q(is_on_page=True),
                name="comment_in_order",
            ),
            models.Index(fields=["thread", "status"], name="comment_of_thread"),
            models.Index(fields=["status", "id"], name="comment_of_status"),
            models.Index(
                fields=["parent"],
                condition=models.Q(parent__isnull=False),
                name="comment_with_parent",
            ),
            models.Index(Lower("email"), name="comment_by_email"),
            models.Index(
                fields=["section"],
                condition=models.Q(section__isnull=False),
                name="comment_about_section",
            ),
        ]

    def __str__(self):
        return f"{self.name}: {self.text[:60]}"

    def save(self, **options):
        """Stores and renders; a change of status is `CommentQuerySet.approve` and its like."""
        is_new = self._state.adding
        if is_new:
            self.parent_path = path.path_under(self.parent)
            self.fingerprint = self.fingerprint or fingerprint(self)
            self.is_on_page = self.is_visible()
        self.render()
        if not (is_new and self.is_visible()):
            super().save(**options)
            return
        with transaction.atomic():
            Thread.objects.filter(pk=self.thread_id).lock()
            super().save(**options)
            Comment.objects.settle([self])

    @property
    def initials(self):
        return avatar.initials(self.name)

    @property
    def colour(self):
        return avatar.colour(self.name)

    @property
    def written(self):
        return moments.in_words(self.created_at)

    @property
    def written_for_machines(self):
        return moments.for_machines(self.created_at)

    @property
    def shown_html(self):
        """What the page of the Thread shows of it."""
        return self.shortened_html or self.text_html

    def render(self):
        self.text_html = self._html_of(self.text)
        self.shortened_html = shortened_html(self.text, self._html_of)

    def _html_of(self, text):
        html = stranger_html(text)
        return hidden_html(html) if self.is_spoiler else html

    def judged(self, verdict):
        """Takes over a Verdict; saving is the caller's."""
        self.status, self.held_because = verdict.status, verdict.held_because
        self.held_rule = verdict.held_rule[:RULE_LENGTH]

    def ids_of_branch(self):
        """Its own id and those whose place on the page may depend on it."""
        above = {self.parent_id} - {None}
        return above.union(path.ids_in(self.path))

    def is_visible(self):
        """See also `CommentQuerySet.visible`."""
        return self.status == Status.APPROVED
