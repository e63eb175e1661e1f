from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ..paths import path_of
from .addressed import Addressed, AddressedQuerySet
from .genre import Genre
from .searched import SearchedQuerySet
from .season import QUARTERS, Season, SeasonField
from .slugs import SLUG_LENGTH, free_slug, is_slug_taken
from .studio import Studio
from .unprinted import OF_PICTURE, unprinted


class Medium(models.TextChoices):
    ANIME_TV = "anime-tv", _("Anime TV")
    FILM = "film", _("Film")
    OVA = "ova", _("OVA")
    ONA = "ona", _("ONA")
    SPECIAL = "special", _("Special")
    LIVE_ACTION = "live-action", _("Live action")
    MANGA = "manga", _("Manga")
    LIGHT_NOVEL = "light-novel", _("Light novel")
    OTHER = "other", _("Other")

    def get_absolute_url(self):
        return path_of("medium_detail", self.value)


class Demographic(models.TextChoices):
    SHOUNEN = "shounen", _("Shounen")
    SHOUJO = "shoujo", _("Shoujo")
    SEINEN = "seinen", _("Seinen")
    JOSEI = "josei", _("Josei")
    KIDS = "kids", _("Kids")

    def get_absolute_url(self):
        return path_of("demographic_detail", self.value)


class SeriesQuerySet(SearchedQuerySet, AddressedQuerySet):
    def of_season(self, season):
        return self.filter(season=season)

    def releases_of(self, series):
        """What a Series follows, and what follows it."""
        return self.filter(self._is_release_of(series))

    def beside(self, series):
        """The others of its Season, and the other releases of its show, by Season and title."""
        beside = self._is_release_of(series)
        if series.season is not None:
            beside |= models.Q(season=series.season)
        return self.filter(beside).exclude(pk=series.pk).order_by("season", "title", "part", "pk")

    def reviewed(self):
        """Those that readers find a review of."""
        return self.filter(models.Exists(self._published_reviews()))

    def sequels(self):
        """Those that follow one that is reviewed, newest Season first, with what they follow."""
        is_reviewed = models.Exists(self._published_reviews(of="follows"))
        sequels = self.filter(is_reviewed, follows__isnull=False)
        return sequels.select_related("follows").order_by("-season", "-pk")

    def of_newest_season(self, *, until):
        """Those of the newest Season that has any and has begun: the one now running, mostly."""
        begun = self.filter(season__lte=until).order_by("-season")
        return self.filter(season=begun.values("season")[:1])

    def beginning(self, name):
        """Those whose title a longer name begins with."""
        return self.alias(name=models.Value(name)).filter(name__istartswith=models.F("title"))

    def of_year(self, year):
        quarters = range(len(QUARTERS))
        return self.filter(season__in=[Season(year, quarter) for quarter in quarters])

    def by_title(self):
        return self.order_by("title", "part", "pk")

    def reviewed_first(self, at=None):
        """Those with a published review, then the others; of each the newest Seasons first."""
        is_reviewed = models.Exists(self._published_reviews(at=at))
        newest = models.F("season").desc(nulls_last=True)
        return self.annotate(is_reviewed=is_reviewed).order_by(
            "-is_reviewed", newest, "title", "part", "pk"
        )

    def with_poster(self, at=None):
        """Brings what a poster shows and, as `newest_review_slug`, where it leads."""
        posters = self.select_related("poster").defer(*unprinted(OF_PICTURE, "poster"))
        return posters.annotate(newest_review_slug=self._newest("slug", at))

    def with_excerpt(self, at=None):
        """Brings, as `newest_review_excerpt`, the first words of what a poster leads to."""
        return self.annotate(newest_review_excerpt=self._newest("excerpt", at))

    def with_date(self, at=None):
        """Brings, as `newest_review_first`, since when there is what a poster leads to."""
        return self.annotate(newest_review_first=self._newest("first_published_at", at))

    def with_totals(self):
        """Brings with each poster how many there are, and are reviewed, however few are brought."""
        series, reviewed = models.Count("pk"), models.Count("newest_review_slug")
        return self.annotate(total=models.Window(series), total_reviewed=models.Window(reviewed))

    def with_facts(self):
        return self.prefetch_related("studios", "genres")

    def with_page(self):
        """Brings what stands once on the series' own page."""
        return self.select_related("poster").prefetch_related("studios", "genres")

    def counted_by_season(self):
        """Returns a row a Season, newest first: how many Series it has, how many are reviewed."""
        return self.counted_by("season").order_by("-season")

    def counted_by(self, *columns):
        """Returns a row for each fact there is, by what it holds in some columns."""
        known = self.filter(**{f"{columns[0]}__isnull": False})
        # Asked once for all; to ask of each Series is dear where there are many.
        is_reviewed = models.Q(pk__in=self._reviews().exclude(series=None).values("series"))
        return known.order_by(*columns).values(*columns).annotate(**_counts(is_reviewed))

    def counts(self):
        """Returns how many `series` there are, and how many of them are `reviewed`."""
        return self.aggregate(**_counts(models.Exists(self._published_reviews())))

    def seasons_beside(self, season):
        """Returns a row with the nearest Seasons that have Series, `previous` and `next`.

        Each is read off the index: to aggregate both at once, all Series would be counted through.
        """
        earlier = self.filter(season__lt=season).order_by("-season").values("season")
        later = self.filter(season__gt=season).order_by("season").values("season")
        beside = {"previous": models.Subquery(earlier[:1]), "next": models.Subquery(later[:1])}
        return self.order_by().values(**beside)[:1]

    def _is_release_of(self, series):
        """Asks for no id that is none: for that SQLite would go through all there are."""
        follows = models.Q(follows=series.pk)
        return follows if series.follows_id is None else follows | models.Q(pk=series.follows_id)

    def _newest(self, column, at):
        newest = self._published_reviews(at=at).newest_first()
        return models.Subquery(newest.values(column)[:1])

    def _published_reviews(self, *, of="pk", at=None):
        """The published reviews of the Series of an outer query, or of what that follows."""
        return self._reviews(at).filter(series=models.OuterRef(of))

    def _reviews(self, at=None):
        return self.model._meta.get_field("reviews").related_model.objects.published(at)


