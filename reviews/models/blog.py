from django.db import models
from django.utils.translation import gettext_lazy as _

from ..markdown import author_html
from ..prepared import prepared
from .html import RenderedHTMLField
from .picture import find_picture
from .unprinted import OF_PICTURE, unprinted

THE_ONLY_ROW = 1


class BlogQuerySet(models.QuerySet):
    def current(self):
        """Returns the one row, or its defaults before anybody has written any."""
        return next(iter(_the_only_row()), None) or self.model()

    def with_banner(self):
        return self.select_related("banner").defer(*unprinted(OF_PICTURE, "banner"))


@prepared
def _the_only_row():
    return Blog.objects.with_banner().filter(pk=THE_ONLY_ROW)


class Blog(models.Model):
    """The blog's own words; what differs between machines stays in the environment."""

    id = models.PositiveSmallIntegerField(primary_key=True, editable=False)
    name = models.CharField(_("name"), max_length=100, default="Cour")
    tagline = models.CharField(_("tagline"), max_length=200, blank=True)
    banner = models.ForeignKey(
        "reviews.Picture", models.PROTECT, null=True, blank=True, related_name="banner_of_blog"
    )
    banner_alt = models.CharField(_("banner’s alt text"), max_length=250, blank=True)
    front_page_words = models.TextField(
        _("front-page words"), blank=True, help_text=_("Markdown, above the newest review.")
    )
    front_page_words_html = RenderedHTMLField()
    footer = models.TextField(_("footer"), blank=True, help_text=_("Markdown, on every page."))
    footer_html = RenderedHTMLField()

    objects = BlogQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = _("blog")
        constraints = [
            models.CheckConstraint(condition=models.Q(id=THE_ONLY_ROW), name="one_blog_only")
        ]

    def __str__(self):
        return self.name

    def save(self, **options):
        self.pk = THE_ONLY_ROW
        self.front_page_words_html = author_html(
            self.front_page_words, anchor="front", top_heading=2, find_picture=find_picture
        )
        self.footer_html = author_html(
            self.footer, anchor="footer", top_heading=3, find_picture=find_picture
        )
        super().save(**options)
