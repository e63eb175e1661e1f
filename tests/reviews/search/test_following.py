"""However rows change, what can be found of them is what would be written of them now."""

import contextlib

import pytest
from django.core.exceptions import MultipleObjectsReturned, ObjectDoesNotExist
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.models import Genre, Review, SearchEntry, Section, Series, Studio
from reviews.search.writing import write_everything
from tests.factories import make_review, make_section, make_series

pytestmark = pytest.mark.django_db
IMPOSSIBLE = (AttributeError, IntegrityError, MultipleObjectsReturned, ObjectDoesNotExist)


def entries():
    rows = SearchEntry.objects.order_by("review", "anchor")
    return list(
        rows.values("review", "section", "kind", "anchor", "title", "names", "lines", "text")
    )


def assert_in_step():
    followed = entries()
    SearchEntry.objects.all().delete()
    write_everything()
    assert followed == entries()


def make_all():
    series = make_series(title="Metallic Rouge", japanese_title="メタリックルージュ")
    series.studios.add(Studio.objects.create(name="Bones"))
    series.genres.add(Genre.objects.create(name="Mecha"))
    review = make_review(title="Rouge", series=series, introduction="It rains.")
    make_section(review, text="Naomi.")
    make_section(review, text="", heading="Unanswered?")
    return review


@pytest.fixture
def review():
    return make_all()


CHANGES = {
    "a title": lambda review: Review.objects.update(title="Red"),
    "a saved title": lambda review: _save(review, title="Red"),
    "an introduction": lambda review: Review.objects.update(introduction="Sun."),
    "other fields": lambda review: review.save(update_fields=["updated_on"]),
    "another series": lambda review: Review.objects.update(series=make_series(title="Orb")),
    "no series": lambda review: Review.objects.update(series=None),
    "the series’ title": lambda review: Series.objects.update(title="Orb"),
    "the series’ saved title": lambda review: _save(review.series, japanese_title="地"),
    "its season": lambda review: Series.objects.update(season=8096),
    "an answer": lambda review: Section.objects.update(text="Jean."),
    "a saved answer": lambda review: _save(review.sections.first(), text="Jean."),
    "many answers": lambda review: Section.objects.bulk_update(
        [Section(pk=one.pk, text="Jean.") for one in review.sections.all()], ["text"]
    ),
    "an answer taken back": lambda review: _save(review.sections.first(), text=""),
    "a spoiler": lambda review: Section.objects.update(is_spoiler=True),
    "a section gone": lambda review: review.sections.first().delete(),
    "all sections gone": lambda review: Section.objects.all().delete(),
    "a studio more": lambda review: review.series.studios.create(name="Trigger"),
    "a studio less": lambda review: review.series.studios.clear(),
    "other studios": lambda review: review.series.studios.set([]),
    "a series less of a studio": lambda review: Studio.objects.get().series.clear(),
    "a series more of a genre": lambda review: Genre.objects.create(name="War").series.add(
        review.series
    ),
    "a studio’s name": lambda review: _save(Studio.objects.get(), name="Bones Film"),
    "a genre’s name": lambda review: Genre.objects.update(name="Robots"),
    "a studio gone": lambda review: Studio.objects.all().delete(),
    "a genre gone": lambda review: Genre.objects.get().delete(),
    "studios merged": lambda review: Studio.objects.all().merge_into(
        Studio.objects.create(name="BONES")
    ),
    "the bin": lambda review: review.move_to_bin(),
    "a review gone": lambda review: Review.objects.all().delete(),
}


def _save(row, **changed):
    for name, value in changed.items():
        setattr(row, name, value)
    row.save()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_entries_follow(change, review):
    change(review)
    assert_in_step()


@given(changes=st.lists(st.sampled_from(sorted(CHANGES)), min_size=2, max_size=6))
@settings(max_examples=20, deadline=None)
def test_entries_follow_any_changes_one_after_another(changes):
    with transaction.atomic():
        make_all()
        for name in changes:
            # What the changes before have made impossible is left out.
            with contextlib.suppress(*IMPOSSIBLE), transaction.atomic():
                CHANGES[name](Review.objects.get())
        assert_in_step()
        transaction.set_rollback(True)


def test_what_is_no_word_costs_no_query(django_assert_num_queries, review):
    with django_assert_num_queries(1):
        review.save(update_fields=["modified_at"])
