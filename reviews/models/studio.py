from django.db import models
from django.utils.translation import gettext_lazy as _

from ..paths import path_of
from .addressed import Addressed
from .merging import MergeableQuerySet
from .slugs import SLUG_LENGTH, free_slug, is_slug_taken


class Studio(Addressed):
    """Makes Series. See also Genre."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    slug = models.SlugField(_("address"), max_length=SLUG_LENGTH, unique=True, blank=True)

    objects = MergeableQuerySet.as_manager()
    searched_fields = frozenset({"name"})

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name

    def save(self, **options):
        self.slug = self.slug or free_slug(self.name, taken=is_slug_taken(self), fallback="studio")
        super().save(**options)

    def get_absolute_url(self):
        return path_of("studio_detail", self.slug)
