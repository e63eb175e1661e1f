from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from ..paths import path_of
from .addressed import Addressed, AddressedQuerySet
from .slugs import SLUG_LENGTH, free_slug, is_slug_taken


class QuestionQuerySet(AddressedQuerySet):
    def asked(self):
        """Those that a new review starts with, in their order; see also `retired`."""
        return self.filter(is_asked=True)

    def retired(self):
        return self.filter(is_asked=False)

    def with_answers(self):
        """Brings, as `answers`, how many reviews that readers can see answer it."""
        sections = self.model._meta.get_field("sections").related_model.objects.published()
        own = sections.filter(question=models.OuterRef("pk")).order_by().values("question")
        count = models.Subquery(own.values(number=models.Count("review", distinct=True)))
        return self.annotate(answers=Coalesce(count, 0))


class Question(Addressed):
    """One of the blog's standing questions."""

    wording = models.CharField(_("wording"), max_length=200, unique=True)
    slug = models.SlugField(_("address"), max_length=SLUG_LENGTH, unique=True, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    is_asked = models.BooleanField(
        _("asked in new reviews"),
        default=True,
        help_text=_("Untick to retire it; reviews that answer it keep their answers."),
    )
    tends_to_spoil = models.BooleanField(_("answers tend to spoil"), default=False)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]

    def __str__(self):
        return self.wording

    def save(self, **options):
        self.slug = self.slug or free_slug(
            self.wording, taken=is_slug_taken(self), fallback="question"
        )
        super().save(**options)

    def get_absolute_url(self):
        return path_of("question_detail", self.slug)
