"""What readers see: each view finds, asks and prints."""

from collections import defaultdict

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from .beside import beside
from .cached_pages import cached_page
from .counted_seasons import counted_seasons
from .models import Page, Review, Season, Section, Series, User
from .models.unprinted import OF_SERIES
from .newest import Newest
from .paging import YEARS_ON_PAGE, KeptIds, kept_page_of, page_of
from .prepared import prepared
from .reading_time import minutes_to_read
from .showing import may_edit_here, show_draft, show_published, show_shared

POSTERS_ON_HOME = 12
POSTERS_BESIDE_REVIEW = 12


@require_safe
@cached_page("page")
def home(request):
    page = page_of(request, Newest())
    shelf = _running_season() if page.number == 1 else {}
    return render(request, "reviews/home.html", {"page": page, **shelf})


@require_safe
@cached_page("from")
def review_detail(request, slug):
    return show_published(request, slug, _review_page)


@require_safe
@cache_control(private=True, no_store=True)
def draft_detail(request, pk):
    return show_draft(request, pk, _review_page)


@require_safe
@cache_control(private=True, no_store=True)
def draft_shared(request, signature):
    return show_shared(request, signature, _review_page)


@require_safe
@cached_page("page")
def season_list(request):
    page = page_of(request, counted_seasons(), size=YEARS_ON_PAGE)
    return render(request, "reviews/season_list.html", {"page": page})


@require_safe
@cached_page()
def season_detail(request, year, quarter):
    season = season_or_404(year, quarter)
    if request.path != season.get_absolute_url():
        return redirect(season, permanent=True)
    series = _series_of(season)
    if not series:
        raise Http404
    reviewed, others = split_by_review(series)
    context = {
        "season": season,
        "total": len(series),
        "reviewed": reviewed,
        "others": others,
        "beside": _seasons_beside(season=season.number)[0],
    }
    return render(request, "reviews/season_detail.html", context)


def _series_of(season):
    series = _of_season(season=season.number, now=timezone.now())
    names = defaultdict(list)
    for pk, name in _studios_of_season(season=season.number):
        names[pk].append(name)
    for one in series:
        one.studio_names = names[one.pk]
    return series


@prepared
def _of_season(season, now):
    shown = Series.objects.of_season(season).with_poster(now).with_excerpt(now)
    return shown.by_title().defer(*OF_SERIES)


@prepared
def _studios_of_season(season):
    ties = Series.studios.through.objects.filter(series__season=season)
    return ties.order_by("studio__name").values_list("series", "studio__name")


@prepared
def _seasons_beside(season):
    return Series.objects.seasons_beside(season)


@require_safe
@cached_page()
def series_detail(request, slug):
    series = get_object_or_404(Series.objects.with_page(), slug=slug)
    context = {
        "series": series,
        "reviews": list(series.reviews.published().newest_first().with_card()),
        "releases": Series.objects.releases_of(series).with_poster().by_title(),
    }
    return render(request, "reviews/series_detail.html", context)


@require_safe
@cached_page("page")
def author_detail(request, slug):
    author = get_object_or_404(User.objects.public().with_page(), slug=slug)
    ids = KeptIds(_reviews_by, author.pk)
    page = kept_page_of(request, ids, Review.objects.published().with_card())
    return render(request, "reviews/author_detail.html", {"author": author, "page": page})


@require_safe
@cached_page()
def page_detail(request, slug):
    page = get_object_or_404(Page, slug=slug)
    return render(request, "reviews/page_detail.html", {"page": page})


def _reviews_by(author):
    return Review.objects.published().filter(author=author).newest_first()


def _running_season():
    """What the shelf below the newest reviews shows: what is reviewed, then what is to come."""
    this_season = Season.of(timezone.localdate())
    running = _running(until=this_season.number, now=timezone.now())
    if not running:
        return {}
    first = running[0]
    return {"running": running, "total": first.total, "reviewed": first.total_reviewed}


@prepared
def _running(until, now):
    of_season = Series.objects.of_newest_season(until=until).with_poster(now).with_totals()
    return of_season.reviewed_first(now).defer(*OF_SERIES)[:POSTERS_ON_HOME]


def _review_page(request, review, **more):
    sections = _sections_of(review=review.pk)
    texts = [review.introduction, *(section.text for section in sections)]
    context = {
        "review": review,
        "sections": sections,
        "minutes": minutes_to_read(*texts),
        "may_edit": may_edit_here(request, review),
    }
    context |= beside(review) | more
    context["other_reviewed"] = context["other_reviewed"][:POSTERS_BESIDE_REVIEW]
    return render(request, "reviews/review_detail.html", context)


@prepared
def _sections_of(review):
    return Section.objects.filter(review=review).on_page()


def split_by_review(series):
    reviewed, others = [], []
    for one in series:
        (reviewed if one.newest_review_slug else others).append(one)
    return reviewed, others


def season_or_404(year, quarter):
    try:
        return Season.named(year, quarter)
    except ValueError as error:
        raise Http404 from error
