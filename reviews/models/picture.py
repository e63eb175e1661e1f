"""An uploaded image as a row that knows its sizes: printing one opens no file."""

from datetime import timedelta
from functools import lru_cache

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..markdown import Figure

MIDDLING_WIDTH = 640
HASH_LENGTH_IN_NAMES = 20
ENDINGS = ("jpg", "avif")
# Beside the widths: the size that other sites show, see reviews.open_graph.
OPEN_GRAPH = "og"
SMALLEST_FOR_OPEN_GRAPH = (600, 315)
KEPT_UNUSED = timedelta(days=30)
ADDRESSES_REMEMBERED = 10_000  # a page asks for some two hundred


def stored_name(content_hash: str, width: int | str, ending: str) -> str:
    """The place in the storage of one size of the picture with this hash."""
    return f"pictures/{content_hash[:2]}/{content_hash[:HASH_LENGTH_IN_NAMES]}-{width}.{ending}"


class PictureQuerySet(models.QuerySet):
    def with_hash(self, content_hash):
        return self.filter(content_hash=content_hash)

    def lacking_open_graph(self):
        """Those that were uploaded before that size was made and are large enough for it."""
        width, height = SMALLEST_FOR_OPEN_GRAPH
        return self.filter(has_open_graph=False, width__gte=width, height__gte=height)

    def without_use(self):
        """Those that no row points to, of whatever model; a text may still name them."""
        unused = self
        for relation in self.model._meta.related_objects:
            users = relation.field.model._default_manager
            uses = users.filter(**{relation.field.name: models.OuterRef("pk")})
            unused = unused.filter(~models.Exists(uses))
        return unused

    def purgeable(self, at=None):
        """Those without use whose time to be used again is over."""
        return self.without_use().filter(unused_since__lte=(at or timezone.now()) - KEPT_UNUSED)

    def count_as_used(self):
        """Starts the time of those that were without use anew."""
        return self.filter(unused_since__isnull=False).update(unused_since=None)


class Picture(models.Model):
    """What is the same wherever the picture is used; alt text and caption belong to the use."""

    content_hash = models.CharField(_("content hash"), max_length=64, unique=True, editable=False)
    width = models.PositiveIntegerField(_("width"), editable=False)
    height = models.PositiveIntegerField(_("height"), editable=False)
    sizes = models.JSONField(_("sizes"), editable=False)
    has_open_graph = models.BooleanField(default=False, editable=False)
    original_name = models.CharField(_("original name"), max_length=200, blank=True)
    uploaded_by = models.ForeignKey(
        "reviews.User",
        verbose_name=_("uploaded by"),
        related_name="pictures",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    uploaded_at = models.DateTimeField(_("uploaded at"), default=timezone.now, editable=False)
    unused_since = models.DateTimeField(null=True, editable=False, db_index=True)

    objects = PictureQuerySet.as_manager()

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-uploaded_at", "-pk"]

    def __str__(self):
        return self.original_name or f"{self.content_hash[:8]} ({self.width} × {self.height})"

    @property
    def src(self):
        """The address for browsers that know no srcset, and for feeds: a JPEG of middling width."""
        return src_of(self.content_hash, self.sizes)

    @property
    def srcset(self):
        return self._srcset("jpg")

    @property
    def avif_srcset(self):
        return self._srcset("avif")

    @property
    def open_graph_src(self):
        """The address for other sites, that show it beside a link; "" where there is none."""
        return self._address(OPEN_GRAPH, "jpg") if self.has_open_graph else ""

    def figure(self):
        """What the Markdown pipeline prints of this picture."""
        return Figure(
            src=self.src,
            width=self.width,
            height=self.height,
            srcset=self.srcset,
            avif_srcset=self.avif_srcset,
        )

    def stored_names(self):
        """Every file this row stands for."""
        files = [(width, ending) for width, _height in self.sizes for ending in ENDINGS]
        files += [(OPEN_GRAPH, "jpg")] if self.has_open_graph else []
        return [stored_name(self.content_hash, width, ending) for width, ending in files]

    def _srcset(self, ending):
        addresses = [(self._address(width, ending), width) for width, _height in self.sizes]
        return ", ".join(f"{address} {width}w" for address, width in addresses)

    def _address(self, width, ending):
        return _address_of(stored_name(self.content_hash, width, ending), settings.MEDIA_URL)


def src_of(content_hash, sizes):
    """What `Picture.src` is of a row that has these, for who prints hundreds and needs no more."""
    widths = [width for width, _height in sizes]
    fitting = [width for width in widths if width <= MIDDLING_WIDTH] or widths[:1]
    return _address_of(stored_name(content_hash, fitting[-1], "jpg"), settings.MEDIA_URL)


@lru_cache(maxsize=ADDRESSES_REMEMBERED)
def _address_of(name, _below):
    return default_storage.url(name)


def find_picture(picture_id) -> Figure | None:
    """The Figure of the picture that a text names, or None where there is none."""
    try:
        picture = Picture.objects.filter(pk=picture_id).first()
    except ValueError:
        return None
    return picture and picture.figure()
