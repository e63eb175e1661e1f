"""What readers see: each view finds, asks and prints."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from .beside import beside
from .cached_pages import cached_page
from .counted_seasons import counted_seasons
from .models import Page, Review, Season, Series, User
from .paging import KeptIds, kept_page_of, page_of
from .reading_time import minutes_to_read
from .showing import may_edit_here, show_draft, show_published, show_shared

YEARS_ON_PAGE = 5
POSTERS_ON_HOME = 12
POSTERS_BESIDE_REVIEW = 12


@require_safe
@cached_page("page")
def home(request):
    page = page_of(request, Review.objects.published().newest_first().with_card())
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
    of_season = Series.objects.of_season(season).with_poster().with_excerpt().by_title()
    series = list(of_season.prefetch_related("studios"))
    if not series:
        raise Http404
    reviewed, others = split_by_review(series)
    context = {
        "season": season,
        "total": len(series),
        "reviewed": reviewed,
        "others": others,
        "beside": Series.objects.seasons_beside(season),
    }
    return render(request, "reviews/season_detail.html", context)


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
    running = Series.objects.of_newest_season(until=this_season).with_poster().by_title()
    reviewed, others = split_by_review(running)
    posters = [*reviewed, *others]
    return {
        "running": posters[:POSTERS_ON_HOME],
        "total": len(posters),
        "reviewed": len(reviewed),
    }


def _review_page(request, review, **more):
    sections = list(review.sections.on_page())
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
