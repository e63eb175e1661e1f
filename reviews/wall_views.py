"""Walls of pictures, of a Season or of a Question: each leads to the answer it belongs to."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from .cached_pages import cached_page
from .models import Question, Section, Series
from .paging import KeptIds, kept_page_of
from .views import season_or_404

PICTURES_ON_PAGE = 24


@require_safe
@cached_page("page")
def season_pictures(request, year, quarter):
    season = season_or_404(year, quarter)
    address = f"{season.get_absolute_url()}pictures/"
    if request.path != address:
        return redirect(address, permanent=True)
    if not Series.objects.of_season(season).exists():
        raise Http404
    page = _wall(request, "review__series__season", season)
    return render(request, "reviews/season_pictures.html", {"season": season, "page": page})


@require_safe
@cached_page("page")
def question_pictures(request, slug):
    question = get_object_or_404(Question, slug=slug)
    page = _wall(request, "question", question.pk)
    return render(request, "reviews/question_pictures.html", {"question": question, "page": page})


def _wall(request, *of):
    ids, pictures = KeptIds(_pictures, *of), Section.objects.on_wall()
    return kept_page_of(request, ids, pictures, size=PICTURES_ON_PAGE)


def _pictures(lookup, value):
    return Section.objects.on_wall().filter(**{lookup: value})
