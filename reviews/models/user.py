from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..markdown import author_html
from ..paths import path_of
from .addressed import Addressed, AddressedQuerySet
from .html import RenderedHTMLField
from .picture import find_picture
from .slugs import SLUG_LENGTH, free_slug, is_slug_taken


class UserQuerySet(AddressedQuerySet):
    def public(self):
        """Those whose page readers may see: they have a pen name, and so an address."""
        return self.exclude(slug="")

    def reviewing(self):
        """Those of them by whom something is published."""
        reviews = self.model._meta.get_field("reviews").related_model.objects
        return self.public().filter(
            models.Exists(reviews.published().filter(author=models.OuterRef("pk")))
        )

    def wanting_mail(self):
        """Those at the desk who have an address and have not switched it off."""
        return self.filter(is_active=True, is_staff=True, wants_mail=True).exclude(email="")

    def with_page(self):
        return self.select_related("portrait", "banner")


class Users(UserManager.from_queryset(UserQuerySet)):
    """Named, so that migrations find it."""


class User(Addressed, AbstractUser):
    """Logs in, and is the public author: what readers see is the pen name, never the log-in."""

    pen_name = models.CharField(
        _("pen name"), max_length=100, blank=True, help_text=_("The name that readers see.")
    )
    slug = models.SlugField(
        _("address"),
        max_length=SLUG_LENGTH,
        blank=True,
        help_text=_("Last part of the author page’s address; made from the pen name."),
    )
    bio = models.TextField(_("words about you"), blank=True, help_text=_("Markdown."))
    bio_html = RenderedHTMLField()
    portrait = models.ForeignKey(
        "reviews.Picture", models.PROTECT, null=True, blank=True, related_name="portrait_of"
    )
    banner = models.ForeignKey(
        "reviews.Picture", models.PROTECT, null=True, blank=True, related_name="banner_of_author"
    )
    banner_alt = models.CharField(_("banner’s alt text"), max_length=250, blank=True)
    wants_mail = models.BooleanField(
        _("mail about comments that wait"),
        default=True,
        help_text=_("For those who moderate: one mail each, or one for many at once."),
    )

    objects = Users()

    REQUIRED_FIELDS = ["email", "pen_name"]

    class Meta(AbstractUser.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["slug"],
                condition=~models.Q(slug=""),
                name="one_author_per_slug",
                violation_error_message=_("Another author has this address."),
            )
        ]

    def __str__(self):
        return self.pen_name or self.username

    def save(self, **options):
        if self.pen_name and not self.slug:
            self.slug = free_slug(self.pen_name, taken=is_slug_taken(self), fallback="author")
        self.bio_html = author_html(self.bio, top_heading=3, find_picture=find_picture)
        super().save(**options)

    def get_absolute_url(self):
        return path_of("author_detail", self.slug) if self.slug else ""
