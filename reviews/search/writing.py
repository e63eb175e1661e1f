"""Writes what can be found of each Review, in the transaction that changes any word of it.

Visibility is none of those words: a Review that moves to the bin keeps its entries. What changes
rows past all signals, as `bulk_create` or a migration, is made good by `manage.py rebuild`.
"""

from django.db import transaction

from ..markdown import plain_text
from ..models import Review, SearchEntry, Section
from .words import as_lines

FACTS_ANCHOR = "series-information"  # where the review page has them
BETWEEN = " · "
BATCH = 100


def write_everything():
    """Writes every entry anew, some in a transaction; returns of how many Reviews."""
    count, last = 0, 0
    while pks := _next_pks(last):
        with transaction.atomic():
            write_reviews(Review.objects.filter(pk__in=pks))
            write_sections(Section.objects.filter(review__in=pks))
        count, last = count + len(pks), pks[-1]
    return count


def write_reviews(reviews):
    """Writes what stands above their Sections, and at each of these what they are called."""
    with_facts = reviews.select_related("series").prefetch_related(
        "series__studios", "series__genres"
    )
    found = list(with_facts.order_by("pk"))
    facts = [entry for review in found if (entry := _entry_of_facts(review))]
    SearchEntry.objects.write([*map(_entry_of_review, found), *facts])
    for review in found:
        names = names_of(review)
        review.entries.exclude(names=names).update(names=names)
    without = {review.pk for review in found} - {entry.review_id for entry in facts}
    SearchEntry.objects.filter(review__in=without, kind=SearchEntry.Kind.FACTS).delete()


def write_sections(sections):
    """Writes what is answered; the others leave no trace."""
    found = list(sections.select_related("review__series"))
    answered = [section for section in found if section.is_answered()]
    SearchEntry.objects.write([_entry_of_section(section) for section in answered])
    unanswered = {section.pk for section in found} - {section.pk for section in answered}
    SearchEntry.objects.filter(section__in=unanswered).delete()


def names_of(review):
    return BETWEEN.join(_names(review))


def _entry_of_review(review):
    return SearchEntry(
        review=review,
        kind=SearchEntry.Kind.REVIEW,
        title=review.title,
        names=names_of(review),
        lines=as_lines(_names(review)),
        text=plain_text(review.introduction),
    )


def _entry_of_facts(review):
    series = review.series
    if series is None:
        return None
    facts = [*series.studios.all(), *series.genres.all(), series.get_demographic_display()]
    facts += [series.get_medium_display(), series.season or ""]
    return SearchEntry(
        review=review,
        kind=SearchEntry.Kind.FACTS,
        anchor=FACTS_ANCHOR,
        names=names_of(review),
        text=BETWEEN.join(filter(None, map(str, facts))),
    )


def _entry_of_section(section):
    return SearchEntry(
        review=section.review,
        section=section,
        kind=SearchEntry.Kind.SECTION,
        anchor=section.anchor,
        title=section.heading,
        names=names_of(section.review),
        text="" if section.is_spoiler else plain_text(section.text),
    )


def _names(review):
    """Returns the titles of a Review and its Series, each once."""
    names = [review.title]
    if series := review.series:
        names += [str(series), series.title, series.japanese_title, series.romaji_title]
    return list(dict.fromkeys(filter(None, names)))


def _next_pks(last):
    rows = Review.objects.filter(pk__gt=last).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:BATCH])
