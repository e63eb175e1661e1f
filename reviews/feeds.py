"""Atom feeds of reviews: of the blog, and of whatever else has a page that lists some."""

from django.db.models import Exists, OuterRef
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from .atom import feed_of, feed_view, tag_of
from .cached_pages import cached_page
from .counted_seasons import counted_seasons
from .feed_entries import entries_of_answers, entries_of_reviews
from .kept_figures import kept_figures
from .models import Genre, Question, Review, Series, Studio, User
from .paths import path_of
from .prepared import prepared
from .views import season_or_404

LONGEST = 20
LONGEST_LIST = 100


@require_safe
@cached_page()
def feed_list(request):
    """Names the feeds of every kind of page but Series: those are too many."""
    return render(request, "reviews/feed_list.html", {"lists": _lists()})


@feed_view
def blog_feed(request):
    return feed_of(
        request,
        title="",
        about=path_of("home"),
        entries=entries_of_reviews(_newest_of_all(now=timezone.now())),
        tag=tag_of("blog"),
    )


@feed_view
def season_feed(request, year, quarter):
    season = season_or_404(year, quarter)
    if request.path != f"{season.get_absolute_url()}feed/":
        return redirect(f"{season.get_absolute_url()}feed/", permanent=True)
    if not Series.objects.of_season(season).exists():
        raise Http404
    return _feed_about(request, season, _newest("series__season", season))


@feed_view
def series_feed(request, slug):
    series = get_object_or_404(Series, slug=slug)
    newest = series.reviews.published().newest_first().with_feed()[:LONGEST]
    return _feed_about(request, series, newest, tag=tag_of("series", series.pk))


@feed_view
def studio_feed(request, slug):
    return _feed_of_fact(request, get_object_or_404(Studio, slug=slug), "studios")


@feed_view
def genre_feed(request, slug):
    return _feed_of_fact(request, get_object_or_404(Genre, slug=slug), "genres")


@feed_view
def question_feed(request, slug):
    """Tells of answers, not of reviews."""
    question = get_object_or_404(Question, slug=slug)
    newest = question.sections.published().filter(pk__in=_newest_answers(question.pk))
    newest = newest.newest_first().feed_rows()
    return feed_of(
        request,
        title=str(question),
        about=question.get_absolute_url(),
        entries=entries_of_answers(newest),
        tag=tag_of("question", question.pk),
    )


@feed_view
def author_feed(request, slug):
    author = get_object_or_404(User.objects.public(), slug=slug)
    return _feed_about(
        request, author, _newest("author", author.pk), tag=tag_of("author", author.pk)
    )


@kept_figures
def _lists():
    """The names and addresses of those whose feeds hold something, by kind."""
    seasons = [
        row["season"] for _year, rows in counted_seasons() for row in rows if row["reviewed"]
    ]
    lists = [
        (_("Authors"), User.objects.reviewing().order_by("pen_name")),
        (_("Questions"), Question.objects.all()),
        (_("Seasons"), seasons[:LONGEST_LIST]),
        (_("Genres"), _reviewed("genres", Genre)),
        (_("Studios"), _reviewed("studios", Studio)),
    ]
    return [
        (heading, [(str(thing), thing.get_absolute_url()) for thing in things])
        for heading, things in lists
    ]


@prepared
def _newest_of_all(now):
    return Review.objects.published(now).newest_first().with_feed()[:LONGEST]


def _reviewed(kind, model):
    reviews = Review.objects.published().filter(**{f"series__{kind}": OuterRef("pk")})
    return model.objects.filter(Exists(reviews))[:LONGEST_LIST]


def _feed_of_fact(request, fact, kind):
    if not fact.series.exists():
        raise Http404  # as at its page
    reviews = _newest(f"series__{kind}", fact.pk)
    return _feed_about(request, fact, reviews, tag=tag_of(kind, fact.pk))


def _newest(column, value):
    return _published(pks=_newest_ids(column, value), now=timezone.now())


@prepared
def _published(pks, now):
    return Review.objects.published(now).filter(pk__in=pks).newest_first().with_feed()


@kept_figures
def _newest_ids(column, value):
    newest = Review.objects.published().filter(**{column: value}).newest_first()
    return list(newest.values_list("pk", flat=True)[:LONGEST])


@kept_figures
def _newest_answers(question):
    newest = Question(pk=question).sections.published().newest_first()
    return list(newest.values_list("pk", flat=True)[:LONGEST])


def _feed_about(request, thing, reviews, *, tag=""):
    """The feed of a page that lists reviews."""
    return feed_of(
        request,
        title=str(thing),
        about=thing.get_absolute_url(),
        entries=entries_of_reviews(reviews),
        tag=tag,
    )
