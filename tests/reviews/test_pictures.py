import io
import time

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import translation
from PIL import Image

from reviews import pictures
from reviews.models import Picture
from reviews.models.picture import stored_name
from reviews.pictures import PictureRefused, clean_name, read_picture, store_picture
from tests.factories import make_author
from tests.reviews import uploads
from tests.reviews.uploads import (
    BLUE,
    MARKER,
    RED,
    make_upload,
    picture_bytes,
    stored_files,
    upload,
)

FORMATS = ["JPEG", "MPO", "PNG", "WEBP", "GIF", "AVIF"]
WHITE = (255, 255, 255)


def shown(made, ending="jpg"):
    """The largest size as a browser would show it."""
    width, _height = made.sizes[-1]
    return Image.open(io.BytesIO(made.files[width, ending])).convert("RGB")


def colours(image):
    """What is seen on the left and on the right."""
    middle = image.height // 2
    return image.getpixel((2, middle)), image.getpixel((image.width - 3, middle))


def alike(some, others, tolerance=24):
    return all(
        abs(value - other) <= tolerance
        for colour, another in zip(some, others, strict=True)
        for value, other in zip(colour, another, strict=True)
    )


def read(content):
    return read_picture(io.BytesIO(content))


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("ending", ["jpg", "avif"])
def test_picture_of_every_welcome_kind_is_made_into_jpeg_and_avif(kind, ending):
    made = read(picture_bytes(kind, **({"save_all": True} if kind == "MPO" else {})))
    assert made.sizes == [(48, 32)]
    assert alike(colours(shown(made, ending)), (RED, BLUE))
    assert Image.open(io.BytesIO(made.files[48, ending])).format == {"jpg": "JPEG"}.get(
        ending, "AVIF"
    )


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (1, [1]),
        (319, [319]),
        (320, [320]),
        (700, [320, 640, 700]),
        (1600, [320, 640, 960, 1600]),
        (3000, [320, 640, 960, 1600]),
    ],
)
def test_ladder_is_climbed_but_never_above_the_original(width, widths):
    made = read(picture_bytes(width=width, height=20))
    assert [width for width, _height in made.sizes] == widths
    assert {width for width, _ending in made.files} == set(widths)
    assert all(
        shape == Image.open(io.BytesIO(made.files[shape[0], "jpg"])).size for shape in made.sizes
    )


def test_height_follows_width():
    assert read(picture_bytes(width=2000, height=1000)).sizes == [
        (320, 160), (640, 320), (960, 480), (1600, 800),
    ]  # fmt: skip


def test_very_tall_strip_is_made_lower():
    assert read(picture_bytes(width=10, height=20_000)).sizes == [(4, pictures.MAX_HEIGHT)]


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "PNG", "AVIF"])
def test_phone_photo_is_turned_upright(kind):
    made = read(uploads.phone_photo(kind))
    assert made.sizes == [(32, 48)]
    upright = shown(made).rotate(90, expand=True)
    assert alike(colours(upright), (RED, BLUE))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_comes_out_as_its_camera_saw_it(orientation):
    scene = uploads.make_image(32, 32)
    turn = pictures.TURNS.get(orientation)
    undo = {
        Image.Transpose.ROTATE_90: Image.Transpose.ROTATE_270,
        Image.Transpose.ROTATE_270: Image.Transpose.ROTATE_90,
    }.get(turn, turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored = scene.transpose(undo) if undo is not None else scene
    made = read(uploads.encode(stored, "PNG", exif=exif))
    assert alike(colours(shown(made)), (RED, BLUE))


def test_large_photo_on_its_side_is_as_wide_as_the_ladder_when_upright():
    made = read(uploads.phone_photo(width=60, height=3200))
    assert made.sizes[-1] == (1600, 30)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")
def test_picture_with_broken_exif_is_still_a_picture():
    made = read(picture_bytes("JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff" + MARKER))
    assert made.sizes == [(48, 32)]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_nothing_the_phone_told_is_stored(db, kind):
    sent = uploads.phone_photo(kind)
    assert MARKER in sent or kind == "PNG"  # a PNG compresses its profile
    store_picture(upload(sent))
    for content in stored_files().values():
        assert MARKER not in content
        assert b"Exif" not in content
        assert b"xmpmeta" not in content
        assert b"ICC_PROFILE" not in content
        assert not {"exif", "icc_profile", "xmp"} & set(Image.open(io.BytesIO(content)).info)


@pytest.mark.parametrize("kind", uploads.POLYGLOTS)
def test_no_byte_of_a_polyglot_but_its_pixels_is_stored(db, kind):
    sent = uploads.POLYGLOTS[kind]()
    store_picture(upload(sent))
    files = stored_files()
    assert {name.rpartition(".")[2] for name in files} == {"jpg", "avif"}
    for content in files.values():
        assert MARKER not in content
        assert b"<script" not in content
        assert b"PK\x03\x04" not in content


@pytest.mark.parametrize("kind", uploads.HOSTILE)
def test_hostile_file_is_refused_quickly_and_nothing_is_stored(db, kind):
    sent = upload(uploads.HOSTILE[kind]())
    before = time.process_time()
    with pytest.raises(PictureRefused) as refused:
        store_picture(sent)
    assert time.process_time() - before < 1
    assert str(refused.value).endswith(".")
    assert stored_files() == {}
    assert not Picture.objects.exists()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("empty", "is empty"),
        ("svg", "SVG drawing, which can carry scripts: save it as PNG or JPEG"),
        ("heic", "HEIC photo"),
        ("html", "cannot be read as a picture"),
        ("11 MB", "too large: 11.1 MB; at most 10 MB"),
        ("PNG of 169 megapixels", "169 megapixels; at most 40"),
        ("PNG of 400 megapixels", "400 megapixels; at most 40"),
        ("GIF of 100 large frames", "more than 40 megapixels in all"),
    ],
)
def test_refusal_says_what_is_wrong(kind, words):
    with pytest.raises(PictureRefused, match=words):
        read(uploads.HOSTILE[kind]())


