"""What readers see of Questions: every answer to one, of all shows or of those with some fact."""

from typing import NamedTuple

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from .cached_pages import cached_page
from .kept_figures import kept_figures
from .models import Genre, Question, Review, Section, Studio
from .paging import KeptIds, page_of
from .paths import path_of
from .views import season_or_404

# Beyond these, facts lead to few answers, and the page would grow with the blog.
MOST_CHOICES = 60


class Choice(NamedTuple):
    """A fact that the answers can be narrowed to, and how many there are then."""

    fact: str
    path: str
    answers: int


@require_safe
@cached_page()
def question_list(request):
    questions = list(Question.objects.all())
    pictures, answers = Section.objects.newest_pictures(), _answers()
    for question in questions:
        question.answers = answers.get(question.pk, 0)
        question.illustrated_by = pictures.get(question.pk)
    context = {
        "asked": [question for question in questions if question.is_asked],
        "retired": [question for question in questions if not question.is_asked],
    }
    return render(request, "reviews/question_list.html", context)


@require_safe
@cached_page("page")
def question_detail(request, slug):
    return _answers_page(request, get_object_or_404(Question, slug=slug))


@require_safe
@cached_page("page")
def question_season(request, slug, year, quarter):
    season = season_or_404(year, quarter)
    address = path_of("question_season", slug, season.year, season.slug)
    if request.path != address:
        return redirect(address, permanent=True)
    return _answers_page(request, get_object_or_404(Question, slug=slug), season=season)


@require_safe
@cached_page("page")
def question_genre(request, slug, genre):
    question = get_object_or_404(Question, slug=slug)
    return _answers_page(request, question, genres=get_object_or_404(Genre, slug=genre))


@require_safe
@cached_page("page")
def question_studio(request, slug, studio):
    question = get_object_or_404(Question, slug=slug)
    return _answers_page(request, question, studios=get_object_or_404(Studio, slug=studio))


@kept_figures
def _answers():
    """How many reviews answer each Question."""
    return dict(Question.objects.with_answers().values_list("pk", "answers"))


def _answers_page(request, question, **facts):
    words = tuple((name, getattr(fact, "pk", fact)) for name, fact in facts.items())
    ids = KeptIds(_reviews_answering, question.pk, *words)
    page = page_of(request, ids)
    if facts and not page.object_list:
        raise Http404
    answers = question.sections.published().filter(review__in=page.object_list)
    context = {
        "question": question,
        "fact": next(iter(facts.values()), None),
        "page": page,
        "answers": answers.newest_first().with_review(),
        # Counted where a reader begins, and not on each of the pages that they lead to.
        "choices": [] if facts or page.number > 1 else _choices(question.pk, question.slug),
    }
    return render(request, "reviews/question_detail.html", context | facts)


def _reviews_answering(question, *facts):
    reviews = Review.objects.published().answering(Question(pk=question))
    return reviews.about(**dict(facts)).newest_first()


@kept_figures
def _choices(question, slug):
    """What the answers can be narrowed to, by kind: the newest Seasons, and what most have."""
    reviews = _reviews_answering(question)
    seasons = reviews.counted_by("season").order_by("-series__season")[:MOST_CHOICES]
    kinds = [
        (_("By season"), [_season(slug, *row) for row in seasons]),
        (_("By genre"), _most_answered(slug, reviews, "genre")),
        (_("By studio"), _most_answered(slug, reviews, "studio")),
    ]
    return [(label, choices) for label, choices in kinds if choices]


def _season(question, season, number):
    path = path_of("question_season", question, season.year, season.slug)
    return Choice(str(season), path, number)


def _most_answered(question, reviews, kind):
    name, slug = f"{kind}s__name", f"{kind}s__slug"
    rows = reviews.counted_by(name, slug).order_by("-reviews", f"series__{name}")
    view = f"question_{kind}"
    return [
        Choice(name, path_of(view, question, slug), number)
        for name, slug, number in rows[:MOST_CHOICES]
    ]