def _counts(is_reviewed):
    return {"series": models.Count("pk"), "reviewed": models.Count("pk", filter=is_reviewed)}


class Series(Addressed):
    """One release of a show: "Metallic Rouge (Season One)"."""

    title = models.CharField(_("title"), max_length=200)
    part = models.CharField(
        _("part"), max_length=100, blank=True, help_text=_("Season One, Part 2; often empty.")
    )
    slug = models.SlugField(_("address"), max_length=SLUG_LENGTH, unique=True, blank=True)
    japanese_title = models.CharField(_("Japanese title"), max_length=200, blank=True)
    romaji_title = models.CharField(_("title in rōmaji"), max_length=200, blank=True)
    medium = models.CharField(_("medium"), max_length=20, choices=Medium, default=Medium.ANIME_TV)
    season = SeasonField(_("season"), null=True, blank=True, db_index=True)
    episodes = models.PositiveSmallIntegerField(_("episodes"), null=True, blank=True)
    studios = models.ManyToManyField(Studio, blank=True, related_name="series")
    genres = models.ManyToManyField(Genre, blank=True, related_name="series")
    demographic = models.CharField(_("demographic"), max_length=10, choices=Demographic, blank=True)
    poster = models.ForeignKey(
        "reviews.Picture", models.PROTECT, null=True, blank=True, related_name="poster_of"
    )
    follows = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="followed_by",
        help_text=_("The release this one continues."),
    )

    objects = SeriesQuerySet.as_manager()
    searched_fields = frozenset(
        {"title", "part", "japanese_title", "romaji_title", "medium", "season", "demographic"}
    )

    class Meta:
        verbose_name = verbose_name_plural = _("series")
        ordering = ["title", "part"]
        constraints = [
            models.UniqueConstraint(
                fields=["title", "part", "season"],
                name="one_series_per_season",
                violation_error_message=_("This Series is already there, in the same Season."),
            ),
            # NULLs are distinct to a database: without this two of unknown Season would pass.
            models.UniqueConstraint(
                fields=["title", "part"],
                condition=models.Q(season__isnull=True),
                name="one_series_of_unknown_season",
                violation_error_message=_("This Series is already there, its Season unknown."),
            ),
            models.CheckConstraint(
                condition=~models.Q(follows=models.F("pk")),
                name="series_follows_another",
                violation_error_message=_("A Series cannot follow itself."),
            ),
        ]

    def __str__(self):
        return f"{self.title} ({self.part})" if self.part else self.title

    def save(self, **options):
        self.slug = self.slug or free_slug(str(self), taken=is_slug_taken(self), fallback="series")
        super().save(**options)

    def get_absolute_url(self):
        return path_of("series_detail", self.slug)

    @cached_property
    def studio_names(self):
        """Who made it; a page of many Series tells each of them its own."""
        return [studio.name for studio in self.studios.all()]

    def get_comparison_url(self, other):
        """The address where it is compared with another: the earlier one stands first."""
        pair = sorted((self, other), key=_by_season)
        return path_of("series_compare", *(one.slug for one in pair))


def _by_season(series):
    """Sorts by Season, unknown ones last."""
    is_unknown = series.season is None
    return is_unknown, 0 if is_unknown else series.season.number, series.slug
