from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from reviews.models import Review


class ThreadQuerySet(models.QuerySet):
    def of(self, review):
        """A Review's Thread; without a row it is open and empty, so that reading writes none."""
        return self.filter(pk=review.pk).first() or self.model(review=review)

    def with_start(self, pk):
        """Brings the path of the comment of that id as `start`; None where the Thread has none."""
        comments = self.model.comments.rel.related_model.objects
        paths = comments.filter(pk=pk, thread=models.OuterRef("pk")).values("path")
        return self.annotate(start=models.Subquery(paths, output_field=models.CharField()))

    def counts(self, reviews):
        """The numbers of comments by Review, as a dictionary without the zeros, in one query."""
        pks = [review.pk for review in reviews]
        return dict(self.filter(pk__in=pks).values_list("pk", "comment_count"))

    def lock(self):
        """Makes others who decide in these Threads wait, so that each counts what the last did."""
        list(self.select_for_update().order_by("pk").values("pk"))

    def recount(self):
        """Counts what is shown again; the only place where `comment_count` is written."""
        comments = self.model.comments.rel.related_model.objects.visible()
        mine = comments.filter(thread=models.OuterRef("pk")).order_by().values("thread")
        number = models.Subquery(mine.values(number=models.Count("pk")))
        return self.update(comment_count=Coalesce(number, 0))


class Thread(models.Model):
    """A Review's discussion."""

    review = models.OneToOneField(
        Review, models.CASCADE, primary_key=True, related_name="thread", verbose_name=_("review")
    )
    is_open = models.BooleanField(_("open"), default=True)
    comment_count = models.PositiveIntegerField(_("comments"), default=0, editable=False)

    objects = ThreadQuerySet.as_manager()

    class Meta:
        verbose_name = _("thread")
        verbose_name_plural = _("threads")

    def __str__(self):
        return str(self.review)

    def get_absolute_url(self):
        return f"{self.review.get_absolute_url()}#comments"
