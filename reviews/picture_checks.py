"""What is asked of an uploaded file before it is decoded; see also reviews.pictures."""

import io
import logging
import math
import os
import re
from contextlib import contextmanager

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from PIL import Image

MEGABYTE = 1024 * 1024
MAX_BYTES = 10 * MEGABYTE
MEGAPIXEL = 1_000_000
MAX_PIXELS = 40 * MEGAPIXEL
MAX_SCANS = 200
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")

SCAN_MARKER = b"\xff\xda"
HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")

logger = logging.getLogger(__name__)


class PictureRefused(Exception):  # noqa: N818  the word for it everywhere
    """Says in one sentence, to print beside the field, why a file is not taken."""


def read_upload(file) -> bytes:
    """All bytes of an uploaded or plain file, which is left at its beginning."""
    file.seek(0, os.SEEK_END)
    size = file.tell()
    file.seek(0)
    if not size:
        raise PictureRefused(_("This file is empty."))
    if size > MAX_BYTES:
        raise PictureRefused(_too_large(size))
    content = file.read()
    file.seek(0)
    return content


def open_picture(content: bytes) -> Image.Image:
    """The picture, not yet decoded: its kind and measures are told by its bytes alone."""
    with unreadable_is_refused(content):
        image = Image.open(io.BytesIO(content), formats=FORMATS)
        frames = _frame_count(image)
    _refuse_too_many_pixels(image.width * image.height, frames)
    if image.format in {"JPEG", "MPO"} and content.count(SCAN_MARKER) > MAX_SCANS:
        raise PictureRefused(_unreadable(content))
    return image


@contextmanager
def unreadable_is_refused(content: bytes):
    """Turns whatever a decoder stumbles over into a refusal."""
    try:
        yield
    except PictureRefused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        pixels = re.search(r"\((\d+) pixels", str(bomb))
        _refuse_too_many_pixels(int(pixels[1]) if pixels else 0, frames=1)
        raise PictureRefused(_unreadable(content)) from bomb  # Pillow's limit is below ours
    except Exception as error:  # Pillow's decoders raise errors of a dozen kinds
        logger.info("A picture could not be read: %r", error)
        raise PictureRefused(_unreadable(content)) from error


def _frame_count(image):
    """The further pictures in a phone's JPEG are previews and depth maps: never decoded."""
    return 1 if image.format in {"JPEG", "MPO"} else getattr(image, "n_frames", 1)


def _refuse_too_many_pixels(pixels, frames):
    if pixels * frames <= MAX_PIXELS:
        return
    limit = MAX_PIXELS // MEGAPIXEL
    if frames > 1:
        message = _("The frames of this animation have more than %(limit)d megapixels in all.")
        raise PictureRefused(message % {"limit": limit})
    message = _("This picture has %(megapixels)d megapixels; at most %(limit)d are taken.")
    megapixels = math.ceil(pixels / MEGAPIXEL)
    raise PictureRefused(message % {"megapixels": megapixels, "limit": limit})


def _too_large(size):
    megabytes = math.ceil(size / MEGABYTE * 10) / 10
    return _("This file is too large: %(megabytes)s MB; at most %(limit)d MB are taken.") % {
        "megabytes": number_format(megabytes, 1),
        "limit": MAX_BYTES // MEGABYTE,
    }


def _unreadable(content):
    if b"<svg" in content[:4096].lower():
        return _("This is an SVG drawing, which can carry scripts: save it as PNG or JPEG.")
    if content[4:8] == b"ftyp" and content[8:12] in HEIC_BRANDS:
        return _("This is a HEIC photo, which few browsers can show: save it as JPEG.")
    return _(
        "This file cannot be read as a picture: it is damaged, cut short or something else."
        " JPEG, PNG, WebP, GIF and AVIF are taken."
    )
