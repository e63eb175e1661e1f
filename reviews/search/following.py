"""Follows every change of a word that can be found: entries stay in step with their rows."""

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete

from ..models import Genre, Review, Section, Series, Studio
from ..models.searched import rows_updated
from .writing import write_reviews, write_sections

BEFORE = "_series_before"  # those that a Studio or Genre had, when it is taken from all


def _rewrite_reviews(pks):
    write_reviews(Review.objects.filter(pk__in=pks))


def _rewrite_sections(pks):
    write_sections(Section.objects.filter(pk__in=pks))


def _rewrite_of_series(pks):
    write_reviews(Review.objects.filter(series__in=pks))


def _rewrite_of_studios(pks):
    write_reviews(Review.objects.filter(series__studios__in=pks).distinct())


def _rewrite_of_genres(pks):
    write_reviews(Review.objects.filter(series__genres__in=pks).distinct())


REWRITE = {
    Review: _rewrite_reviews,
    Section: _rewrite_sections,
    Series: _rewrite_of_series,
    Studio: _rewrite_of_studios,
    Genre: _rewrite_of_genres,
}
THROUGH = (Series.studios.through, Series.genres.through)


def follow():
    """Connects the signals; call it in `ready`."""
    for model in REWRITE:
        post_save.connect(_saved, sender=model)
        rows_updated.connect(_updated, sender=model)
    for through in THROUGH:
        m2m_changed.connect(_facts_changed, sender=through)
    for model in (Studio, Genre):
        pre_delete.connect(_keep_series, sender=model)
        post_delete.connect(_taken_from_series, sender=model)


def _saved(sender, instance, raw, update_fields, **_signal):
    is_of_no_word = update_fields is not None and sender.searched_fields.isdisjoint(update_fields)
    if not raw and not is_of_no_word:
        REWRITE[sender]([instance.pk])


def _updated(sender, pks, **_signal):
    REWRITE[sender](pks)


def _facts_changed(instance, action, pk_set, **signal):
    """A Series was given other Studios or Genres, or one of these other Series."""
    if action == "pre_clear" and signal["reverse"]:
        _keep_series(instance)
    elif action == "post_clear" and signal["reverse"]:
        _taken_from_series(instance)
    elif action.startswith("post_"):
        _rewrite_of_series(pk_set if signal["reverse"] else [instance.pk])


def _keep_series(instance, **_signal):
    setattr(instance, BEFORE, list(instance.series.values_list("pk", flat=True)))


def _taken_from_series(instance, **_signal):
    _rewrite_of_series(getattr(instance, BEFORE))