def test_bomb_is_named_by_its_megapixels_where_warnings_only_warn(recwarn):
    with pytest.warns(Image.DecompressionBombWarning), pytest.raises(PictureRefused, match="169"):
        read(uploads.png_bomb())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_file_cut_anywhere_is_refused_or_lacks_no_pixel(kind):
    whole = uploads.encode(Image.effect_noise((24, 24), 80).convert("RGB"), kind)
    made = read(whole)
    for length in range(1, len(whole), max(1, len(whole) // 60)):
        try:
            assert read(whole[:length]) == made
        except PictureRefused:
            continue


def test_limit_of_pillow_below_ours_refuses_too(monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    with pytest.raises(PictureRefused):
        read(picture_bytes())


def test_animation_of_very_many_tiny_frames_is_counted_quickly():
    before = time.process_time()
    made = read(uploads.gif_of(600_000))
    assert made.sizes == [(1, 1)]
    assert time.process_time() - before < 4


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF"])
def test_animation_is_kept_as_its_first_frame(kind):
    second = uploads.make_image(left=WHITE, right=WHITE)
    made = read(picture_bytes(kind, save_all=True, append_images=[second]))
    assert alike(colours(shown(made)), (RED, BLUE))


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_frames_of_every_animated_kind_are_counted(kind, monkeypatch):
    monkeypatch.setattr("reviews.picture_checks.MAX_PIXELS", 48 * 32 * 2)
    still = uploads.make_image()
    frames = [uploads.make_image(left=(shade, 0, 0)) for shade in (50, 150, 250)]
    read(uploads.encode(still, kind))
    with pytest.raises(PictureRefused, match="animation"):
        read(uploads.encode(still, kind, save_all=True, append_images=frames))


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF", "AVIF"])
def test_transparent_parts_become_white(kind):
    image = uploads.make_image(mode="RGBA")
    image.paste((0, 0, 0, 0), (24, 0, 48, 32))
    made = read(uploads.encode(image, kind))
    for ending in ("jpg", "avif"):
        assert alike(colours(shown(made, ending)), (RED, WHITE))


def test_transparent_colour_of_a_palette_becomes_white():
    image = uploads.make_image().quantize(2)
    blue = image.getpixel((47, 0))
    made = read(uploads.encode(image, "PNG", transparency=blue))
    assert alike(colours(shown(made)), (RED, WHITE))


@pytest.mark.parametrize(
    ("mode", "kind", "seen"),
    [
        ("1", "PNG", (WHITE, (0, 0, 0))),
        ("L", "PNG", ((200, 200, 200), (40, 40, 40))),
        ("L", "JPEG", ((200, 200, 200), (40, 40, 40))),
        ("LA", "PNG", ((200, 200, 200), (40, 40, 40))),
        ("I;16", "PNG", ((200, 200, 200), (40, 40, 40))),
        ("P", "PNG", ((200, 200, 200), (40, 40, 40))),
        ("CMYK", "JPEG", ((200, 200, 200), (40, 40, 40))),
    ],
)
def test_picture_of_any_mode_keeps_its_tones(mode, kind, seen):
    image = uploads.make_image(left=(200, 200, 200), right=(40, 40, 40))
    if mode == "I;16":
        image = image.convert("L").convert("I").point(lambda value: value * 257)
    made = read(uploads.encode(image.convert(mode), kind))
    assert alike(colours(shown(made)), seen)


def test_colours_of_a_profile_are_brought_to_srgb():
    profile = uploads.profile_with_red_and_green_swapped()
    image = uploads.make_image(left=(255, 0, 0))
    made = read(uploads.encode(image, "PNG", icc_profile=profile))
    assert alike(colours(shown(made)), ((0, 255, 0), BLUE), tolerance=40)


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize(
    "profile", [b"nonsense", uploads.srgb_profile()[:300]], ids=["nonsense", "cut short"]
)
def test_picture_with_a_broken_profile_is_taken_as_srgb(mode, profile):
    image = uploads.make_image(mode=mode)
    made = read(uploads.encode(image, "JPEG", icc_profile=profile))
    assert alike(colours(shown(made)), colours(image.convert("RGB")))


def test_profile_for_other_colours_is_ignored():
    image = uploads.make_image(mode="L")
    made = read(uploads.encode(image, "PNG", icc_profile=uploads.srgb_profile()))
    assert alike(colours(shown(made)), colours(image.convert("RGB")))


def test_files_lie_under_the_hash_of_what_was_sent_whatever_its_name(db):
    picture = store_picture(make_upload("JPEG", name="../../evil.html"))
    folder = f"pictures/{picture.content_hash[:2]}/{picture.content_hash[:20]}"
    assert set(stored_files()) == {f"{folder}-48.jpg", f"{folder}-48.avif"}
    assert set(picture.stored_names()) == set(stored_files())
    assert picture.original_name == "evil.html"


def test_row_tells_measures_and_uploader(db):
    author = make_author()
    picture = store_picture(make_upload(width=400, height=200), uploaded_by=author)
    picture.refresh_from_db()
    assert (picture.width, picture.height) == (400, 200)
    assert picture.sizes == [[320, 160], [400, 200]]
    assert picture.uploaded_by == author


def test_same_file_twice_is_one_row_and_not_decoded_again(db, monkeypatch):
    first = store_picture(make_upload(name="one.png"))
    files = stored_files()
    monkeypatch.setattr(pictures, "_make_picture", None)
    assert store_picture(make_upload(name="two.png")) == first
    assert Picture.objects.count() == 1
    assert stored_files() == files


def test_same_file_sent_twice_at_one_moment_is_one_row(db, monkeypatch):
    decode = pictures._make_picture
    others = []

    def decode_while_another_is_quicker(content):
        monkeypatch.setattr(pictures, "_make_picture", decode)
        others.append(store_picture(make_upload()))
        return decode(content)

    monkeypatch.setattr(pictures, "_make_picture", decode_while_another_is_quicker)
    assert store_picture(make_upload()) == others[0]
    assert Picture.objects.count() == 1
    assert len(stored_files()) == 2


def test_file_stored_by_another_in_the_same_moment_is_not_kept_twice(monkeypatch):
    exists = default_storage.exists
    too_early = iter([False, False])
    monkeypatch.setattr(default_storage, "exists", lambda name: next(too_early, exists(name)))
    name = "pictures/ab/abc-320.jpg"
    default_storage.save(name, ContentFile(b"picture"))
    pictures._store_file(name, b"picture")
    monkeypatch.undo()
    assert stored_files() == {name: b"picture"}


def test_file_that_a_crash_cut_short_is_written_again(db):
    content = picture_bytes()
    made = read(content)
    whole = made.files[48, "jpg"]
    name = stored_name(pictures.hashlib.sha256(content).hexdigest(), 48, "jpg")
    default_storage.save(name, ContentFile(whole[:100]))
    store_picture(upload(content))
    assert stored_files()[name] == whole


def test_plain_file_is_read_from_its_beginning_and_left_there(tmp_path):
    (tmp_path / "plain.png").write_bytes(picture_bytes())
    with (tmp_path / "plain.png").open("rb") as file:
        file.seek(7)
        assert read_picture(file).sizes == [(48, 32)]
        assert file.tell() == 0


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("Rouge.png", "Rouge.png"),
        ("C:\\Users\\Mio\\Rouge 1.png", "Rouge 1.png"),
        ("/home/mio/Rouge.png", "Rouge.png"),
        ("a\0b\u202egnp.exe\n.png", "a b gnp.exe .png"),
        ("進撃.png", "進撃.png"),
        ("x" * 300, "x" * 200),
        (None, ""),
        (7, ""),
    ],
)
def test_name_is_cleaned_of_folders_and_of_what_cannot_be_seen(name, clean):
    file = io.BytesIO()
    file.name = name
    assert clean_name(file) == clean


def test_refusal_is_in_the_language_of_the_moment():
    with translation.override("de"), pytest.raises(PictureRefused, match="11,1 MB"):
        read(uploads.HOSTILE["11 MB"]())
