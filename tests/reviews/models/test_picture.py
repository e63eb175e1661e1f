import pytest
from django.core.files.storage import default_storage

from reviews.markdown import Figure
from reviews.models import Picture
from reviews.models.picture import find_picture, stored_name

HASH = "abcdef0123456789" * 4


def make_row(sizes=((320, 180), (640, 360), (960, 540), (1280, 720)), **fields):
    width, height = sizes[-1]
    return Picture(content_hash=HASH, width=width, height=height, sizes=list(sizes), **fields)


def test_stored_name_spreads_pictures_over_folders_by_their_hash():
    assert stored_name(HASH, 320, "jpg") == "pictures/ab/abcdef0123456789abcd-320.jpg"


@pytest.mark.parametrize(
    ("widths", "middling"),
    [([320, 640, 960, 1600], 640), ([320, 500], 500), ([200], 200), ([320, 640, 700], 640)],
)
def test_src_is_a_jpeg_of_middling_width(widths, middling):
    picture = make_row([(width, width) for width in widths])
    assert picture.src == f"/media/pictures/ab/abcdef0123456789abcd-{middling}.jpg"


def test_src_of_a_picture_wider_than_middling_in_all_sizes_is_the_smallest():
    assert make_row([(700, 70), (900, 90)]).src.endswith("-700.jpg")


def test_srcset_names_every_width_in_either_kind():
    picture = make_row([(320, 180), (500, 281)])
    path = "/media/pictures/ab/abcdef0123456789abcd"
    assert picture.srcset == f"{path}-320.jpg 320w, {path}-500.jpg 500w"
    assert picture.avif_srcset == f"{path}-320.avif 320w, {path}-500.avif 500w"


def test_addresses_follow_the_storage(settings):
    settings.MEDIA_URL = "https://media.example.org/"
    assert make_row().src.startswith("https://media.example.org/pictures/ab/")


def test_printing_opens_no_file(monkeypatch):
    for question in ("open", "exists", "size", "path"):
        monkeypatch.setattr(default_storage.__class__, question, None)
    picture = make_row()
    assert picture.src
    assert picture.srcset
    assert picture.avif_srcset


def test_picture_is_called_by_its_name_or_by_its_hash():
    assert str(make_row(original_name="Rouge.png")) == "Rouge.png"
    assert str(make_row()) == "abcdef01 (1280 × 720)"


def test_figure_has_what_a_text_prints(db):
    picture = make_row()
    picture.save()
    assert find_picture(picture.pk) == Figure(
        src=picture.src,
        width=1280,
        height=720,
        srcset=picture.srcset,
        avif_srcset=picture.avif_srcset,
    )
    assert find_picture(str(picture.pk)) == find_picture(picture.pk)


@pytest.mark.parametrize("picture_id", [0, -1, 10**30, str(10**30), "rouge", "²", "", None])
def test_unknown_picture_has_no_figure(db, picture_id):
    assert find_picture(picture_id) is None


def test_newest_picture_comes_first(db):
    older = Picture.objects.create(content_hash="1" * 64, width=1, height=1, sizes=[[1, 1]])
    newer = Picture.objects.create(content_hash="2" * 64, width=1, height=1, sizes=[[1, 1]])
    assert list(Picture.objects.all()) == [newer, older]
