from django.db import models
from django.utils.translation import gettext_lazy as _

from ..search.words import in_a_line
from .slugs import SLUG_LENGTH

WRITTEN = ("section", "kind", "names", "lines", "title", "text")


class SearchEntryQuerySet(models.QuerySet):
    def write(self, entries):
        """Puts each where it belongs in its review, in the place of what is there."""
        return self.bulk_create(
            entries,
            update_conflicts=True,
            unique_fields=["review", "anchor"],
            update_fields=WRITTEN,
        )

    def of_reviews(self):
        """Those that stand for a Review as a whole, one of each."""
        return self.filter(kind=SearchEntry.Kind.REVIEW)

    def titled(self, terms):
        """Those whose review or Series has all the terms in a name, the same name first."""
        found = self.of_reviews()
        for term in terms:
            found = found.filter(lines__contains=in_a_line(term))
        whole = f"\n {' '.join(terms)}"
        nearness = models.Case(
            models.When(lines__contains=f"{whole} \n", then=0),
            models.When(lines__contains=whole, then=1),
            default=2,
        )
        return found.order_by(nearness, "-review__first_published_at", "-review")


class SearchEntry(models.Model):
    """What can be found at one place of a Review: its words, without what spoils.

    Whether readers may see the Review is never written here, but asked when it is looked for.
    """

    class Kind(models.TextChoices):
        REVIEW = "review", _("Review")
        FACTS = "facts", _("Facts")
        SECTION = "section", _("Section")

    review = models.ForeignKey("reviews.Review", models.CASCADE, related_name="entries")
    section = models.ForeignKey(
        "reviews.Section", models.CASCADE, null=True, related_name="entries"
    )
    kind = models.CharField(max_length=10, choices=Kind)
    anchor = models.CharField(max_length=SLUG_LENGTH, default="", blank=True)
    title = models.CharField(max_length=250, default="", blank=True)
    # What review and Series are called, at every place: "frieren music" finds its answer there.
    names = models.TextField(default="", blank=True)
    # The same at the review itself, to look through; see search.words.
    lines = models.TextField(default="", blank=True)
    text = models.TextField(default="", blank=True)

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _("search entries")
        constraints = [
            models.UniqueConstraint(fields=["review", "anchor"], name="one_entry_per_place"),
        ]
        indexes = [
            models.Index(
                fields=["review"],
                condition=models.Q(kind="review"),
                name="search_entry_of_review",
            ),
        ]

    def __str__(self):
        return self.title or self.get_kind_display()
