"""The list of reviews: what its rows need, and how it is narrowed down."""

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from ..models import Review, Season, Section

COUNTED = ("review", "text", "picture", "picture_alt", "picture_is_decorative")


class ReviewChangeList(ChangeList):
    def get_queryset(self, request, exclude_parameters=None):
        reviews = super().get_queryset(request, exclude_parameters)
        sections = Prefetch("sections", Section.objects.only(*COUNTED))
        return reviews.prefetch_related(sections)


def words(review):
    texts = [review.introduction, *(section.text for section in review.sections.all())]
    return sum(len(text.split()) for text in texts)


def pictures_without_alt(review):
    uses = [section for section in review.sections.all() if section.picture_id]
    missing = [use for use in uses if not (use.picture_alt or use.picture_is_decorative)]
    is_described = review.title_picture_alt or review.title_picture_is_decorative
    return len(missing) + bool(review.title_picture_id and not is_described)


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, _request, _model_admin):
        return [
            ("draft", _("Draft")),
            ("scheduled", _("Scheduled")),
            ("published", _("Published")),
            ("bin", _("In the bin")),
        ]

    def queryset(self, _request, queryset):
        states = {
            "draft": queryset.drafts,
            "scheduled": queryset.scheduled,
            "published": queryset.published,
            "bin": queryset.removed,
        }
        return states.get(self.value(), queryset.kept)()


class SeasonFilter(admin.SimpleListFilter):
    title = _("season")
    parameter_name = "season"

    def lookups(self, _request, _model_admin):
        reviewed = Review.objects.kept().exclude(series__season=None)
        seasons = reviewed.order_by("-series__season").values_list("series__season", flat=True)
        return [(str(season.number), str(season)) for season in seasons.distinct()]

    def queryset(self, _request, queryset):
        number = self.value()
        if not (number and number.isdecimal() and len(number) < 6):
            return queryset
        return queryset.filter(series__season=Season.from_number(int(number)))
