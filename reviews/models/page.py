from django.core.exceptions import ValidationError
from django.db import models
from django.urls import get_resolver
from django.utils.translation import gettext_lazy as _

from ..markdown import author_html, excerpt
from ..paths import path_of
from .addressed import Addressed, AddressedQuerySet
from .html import RenderedHTMLField
from .picture import find_picture
from .slugs import SLUG_LENGTH

# What Cour answers without naming it in its table of addresses.
BESIDE_THE_TABLE = frozenset({"healthz", "media", "static"})


def refuse_reserved_slug(slug):
    if slug in BESIDE_THE_TABLE or slug in set(_first_parts(get_resolver())):
        raise ValidationError(
            _("Cour uses “/%(slug)s/” itself. Choose another."), params={"slug": slug}
        )


def _first_parts(resolver):
    """Yields the first part of every address that begins with a fixed word."""
    for pattern in resolver.url_patterns:
        route = str(pattern.pattern).removeprefix("^")
        if not route and hasattr(pattern, "url_patterns"):
            yield from _first_parts(pattern)
        elif not route.startswith("<"):
            yield route.partition("/")[0]


class PageQuerySet(AddressedQuerySet):
    def in_menu(self):
        return self.filter(is_in_menu=True).only("title", "slug")


class Page(Addressed):
    """Undated text with an address of its own: About, Privacy, Contact."""

    title = models.CharField(_("title"), max_length=200)
    slug = models.SlugField(
        _("address"), max_length=SLUG_LENGTH, unique=True, validators=[refuse_reserved_slug]
    )
    text = models.TextField(_("text"), help_text=_("Markdown."))
    text_html = RenderedHTMLField()
    description = models.CharField(max_length=250, editable=False, default="")
    is_in_menu = models.BooleanField(_("in the menu"), default=False)
    position = models.PositiveSmallIntegerField(_("order in the menu"), default=0)
    modified_at = models.DateTimeField(auto_now=True)

    objects = PageQuerySet.as_manager()

    class Meta:
        ordering = ["position", "title"]

    def __str__(self):
        return self.title

    def save(self, **options):
        self.text_html = author_html(
            self.text, anchor="page", top_heading=2, find_picture=find_picture
        )
        self.description = excerpt(self.text)
        super().save(**options)

    def get_absolute_url(self):
        return path_of("page_detail", self.slug)
