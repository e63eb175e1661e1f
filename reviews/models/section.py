from django.db import models
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from ..markdown import author_html, excerpt
from .html import RenderedHTMLField
from .picture import find_picture
from .question import Question
from .review import Review
from .searched import SearchedQuerySet
from .slugs import SLUG_LENGTH, free_slug
from .unprinted import OF_PICTURE, unprinted

# Ids that the review page has of its own.
RESERVED_ANCHORS = frozenset(
    {
        "author",
        "comments",
        "contents",
        "main",
        "shows-alike",
        "other-shows",
        "respond",
        "series-information",
    }
)
RESERVED_BEGINNINGS = ("comment-", "fn-", "fnref-")
# How many of the newest reviews are asked for a picture to each Question.
LOOKED_AT = 20


class SectionQuerySet(SearchedQuerySet):
    def answered(self):
        """Those with words or a picture; the others leave no trace on the page."""
        return self.exclude(text="", picture__isnull=True)

    def published(self, at=None):
        """Those that readers may see; see also `ReviewQuerySet.published`."""
        now = at or timezone.now()
        return self.answered().filter(review__removed_at=None, review__published_at__lte=now)

    def newest_first(self):
        return self.order_by("-review__first_published_at", "-review", "position", "pk")

    def in_order(self):
        return self.order_by("position", "pk")

    def of_last_time(self, series):
        """What the newest review of the release before a Series answered to Questions."""
        last = Review.objects.before(series).values("pk")[:1]
        answers = self.exclude(text="").filter(review=models.Subquery(last), question__isnull=False)
        return answers.select_related("review")

    def newest_pictures(self):
        """Returns by Question id an answer whose picture spoils nothing, of the newest reviews.

        Only so many reviews are looked at, and no picture is of two Questions.
        """
        newest = Review.objects.published().newest_first().values("pk")[:LOOKED_AT]
        answers = self.exclude(question=None).with_open_picture().filter(review__in=newest)
        found, seen = {}, set()
        for section in answers.newest_first().select_related("picture", "review__series"):
            if section.question_id not in found and section.picture_id not in seen:
                found[section.question_id] = section
                seen.add(section.picture_id)
        return found

    def with_open_picture(self):
        """Those whose picture spoils nothing, with it and without the words."""
        pictures = self.filter(picture__isnull=False, is_spoiler=False).in_order()
        return pictures.select_related("picture").defer("text", "text_html")

    def on_wall(self):
        """Those with a picture that readers may see, newest first, and what a wall says of each."""
        return self.published().filter(picture__isnull=False).newest_first().with_place()

    def with_place(self):
        """Brings which show each is about and its picture, and no texts."""
        related = self.select_related("picture", "review__series")
        return related.defer(
            "text", "text_html", "review__introduction", "review__introduction_html"
        )

    def with_review(self):
        """Brings what is shown of an answer beside others, without the texts it came with."""
        related = ("picture", "review__author", "review__series__poster")
        return self.select_related(*related).defer(
            *("text", "review__introduction", "review__introduction_html"),
            *("review__author__bio", "review__author__bio_html"),
        )

    def feed_rows(self):
        """Rows of what a feed tells of each: as objects they would take longer than the feed."""
        return self.values_list(
            *("pk", "review_id", "heading", "anchor", "text_html", "is_spoiler"),
            *("picture_id", "picture_alt", "picture_is_decorative", "picture_caption"),
            *("picture__content_hash", "picture__width", "picture__height", "picture__sizes"),
            named=True,
        )

    def on_page(self):
        """Those that the review's own page shows, with their pictures and Questions."""
        shown = self.answered().in_order().select_related("picture", "question")
        return shown.defer(*unprinted(OF_PICTURE, "picture"))


class Section(models.Model):
    """One answer in one review, to a Question or under a heading of its own."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="sections")
    question = models.ForeignKey(
        Question, models.PROTECT, null=True, blank=True, related_name="sections"
    )
    heading = models.CharField(_("heading"), max_length=200, blank=True)
    anchor = models.SlugField(max_length=SLUG_LENGTH, blank=True, editable=False)
    text = models.TextField(_("text"), blank=True)
    text_html = RenderedHTMLField()
    excerpt = models.CharField(max_length=250, editable=False, default="")
    picture = models.ForeignKey(
        "reviews.Picture", models.PROTECT, null=True, blank=True, related_name="sections"
    )
    picture_alt = models.CharField(_("alt text"), max_length=250, blank=True)
    picture_is_decorative = models.BooleanField(_("decorative"), default=False)
    picture_caption = models.CharField(_("caption"), max_length=300, blank=True)
    is_spoiler = models.BooleanField(_("spoils"), default=False)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = SectionQuerySet.as_manager()
    searched_fields = frozenset({"heading", "text", "is_spoiler", "picture", "picture_id"})

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["review", "anchor"], name="one_section_per_anchor"),
            models.CheckConstraint(condition=~models.Q(heading=""), name="section_has_a_heading"),
        ]
        indexes = [models.Index(fields=["question", "review"], name="section_of_question")]

    def __str__(self):
        return self.heading

    def save(self, **options):
        self.heading = self.heading or (self.question.wording if self.question else "")
        self.anchor = self.anchor or self._free_anchor()
        self.text_html = author_html(
            self.text,
            anchor=self.anchor,
            top_heading=3,
            find_picture=find_picture,
            links_figures=True,
        )
        self.excerpt = excerpt(self.text)
        super().save(**options)

    def get_absolute_url(self):
        return f"{self.review.get_absolute_url()}#{self.anchor}"

    def is_answered(self):
        """See also `SectionQuerySet.answered`."""
        return bool(self.text or self.picture_id)

    def _free_anchor(self):
        words = slugify(self.question.slug if self.question else self.heading)
        if words.startswith(RESERVED_BEGINNINGS):
            words = f"section-{words}"
        others = self.review.sections.exclude(pk=self.pk)

        def is_taken(anchor):
            return anchor in RESERVED_ANCHORS or others.filter(anchor=anchor).exists()

        return free_slug(words, taken=is_taken, fallback="section")
