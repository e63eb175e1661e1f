from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..markdown import author_html, excerpt
from ..paths import path_of
from .addressed import Addressed, AddressedQuerySet
from .dated import DatedQuerySet
from .html import RenderedHTMLField
from .picture import find_picture
from .searched import SearchedQuerySet
from .series import Series
from .slugs import SLUG_LENGTH, free_slug, is_slug_taken
from .unprinted import OF_AUTHOR, OF_PICTURE, OF_SERIES, unprinted

TIME_IN_BIN = timedelta(days=30)


class ReviewQuerySet(DatedQuerySet, SearchedQuerySet, AddressedQuerySet):
    def published(self, at=None):
        """Those that readers may see at a time, now unless said; see also `Review.is_published`."""
        return self.kept().filter(published_at__lte=at or timezone.now())

    def scheduled(self, at=None):
        return self.kept().filter(published_at__gt=at or timezone.now())

    def drafts(self):
        return self.kept().filter(published_at__isnull=True)

    def kept(self):
        """All but those in the bin; see also `removed`."""
        return self.filter(removed_at__isnull=True)

    def removed(self):
        """Those in the bin, which are nowhere else."""
        return self.filter(removed_at__isnull=False)

    def gone(self, at=None):
        """Those in the bin that readers may have seen."""
        return self.removed().filter(first_published_at__lte=at or timezone.now())

    def purgeable(self, at=None):
        """Those whose time in the bin is over."""
        return self.filter(removed_at__lte=(at or timezone.now()) - TIME_IN_BIN)

    def published_or_by(self, author, at=None):
        """What one author may read: everybody's published reviews, and all of her own."""
        published = models.Q(removed_at=None, published_at__lte=at or timezone.now())
        return self.filter(models.Q(author=author) | published)

    def before(self, series):
        """The published reviews of what a Series follows, newest first."""
        if series.follows_id is None:
            return self.none()
        return self.published().filter(series=series.follows_id).newest_first()

    def answering(self, question):
        """Those that answer a Question.

        Asked of each Review: so the newest are found without putting all of them in order.
        """
        answers = question.sections.answered().filter(review=models.OuterRef("pk"))
        return self.filter(models.Exists(answers))

    def about(self, **facts):
        """Those about Series that have some facts."""
        return self.filter(**{f"series__{fact}": value for fact, value in facts.items()})

    def counted_by(self, *columns):
        """Returns a row for each fact of their Series: some columns of it, and how many."""
        facts = [f"series__{column}" for column in columns]
        known = self.filter(**{f"{facts[0]}__isnull": False}).order_by()
        return known.values_list(*facts).annotate(reviews=models.Count("pk"))

    def numbered(self):
        """Counts them where a query is wanted, and not its answer as `count` gives it."""
        of_all = self.order_by().values(of_all=models.Value(1))
        return of_all.annotate(number=models.Count("*")).values_list("number", flat=True)

    def with_poster(self):
        """Brings the poster of the Series that each is about, without the texts."""
        posters = self.select_related("series__poster").defer("introduction", "introduction_html")
        return posters.defer(
            *unprinted(OF_PICTURE, "series__poster"), *unprinted(OF_SERIES, "series")
        )

    def with_title(self):
        """Brings what a list of titles says, and nothing else."""
        return self.only("title", "slug", "first_published_at")

    def with_name(self):
        """Leaves out plain posts, and brings the names of the Series that the others are about."""
        named = self.filter(series__isnull=False).select_related("series")
        return named.only("series__title", "series__part", "series__season")

    def with_card(self):
        """Brings what a card shows, without a query a card and without the texts."""
        cards = self.select_related("series", "title_picture", "author")
        return cards.defer(
            *("introduction", "introduction_html", "author__bio_html"),
            *unprinted(OF_AUTHOR, "author"),
            *unprinted(OF_PICTURE, "title_picture"),
        )

    def with_feed(self):
        """Brings what a feed tells of each besides its Sections, and nothing else."""
        picture = ("content_hash", "width", "height", "sizes")
        return self.select_related("series", "title_picture", "author").only(
            *("title", "slug", "first_published_at", "updated_on", "introduction_html"),
            *("title_picture_alt", "title_picture_is_decorative", "title_picture_caption"),
            *(f"title_picture__{column}" for column in picture),
            *("series__season", "series__medium", "author__pen_name", "author__slug"),
        )

    def with_hit(self):
        """Brings what a search shows of each, without its texts; see also `with_card`."""
        return self.with_card().select_related("series__poster")

    def with_page(self):
        """Brings what stands once on the review's own page."""
        pictures = ("series__poster", "title_picture", "author__portrait", "author__banner")
        return self.select_related(*pictures).defer(
            *unprinted(OF_PICTURE, *pictures), *unprinted(OF_AUTHOR, "author")
        )


