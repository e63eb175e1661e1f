"""Ways to begin a review with what is known already: its Series, the last one's, another's shape.

They are addresses of the form for a new review: nothing is stored before she saves it.
"""

from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from .. import permissions
from ..models import Question, Review, Series
from .picture_field import LONGEST_ID
from .section_formset import standing_sections

SERIES, LIKE = "series", "like"


class Tool(NamedTuple):
    """A link at the top of a form."""

    words: str
    address: str


class StartsWithWhatIsKnown:
    """An admin of reviews whose form for a new one understands the addresses made here."""

    def get_changeform_initial_data(self, request):
        known = _first_values(request)
        values = known | super().get_changeform_initial_data(request)
        if not known:
            values.pop(SERIES, None)  # there is no such Series
        return values

    def get_formset_kwargs(self, request, obj, inline, prefix):
        options = super().get_formset_kwargs(request, obj, inline, prefix)
        if obj.pk is None and "data" not in options:
            obj.series = _asked_for(request, SERIES, Series.objects.all())
            model = _asked_for(request, LIKE, self.get_queryset(request))
            options["initial"] = _first_sections(obj.series, model)
        return options


def write_address(series):
    """Where the review of a Series is begun, with what its forerunner's carries over."""
    return f"{reverse('admin:reviews_review_add')}?{urlencode({SERIES: series.pk})}"


def tools_of_review(user, review):
    """What can be begun from a review that she may read; at most one query."""
    if review.pk is None or not permissions.may_write(user):
        return []
    query = urlencode({LIKE: review.pk})
    address = f"{reverse('admin:reviews_review_add')}?{query}"
    tools = [Tool(_("Duplicate this review’s structure"), address)]
    if review.series is None or not review.is_published():
        return tools
    return _tools_of_sequels(review.series) + tools


def tools_of_series(user, series):
    """What can be begun from a Series; at most one query."""
    if series.pk is None or not permissions.may_write(user):
        return []
    if Review.objects.before(series).exists():
        return [Tool(_("Start the sequel’s review"), write_address(series))]
    return [Tool(_("Write the review"), write_address(series))]


def _tools_of_sequels(series):
    sequels = list(series.followed_by.by_title())
    if not sequels:
        given = urlencode({"follows": series.pk, "title": series.title})
        address = f"{reverse('admin:reviews_series_add')}?{given}"
        return [Tool(_("Add the sequel’s Series"), address)]
    words = _("Start the sequel’s review: %(series)s")
    return [Tool(words % {"series": sequel}, write_address(sequel)) for sequel in sequels]


def _first_values(request):
    """A title and an author to begin with, where the address says what of."""
    series = _asked_for(request, SERIES, Series.objects.all())
    if series is None:
        return {}
    values = {"title": str(series)}
    last = Review.objects.before(series).first()
    if last and permissions.may_choose_author(request.user):
        values["author"] = last.author_id
    return values


def _first_sections(series, model):
    """What a new review starts with: a model's structure, the last one's, or the Questions."""
    if model:
        return _structure(model)
    last = Review.objects.before(series).first() if series else None
    return _carried_over(last) if last else standing_sections()


def _structure(review):
    """The Sections of a review as they are, without their texts and pictures."""
    return [
        _row(position, section.heading, section.question_id, is_spoiler=section.is_spoiler)
        for position, section in enumerate(review.sections.in_order(), start=1)
    ]


def _carried_over(review):
    """Its order and free headings; of the Questions those still asked, as they are worded now."""
    asked = {question.pk: question for question in Question.objects.asked()}
    rows = []
    for section in review.sections.in_order():
        question = asked.pop(section.question_id, None)
        if question:
            rows.append((question.wording, question.pk, question.tends_to_spoil))
        elif section.question_id is None:
            rows.append((section.heading, None, section.is_spoiler))
    rows += [(one.wording, one.pk, one.tends_to_spoil) for one in asked.values()]
    return [
        _row(position, heading, question, is_spoiler=is_spoiler)
        for position, (heading, question, is_spoiler) in enumerate(rows, start=1)
    ]


def _row(position, heading, question, *, is_spoiler):
    return {
        "question": question,
        "heading": heading,
        "is_spoiler": is_spoiler,
        "position": position,
    }


def _asked_for(request, name, rows):
    """The row that the address names, where there is one."""
    pk = request.GET.get(name, "")
    if not (pk.isdecimal() and len(pk) <= LONGEST_ID):
        return None
    return rows.filter(pk=pk).first()
