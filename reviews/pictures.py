"""The one way of a picture from upload to the sizes that readers get.

Nothing of the file that was sent is kept but the pixels of its first frame: upright, in sRGB,
flattened on white (JPEG has no transparency, and both kinds should look the same).
"""

import hashlib
import io
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import ExifTags, Image, ImageCms

from .models.picture import OPEN_GRAPH, Picture, stored_name
from .open_graph import open_graph_of
from .picture_checks import PictureRefused, open_picture, read_upload, unreadable_is_refused

__all__ = [
    "MadePicture",
    "PictureRefused",
    "clean_name",
    "read_picture",
    "store_made",
    "store_picture",
]

LADDER = (320, 640, 960, 1600)
MAX_HEIGHT = 8_000
MAX_NAME_LENGTH = 200
ENCODINGS = {
    "jpg": {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True},
    "avif": {"format": "AVIF", "quality": 60, "speed": 8},
}

Turn = Image.Transpose
TURNS = {
    2: Turn.FLIP_LEFT_RIGHT,
    3: Turn.ROTATE_180,
    4: Turn.FLIP_TOP_BOTTOM,
    5: Turn.TRANSPOSE,
    6: Turn.ROTATE_270,
    7: Turn.TRANSVERSE,
    8: Turn.ROTATE_90,
}
LYING = (5, 6, 7, 8)


@dataclass(frozen=True)
class MadePicture:
    """Every size of a picture, smallest first, and its files by width and ending.

    One more file may be there, for other sites: see `reviews.open_graph`.
    """

    sizes: list[tuple[int, int]]
    files: dict[tuple[int | str, str], bytes]


def store_picture(file, *, uploaded_by=None) -> Picture:
    """The picture's row, made unless the same bytes were uploaded before.

    Decodes and encodes for a second or so: never call it inside a transaction.
    """
    content = read_upload(file)
    content_hash = hashlib.sha256(content).hexdigest()
    known = Picture.objects.with_hash(content_hash).first()
    if known:
        Picture.objects.filter(pk=known.pk).count_as_used()
        return known
    made = _make_picture(content)
    return store_made(content_hash, made, name=clean_name(file), uploaded_by=uploaded_by)


def store_made(content_hash, made, *, name="", uploaded_by=None) -> Picture:
    """Stores what `read_picture` made, perhaps in another process; see also `store_picture`."""
    for (width, ending), encoded in made.files.items():
        _store_file(stored_name(content_hash, width, ending), encoded)
    width, height = made.sizes[-1]
    picture, _created = Picture.objects.get_or_create(
        content_hash=content_hash,
        defaults={
            "width": width,
            "height": height,
            "sizes": made.sizes,
            "has_open_graph": (OPEN_GRAPH, "jpg") in made.files,
            "original_name": name,
            "uploaded_by": uploaded_by,
        },
    )
    return picture


def _store_file(name, content):
    """Keeps what is there: the name tells the content, unless a crash has cut it short."""
    if default_storage.exists(name):
        if default_storage.size(name) == len(content):
            return
        default_storage.delete(name)
    saved_name = default_storage.save(name, ContentFile(content))
    if saved_name != name:  # the same file was being stored at the same moment
        default_storage.delete(saved_name)


def clean_name(file) -> str:
    """The file's name as its author knows it: no folders, nothing invisible."""
    name = getattr(file, "name", None)
    if not isinstance(name, str):
        return ""
    name = name.replace("\\", "/").rpartition("/")[2]
    visible = "".join(character if character.isprintable() else " " for character in name)
    return " ".join(visible.split())[:MAX_NAME_LENGTH]


def read_picture(file) -> MadePicture:
    return _make_picture(read_upload(file))


def _make_picture(content):
    image = open_picture(content)
    with unreadable_is_refused(content):
        return _encode_ladder(_develop(image))


def _develop(image):
    """The first frame as readers should see it, no larger than the top of the ladder."""
    orientation = _orientation(image)
    size = _top_size(image.size, is_lying=orientation in LYING)
    image.draft(None, size)
    image.load()
    profile = image.info.get("icc_profile")
    small = _in_a_workable_mode(image).resize(size, Image.Resampling.LANCZOS, reducing_gap=3)
    picture = _in_srgb(_on_white(small), profile)
    if orientation in TURNS:
        picture = picture.transpose(TURNS[orientation])
    picture.info.clear()  # the encoders would copy comments and profiles from there
    return picture


def _orientation(image):
    """Read by hand: exif_transpose also writes EXIF anew and fails where that is broken."""
    try:
        return image.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # noqa: BLE001  a picture with broken EXIF is still a picture
        return 1


def _top_size(size, *, is_lying):
    width, height = reversed(size) if is_lying else size
    shrink = min(1, LADDER[-1] / width, MAX_HEIGHT / height)
    return tuple(max(1, round(side * shrink)) for side in size)


def _in_a_workable_mode(image):
    """One of L, LA, RGB, RGBA and CMYK, which can be resized and say what is transparent."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    is_grey = image.mode in {"1", "L", "LA"}
    if image.has_transparency_data:
        return image.convert("LA" if is_grey else "RGBA")
    if image.mode == "CMYK":
        return image
    return image.convert("L" if is_grey else "RGB")


def _on_white(image):
    if not image.mode.endswith("A"):
        return image
    opaque_mode = image.mode.removesuffix("A")
    ground = Image.new(opaque_mode, image.size, "white")
    ground.paste(image.convert(opaque_mode), mask=image.getchannel("A"))
    return ground


def _in_srgb(image, profile):
    if not profile:
        return image.convert("RGB")
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, source, srgb, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):  # broken, or a profile for another kind of colours
        return image.convert("RGB")


def _encode_ladder(picture):
    top_width, top_height = picture.size
    widths = [*(width for width in LADDER if width < top_width), top_width]
    sizes = [(width, max(1, round(top_height * width / top_width))) for width in widths]
    files = {}
    for size in sizes:
        rung = picture if size == picture.size else picture.resize(size, Image.Resampling.LANCZOS)
        files |= {(size[0], ending): _encode(rung, ending) for ending in ENCODINGS}
    if open_graph := open_graph_of(picture):
        files[OPEN_GRAPH, "jpg"] = open_graph
    return MadePicture(sizes=sizes, files=files)


def _encode(picture, ending):
    file = io.BytesIO()
    picture.save(file, **ENCODINGS[ending])
    return file.getvalue()