class Review(Addressed):
    """What the author publishes; without a Series it is a plain post."""

    title = models.CharField(_("title"), max_length=250, blank=True)
    slug = models.SlugField(
        _("address"),
        max_length=SLUG_LENGTH,
        blank=True,
        help_text=_("Made from the title when published, and kept."),
    )
    series = models.ForeignKey(
        Series, models.PROTECT, null=True, blank=True, related_name="reviews"
    )
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="reviews")
    title_picture = models.ForeignKey(
        "reviews.Picture", models.PROTECT, null=True, blank=True, related_name="title_of"
    )
    title_picture_alt = models.CharField(_("alt text"), max_length=250, blank=True)
    title_picture_is_decorative = models.BooleanField(_("decorative"), default=False)
    title_picture_caption = models.CharField(_("caption"), max_length=300, blank=True)
    introduction = models.TextField(_("introduction"), blank=True)
    introduction_html = RenderedHTMLField()
    excerpt = models.CharField(max_length=250, editable=False, default="")
    published_at = models.DateTimeField(
        _("published"),
        null=True,
        blank=True,
        help_text=_("Empty: a draft. In the future: scheduled. Otherwise published."),
    )
    first_published_at = models.DateTimeField(null=True, editable=False)
    updated_on = models.DateField(
        _("updated"), null=True, blank=True, help_text=_("Shown to readers, if you set it.")
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    modified_at = models.DateTimeField(auto_now=True)
    removed_at = models.DateTimeField(null=True, editable=False)
    # How often its form was saved, and the mark of the form that did it last.
    version = models.PositiveIntegerField(default=0, editable=False)
    saved_from = models.CharField(max_length=32, default="", editable=False)

    objects = ReviewQuerySet.as_manager()
    address_fields = ("slug", "first_published_at")
    searched_fields = frozenset({"title", "introduction", "series", "series_id"})

    class Meta:
        ordering = ["-first_published_at", "-pk"]
        indexes = [
            # With both columns counting asks the index alone: each list counts its pages.
            models.Index(fields=["published_at", "removed_at"], name="review_public"),
            models.Index(fields=["-first_published_at", "-id"], name="review_newest_first"),
            # Of the bin alone: SQLite would find all others by it, and then put them in order.
            models.Index(
                fields=["removed_at"],
                condition=models.Q(removed_at__isnull=False),
                name="review_in_bin",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["slug"],
                condition=~models.Q(slug=""),
                name="one_review_per_slug",
                violation_error_message=_("Another review, perhaps in the bin, has this address."),
            ),
            models.UniqueConstraint(
                fields=["saved_from"],
                condition=~models.Q(saved_from=""),
                name="a_form_makes_one_review",
            ),
            models.CheckConstraint(
                condition=models.Q(published_at__isnull=True)
                | (
                    ~models.Q(slug="")
                    & ~models.Q(title="")
                    & models.Q(first_published_at__isnull=False)
                ),
                name="published_review_has_title_and_address",
                violation_error_message=_("A published review needs a title and an address."),
            ),
        ]

    def __str__(self):
        return self.title or str(_("Untitled review"))

    def save(self, **options):
        self._set_first_published()
        if self.published_at and not self.slug:
            self.slug = free_slug(self.title, taken=is_slug_taken(self), fallback="review")
        self.introduction_html = author_html(
            self.introduction,
            anchor="introduction",
            top_heading=2,
            find_picture=find_picture,
            links_figures=True,
        )
        self.excerpt = excerpt(self.introduction)
        super().save(**options)

    def get_absolute_url(self):
        return path_of("review_detail", self.slug) if self.slug else self.get_draft_url()

    def public_path(self):
        first = self.first_published_at
        return self.get_absolute_url() if first and first <= timezone.now() else ""

    def get_draft_url(self):
        return path_of("draft_detail", self.pk)

    def is_published(self, at=None):
        """See also `ReviewQuerySet.published`."""
        if self.is_removed() or self.published_at is None:
            return False
        return self.published_at <= (at or timezone.now())

    def is_scheduled(self, at=None):
        if self.is_removed() or self.published_at is None:
            return False
        return not self.is_published(at)

    def is_draft(self):
        return self.published_at is None and not self.is_removed()

    def is_removed(self):
        """See also `ReviewQuerySet.removed`."""
        return self.removed_at is not None

    def move_to_bin(self):
        """Takes it from everywhere; its address and all that hangs on it stay as they are."""
        self.removed_at = timezone.now()
        self.save(update_fields=["removed_at"])

    def restore(self):
        self.removed_at = None
        self.save(update_fields=["removed_at"])

    def _set_first_published(self):
        """Follows `published_at` until that moment has passed once, then stays."""
        if self.first_published_at is None or self.first_published_at > timezone.now():
            self.first_published_at = self.published_at
