import io

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.utils import timezone
from PIL import Image

from reviews.models import Picture
from reviews.models.picture import KEPT_UNUSED, OPEN_GRAPH, stored_name
from reviews.open_graph import make_missing_open_graphs, open_graph_of
from reviews.pictures import store_picture
from reviews.unused_pictures import purge_pictures
from tests.reviews.uploads import make_upload, stored_files

pytestmark = pytest.mark.django_db


def name_of(picture):
    return stored_name(picture.content_hash, OPEN_GRAPH, "jpg")


def forget(picture):
    """As it was before this size was made."""
    default_storage.delete(name_of(picture))
    Picture.objects.update(has_open_graph=False)


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (600, 900), (1600, 500), (600, 315)])
def test_every_shape_becomes_the_one_that_other_sites_show(width, height):
    made = Image.open(io.BytesIO(open_graph_of(Image.new("RGB", (width, height)))))
    assert (made.size, made.format) == ((1200, 630), "JPEG")


@pytest.mark.parametrize(("width", "height"), [(599, 900), (1600, 314), (48, 32)])
def test_picture_that_would_be_all_blur_gets_none(width, height):
    assert open_graph_of(Image.new("RGB", (width, height))) is None


def test_upload_makes_it_and_the_picture_knows():
    picture = store_picture(make_upload(width=800, height=450))
    picture.refresh_from_db()
    assert picture.has_open_graph
    assert picture.open_graph_src == default_storage.url(name_of(picture))
    assert set(stored_files()) == set(picture.stored_names())
    assert name_of(picture) in stored_files()


def test_small_upload_has_none():
    picture = store_picture(make_upload(width=320, height=180))
    assert picture.open_graph_src == ""
    assert set(stored_files()) == set(picture.stored_names())


def test_rebuild_makes_what_is_missing_of_old_pictures():
    picture = store_picture(make_upload(width=800, height=450))
    store_picture(make_upload(width=320, height=180))
    forget(picture)
    call_command("rebuild", verbosity=0)
    picture.refresh_from_db()
    assert picture.has_open_graph
    made = Image.open(io.BytesIO(stored_files()[name_of(picture)]))
    assert made.size == (1200, 630)
    assert make_missing_open_graphs() == 0


def test_picture_whose_file_is_missing_is_passed_over():
    lost = store_picture(make_upload(width=900, height=450))
    found = store_picture(make_upload(width=800, height=450))
    for picture in (lost, found):
        forget(picture)
    default_storage.delete(stored_name(lost.content_hash, 900, "jpg"))
    assert make_missing_open_graphs() == 1


def test_it_goes_with_its_picture():
    store_picture(make_upload(width=800, height=450))
    purge_pictures()
    assert purge_pictures(at=timezone.now() + KEPT_UNUSED) == 1
    assert stored_files() == {}
