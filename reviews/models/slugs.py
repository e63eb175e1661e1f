"""Makes addresses out of words."""

from django.utils.text import slugify

SLUG_LENGTH = 80


def free_slug(words, *, taken, fallback):
    """Returns a slug of `words` for which `taken(slug)` is false, numbered where need be."""
    stem = slugify(words)[:SLUG_LENGTH].strip("-_") or fallback
    slug, number = stem, 1
    while taken(slug):
        number += 1
        slug = f"{stem}-{number}"
    return slug


def is_slug_taken(instance):
    """Returns a question for `free_slug`: does another row of this model have that slug?"""
    others = type(instance)._default_manager.exclude(pk=instance.pk)
    return lambda slug: others.filter(slug=slug).exists()
