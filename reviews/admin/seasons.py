"""The Seasons on the desk, and the round-up of one: a draft that lists its reviews."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Count
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from ..models import Question, Review, Season, Section, Series
from ..permissions import may_write
from ..quoting import block_quote, link


class AnswersField(forms.ModelChoiceField):
    """A Question, with how many of the reviews answer it without spoiling."""

    def label_from_instance(self, question):
        words = ngettext(
            "%(question)s (1 answer)", "%(question)s (%(n)d answers)", question.answers
        )
        return words % {"question": question, "n": question.answers}


class RoundUpForm(forms.Form):
    question = AnswersField(
        Question.objects.none(),
        label=gettext_lazy("Whose answers stand beside the links?"),
        empty_label=gettext_lazy("None: only the links"),
        required=False,
        blank=True,
        initial="",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, reviews, **options):
        super().__init__(*args, **options)
        self.fields["question"].queryset = _answered_questions(reviews)


@require_safe
def season_list(request):
    _refuse_who_does_not_write(request)
    context = admin.site.each_context(request) | {
        "title": _("Seasons"),
        "seasons": Series.objects.counted_by_season(),
    }
    return TemplateResponse(request, "admin/season_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def round_up(request, year, quarter):
    """Asks which answers to quote, and makes the draft."""
    _refuse_who_does_not_write(request)
    season = _season_or_404(year, quarter)
    reviews = list(_reviews_of(season))
    if not reviews:
        raise Http404
    form = RoundUpForm(request.POST or None, reviews=reviews)
    if request.method == "POST" and form.is_valid():
        draft = make_round_up(request.user, season, reviews, form.cleaned_data["question"])
        messages.success(request, _("The round-up is a draft now: write on."))
        return redirect("admin:reviews_review_change", draft.pk)
    title = _("Round-up of %(season)s") % {"season": season}
    context = admin.site.each_context(request)
    context |= {"title": title, "season": season, "reviews": reviews, "form": form}
    return TemplateResponse(request, "admin/round_up.html", context)


@transaction.atomic
def make_round_up(author, season, reviews, question):
    """Makes a draft without a Series: a Section a review, with a link and an answer's beginning."""
    title = _("%(season)s: the round-up") % {"season": season}
    draft = Review.objects.create(title=title, author=author)
    excerpts = _excerpts(reviews, question)
    for position, review in enumerate(reviews, start=1):
        parts = [link(str(review), review.get_absolute_url())]
        if excerpts.get(review.pk):
            parts.append(block_quote(excerpts[review.pk]))
        heading, text = str(review.series), "\n\n".join(parts)
        draft.sections.create(heading=heading[:200], text=text, position=position)
    return draft


def _reviews_of(season):
    reviews = Review.objects.published().filter(series__season=season).select_related("series")
    return reviews.order_by("series__title", "series__part", "-first_published_at")


def _telling_answers(reviews):
    """The answers of some reviews that may stand on another page: those that do not spoil."""
    return Section.objects.filter(review__in=reviews, is_spoiler=False).exclude(excerpt="")


def _answered_questions(reviews):
    answers = _telling_answers(reviews).values("pk")
    questions = Question.objects.filter(sections__in=answers)
    return questions.annotate(answers=Count("sections"))


def _excerpts(reviews, question):
    """By review, the beginning of its answer, without what it hides."""
    if question is None:
        return {}
    answers = _telling_answers(reviews).filter(question=question)
    return dict(answers.values_list("review", "excerpt"))


def _season_or_404(year, quarter):
    try:
        return Season.named(year, quarter)
    except ValueError as error:
        raise Http404 from error


def _refuse_who_does_not_write(request):
    if not may_write(request.user):
        raise PermissionDenied
