"""Compares two reviewed Series, chosen by their names."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from .cached_pages import cached_page
from .comparison import rows_of
from .kept_figures import kept_figures
from .models import Review, Section, Series
from .series_name import SeriesNameField, whole_name

MOST_NAMES = 300
MOST_SEQUELS = 12
LONGEST_NAME = 400


class ComparisonForm(forms.Form):
    """The names of two reviewed Series; both are sent as `q`, as a search is."""

    error = _("Write the name of a show that is reviewed here.")
    choice = {"among": Series.objects.reviewed, "max_length": LONGEST_NAME}
    first = SeriesNameField(label=_("First show"), **choice)
    second = SeriesNameField(label=_("Second show"), **choice)

    def __init__(self, names):
        names = dict(zip(self.base_fields, names, strict=False))
        super().__init__(names if len(names) == len(self.base_fields) else None, initial=names)
        for field in self.fields.values():
            field.error_messages["required"] = self.error

    def clean_second(self):
        second = self.cleaned_data["second"]
        if second == self.cleaned_data.get("first"):
            raise ValidationError(_("Choose another one than the first."))
        return second


@require_safe
@cached_page()
def compare(request):
    form = ComparisonForm(request.GET.getlist("q"))
    if form.is_valid():
        return redirect(form.cleaned_data["first"].get_comparison_url(form.cleaned_data["second"]))
    context = {
        "form": form,
        "names": _names(),
        "sequels": Series.objects.reviewed().sequels()[:MOST_SEQUELS],
    }
    status = 422 if form.errors else 200
    return render(request, "reviews/compare.html", context, status=status)


@require_safe
@cached_page()
def series_compare(request, first, second):
    found = Series.objects.filter(slug__in=[first, second]).with_poster().with_facts()
    pair = [one for one in found if one.newest_review_slug]
    if len(pair) != 2:
        raise Http404
    address = pair[0].get_comparison_url(pair[1])
    if request.path != address:
        return redirect(address)
    pair.sort(key=lambda series: series.slug != first)
    reviews = _reviews_of(pair)
    sections = Section.objects.filter(review__in=reviews).on_page()
    context = {
        "sides": [
            {"series": one, "review": review} for one, review in zip(pair, reviews, strict=True)
        ],
        "rows": rows_of(sections, *reviews),
        "are_releases": pair[0].pk == pair[1].follows_id or pair[1].pk == pair[0].follows_id,
    }
    return render(request, "reviews/series_compare.html", context)


@kept_figures
def _names():
    reviewed = Review.objects.published().newest_first().with_name()[:MOST_NAMES]
    return sorted({whole_name(review.series) for review in reviewed})


def _reviews_of(pair):
    """Returns the newest review of each, in their order."""
    slugs = [series.newest_review_slug for series in pair]
    found = {one.slug: one for one in Review.objects.published().filter(slug__in=slugs)}
    for series in pair:
        found[series.newest_review_slug].series = series
    return [found[slug] for slug in slugs]
