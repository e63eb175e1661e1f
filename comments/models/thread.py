from collections import defaultdict
from datetime import timedelta

from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from reviews.models import Review
from reviews.prepared import prepared

from .policy import ADDED, AT_LEAST, AT_MOST, Holds, Policy, WordLists

BATCH = 500


class ThreadQuerySet(models.QuerySet):
    def of(self, review):
        """A Review's Thread; without a row it is open and empty, so that reading writes none."""
        return self.model.of(review, self.filter(pk=review.pk).with_days())

    def with_days(self):
        """Brings, as `blogs_closes_after`, what the blog's Policy says of it."""
        days = models.Subquery(Policy.objects.values("closes_after")[:1])
        return self.annotate(blogs_closes_after=days)

    def with_page(self):
        """Brings what its page needs, without what only the sending of a comment asks for."""
        return self.with_days().defer(*ADDED, "holds", "links_held_at", "longest_text")

    def with_start(self, pk, *, size):
        """Brings where the page begins that begins with the comment of that id.

        `start` is its path, None where the Thread has no such comment; `right_before` is the id of
        the one before it, and `earlier` that of the one a page before.
        """
        own = self.model.comments.rel.related_model.objects.filter(thread=models.OuterRef("pk"))
        paths = own.filter(pk=pk).values("path")
        before = own.before(models.OuterRef("start")).values("pk")
        return self.annotate(
            start=models.Subquery(paths, output_field=models.CharField()),
        ).annotate(
            earlier=models.Subquery(before[size - 1 : size]),
            right_before=models.Subquery(before[:1]),
        )

    def counts(self, reviews):
        """The numbers of comments by Review, as a dictionary without the zeros, in one query."""
        pks = [review.pk for review in reviews]
        return dict(_counts(reviews=pks)) if pks else {}

    def counted_by_season(self, seasons):
        """The numbers of comments on what readers see of some Seasons, without the zeros."""
        reviews = Review.objects.published().about(season__in=seasons).values("pk")
        numbers = self.filter(review__in=reviews, comment_count__gt=0).order_by()
        numbers = numbers.values_list("review__series__season")
        return dict(numbers.annotate(models.Sum("comment_count")))

    def days_open(self):
        """After how many days some of them close, where they differ from the blog's Policy."""
        own = self.filter(closes_after__isnull=False).order_by()
        return own.values_list("closes_after", flat=True).distinct()

    def lock(self):
        """Makes others who decide in these Threads wait, so that each counts what the last did.

        Returns their ids.
        """
        return list(self.select_for_update().order_by("pk").values_list("pk", flat=True))

    def recount(self):
        """Counts what is shown again; the only place where the two counts are written."""
        comments = self.model.comments.rel.related_model.objects.visible()
        mine = comments.filter(thread=models.OuterRef("pk")).order_by().values("thread")
        number = models.Subquery(mine.values(number=models.Count("pk")))
        self.update(comment_count=Coalesce(number, 0))
        self._recount_sections()

    def _recount_sections(self):
        comments = self.model.comments.rel.related_model.objects.visible()
        about = comments.filter(thread__in=self.order_by(), section__isnull=False).order_by()
        counts = defaultdict(dict)
        for thread, section, number in about.values_list("thread", "section").annotate(
            models.Count("pk")
        ):
            counts[thread][str(section)] = number
        mine = models.Q(pk__in=list(counts)) | ~models.Q(section_counts={})
        threads = list(self.filter(mine).only("section_counts"))
        for thread in threads:
            thread.section_counts = counts[thread.pk]
        self.model.objects.bulk_update(threads, ["section_counts"], batch_size=BATCH)


@prepared
def _counts(reviews):
    return Thread.objects.filter(pk__in=reviews).values_list("pk", "comment_count")


class Thread(WordLists):
    """A Review's discussion, and in what it differs from the blog's Policy."""

    review = models.OneToOneField(
        Review, models.CASCADE, primary_key=True, related_name="thread", verbose_name=_("review")
    )
    is_open = models.BooleanField(_("open"), default=True)
    comment_count = models.PositiveIntegerField(_("comments"), default=0, editable=False)
    section_counts = models.JSONField(default=dict, editable=False)  # {"section's id": number}
    holds = models.CharField(_("who waits"), max_length=10, choices=Holds, blank=True, default="")
    links_held_at = models.PositiveSmallIntegerField(
        _("links"), null=True, blank=True, help_text=_("0: however many.")
    )
    closes_after = models.PositiveSmallIntegerField(
        _("closes after days"), null=True, blank=True, help_text=_("0: never.")
    )
    longest_text = models.PositiveSmallIntegerField(
        _("longest text"), null=True, blank=True, validators=[AT_LEAST, AT_MOST]
    )

    objects = ThreadQuerySet.as_manager()

    class Meta:
        verbose_name = _("thread")
        verbose_name_plural = _("threads")

    def __str__(self):
        return str(self.review)

    @classmethod
    def of(cls, review, found):
        """A Review's Thread, if it was found; see `ThreadQuerySet.of`."""
        thread = next(iter(found), None) or cls()
        thread.review = review
        return thread

    def get_absolute_url(self):
        return f"{self.review.get_absolute_url()}#comments"

    @cached_property
    def policy(self):
        """The blog's, with what differs here."""
        return Policy.objects.current().overridden_by(self)

    def takes_comments(self, at=None):
        """Is it open, and has it not been for as long as the Policy says?"""
        return self.is_open and not self._is_over(at or timezone.now())

    def _is_over(self, at):
        days, published_at = self._days_open(), self.review.published_at
        return bool(days and published_at) and published_at + timedelta(days=days) <= at

    def _days_open(self):
        """See `policy`, which costs a reader's page one query more than what `of` brings along."""
        if self.closes_after is not None:
            return self.closes_after
        if hasattr(self, "blogs_closes_after"):
            return self.blogs_closes_after or 0
        return self.policy.closes_after
