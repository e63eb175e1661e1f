import json
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from reviews.admin.form_content import content_of
from reviews.models import Blog, Page, Picture, Review, Revision, Unsaved
from reviews.unused_pictures import NAMED, pictures_named, purge_pictures
from tests.factories import make_author, make_picture, make_review, make_section, make_series

pytestmark = pytest.mark.django_db
LATER = timezone.now() + timedelta(days=31)

USES = {
    "title": lambda picture: make_review(title_picture=picture),
    "section": lambda picture: make_section(picture=picture),
    "poster": lambda picture: make_series(poster=picture),
    "portrait": lambda picture: make_author(portrait=picture),
    "author's banner": lambda picture: make_author(banner=picture),
    "blog's banner": lambda picture: Blog.objects.create(banner=picture),
    "introduction": lambda picture: make_review(introduction=mention(picture)),
    "answer": lambda picture: make_section(text=mention(picture)),
    "bio": lambda picture: make_author(bio=mention(picture)),
    "page": lambda picture: Page.objects.create(title="A", slug="a", text=mention(picture)),
    "front page": lambda picture: Blog.objects.create(front_page_words=mention(picture)),
    "footer": lambda picture: Blog.objects.create(footer=mention(picture)),
    "unsaved form": lambda picture: make_unsaved(["title_picture", str(picture.pk)]),
    "unsaved text": lambda picture: make_unsaved(["sections-0-text", mention(picture)]),
    "unsaved answer": lambda picture: make_unsaved(["sections-0-picture", str(picture.pk)]),
    "revision": lambda picture: make_revision(title_picture=str(picture.pk)),
    "revised answer": lambda picture: make_revision(sections=[{"picture": str(picture.pk)}]),
    "revised text": lambda picture: make_revision(sections=[{"text": mention(picture)}]),
    "bin": lambda picture: make_review(title_picture=picture, removed_at=timezone.now()),
}


def mention(picture):
    return f"Look:\n\n![A cat](picture:{picture.pk})"


def make_unsaved(*fields):
    return Unsaved.objects.create(form_mark="a" * 32, user=make_author(), content=list(fields))


def make_revision(**content):
    return Revision.objects.create(review=make_review(), version=1, content=content)


def test_revision_as_the_desk_saves_it_keeps_what_the_review_no_longer_has():
    """Taken from its review by the next save: to be restored it must still be there."""
    title, answer = make_picture(), make_picture()
    review = make_review(title_picture=title)
    section = make_section(review, picture=answer)
    Revision.objects.create(review=review, version=1, content=content_of(review))
    Review.objects.update(title_picture=None)
    section.delete()
    assert purge_twice() == (0, 0)


def purge_twice():
    """As on two days a month apart: what is first noted is deleted only then."""
    return purge_pictures(), purge_pictures(at=LATER)


def test_unused_picture_goes_after_30_days_with_its_files():
    picture = make_picture()
    for name in picture.stored_names():
        default_storage.save(name, ContentFile(b"x"))
    assert purge_pictures() == 0
    assert purge_pictures(at=timezone.now() + timedelta(days=29)) == 0
    assert purge_pictures(at=LATER) == 1
    assert not Picture.objects.exists()
    assert not any(default_storage.exists(name) for name in picture.stored_names())


@pytest.mark.parametrize("place", USES)
def test_picture_in_use_is_never_deleted(place):
    picture = make_picture()
    USES[place](picture)
    other = make_picture()
    assert purge_twice() == (0, 1)
    assert picture in Picture.objects.all()
    assert other not in Picture.objects.all()


def test_every_row_that_can_point_to_a_picture_is_tried_above():
    fields = {relation.field for relation in Picture._meta.related_objects}
    assert len(fields) == 6, "add the new place to USES"


def test_time_starts_anew_when_a_picture_was_used_again():
    picture = make_picture()
    purge_pictures()
    section = make_section(picture=picture)
    purge_pictures(at=LATER)
    section.delete()
    assert purge_pictures(at=LATER + timedelta(days=1)) == 0
    assert Picture.objects.exists()


def test_picture_that_is_named_after_it_was_noted_stays():
    picture = make_picture()
    purge_pictures()
    make_section(text=mention(picture))
    assert purge_pictures(at=LATER) == 0


def test_many_pictures_go_in_batches(monkeypatch):
    monkeypatch.setattr("reviews.unused_pictures.BATCH", 2)
    for _number in range(5):
        make_picture()
    kept = make_picture()
    make_section(text="Nothing.")
    make_section(text="Nothing.")
    make_section(text=mention(kept))
    assert purge_twice() == (0, 5)
    assert Picture.objects.get() == kept


def test_names_in_texts_are_found():
    make_section(text='![](picture:7) and ![a](picture:8 "caption") but 9')
    assert pictures_named() == {7, 8}


FORMS = [
    [["title_picture", "42"], ["sections-0-text", "Words"]],
    [["sections-0-picture", 42]],
    [["introduction", "![A cat](picture:42)"]],
    {"title_picture": 42},
    {"title_picture_id": "42"},
    {"sections": [{"picture": 42, "text": ""}]},
    {"sections-3-picture": ["42"]},
    {"banner": 42},
    "csrf=x&title_picture=42&title=x",
    "text=%21%5B%5D%28picture%3A42%29",
]


@pytest.mark.parametrize("content", FORMS)
def test_name_in_a_form_that_is_kept_as_json_is_found(content):
    found = [one[1] or one[2] for one in NAMED.finditer(json.dumps(content))]
    assert found == ["42"]
