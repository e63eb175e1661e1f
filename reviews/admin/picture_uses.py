"""Where pictures are used: by whatever points to them, and by every text that names them."""

import re
from collections import defaultdict
from typing import NamedTuple

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from ..models import Blog, Page, Picture, Review, Section, Series, User
from ..permissions import may_read_every_draft

POINTING = [
    (Section, "picture"),
    (Review, "title_picture"),
    (Series, "poster"),
    (User, "portrait"),
    (User, "banner"),
    (Blog, "banner"),
]
NAMING = [
    (Section, "text"),
    (Review, "introduction"),
    (Page, "text"),
    (User, "bio"),
    (Blog, "front_page_words"),
    (Blog, "footer"),
]
NAMED = re.compile(r"picture:(\d{1,15})\b")


class Use(NamedTuple):
    words: str
    address: str = ""


def uses_of(pictures, user):
    """Returns by the id of each picture where this user finds it, every place once."""
    ids = {picture.pk for picture in pictures}
    places = defaultdict(dict)
    for picture_id, place in (*_pointing(ids), *_naming(ids)):
        places[picture_id][place] = _use(place, user)
    return {picture_id: list(dict.fromkeys(places[picture_id].values())) for picture_id in ids}


def pictures_said_to_be(words, user):
    """The pictures with these words in their names, captions or alt texts, where user may read."""
    found = Picture.objects.all()
    for word in words.split():
        of_sections = _readable(Section.objects.all(), user, "review").filter(
            Q(picture_alt__icontains=word) | Q(picture_caption__icontains=word)
        )
        of_titles = _readable(Review.objects.all(), user, "pk").filter(
            Q(title_picture_alt__icontains=word) | Q(title_picture_caption__icontains=word)
        )
        found = found.filter(
            Q(original_name__icontains=word)
            | Q(pk__in=of_sections.values("picture"))
            | Q(pk__in=of_titles.values("title_picture"))
        )
    return found


def _readable(rows, user, review):
    if may_read_every_draft(user):
        return rows
    return rows.filter(**{f"{review}__in": Review.objects.published_or_by(user).values("pk")})


def _pointing(ids):
    for model, name in POINTING:
        for row in _rows(model).filter(**{f"{name}__in": ids}):
            yield getattr(row, f"{name}_id"), _owner(row)


def _naming(ids):
    if not ids:
        return
    numbers = "|".join(str(number) for number in sorted(ids))
    for model, name in NAMING:
        # One reading of each text for all pictures of the page; after the number comes a bracket.
        for row in _rows(model).filter(**{f"{name}__regex": rf"picture:({numbers})[^0-9]"}):
            for number in ids & {int(found) for found in NAMED.findall(getattr(row, name))}:
                yield number, _owner(row)


def _rows(model):
    return model.objects.select_related("review") if model is Section else model.objects.all()


def _owner(row):
    return row.review if isinstance(row, Section) else row


def _use(place, user):
    if isinstance(place, Review) and not _may_read(place, user):
        return Use(_("What another author is writing"))
    if isinstance(place, Review) and place.is_removed():
        return Use(_("%(review)s (in the bin)") % {"review": place})
    name = place._meta.model_name
    if not any(user.has_perm(f"reviews.{verb}_{name}") for verb in ("view", "change")):
        return Use(str(place))
    return Use(str(place), reverse(f"admin:reviews_{name}_change", args=[place.pk]))


def _may_read(review, user):
    return may_read_every_draft(user) or review.author_id == user.pk or review.is_published()
