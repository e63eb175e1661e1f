"""The size of a picture that other sites show beside a link (Open Graph): a JPEG of one shape."""

import io

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageOps

from .models.picture import OPEN_GRAPH, SMALLEST_FOR_OPEN_GRAPH, Picture, stored_name

SIZE = (1200, 630)
# Of a poster, faces are above its middle.
CENTRE = (0.5, 0.3)
ENCODING = {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True}


def open_graph_of(image) -> bytes | None:
    """The encoded size of a picture in sRGB, or None where it would be all blur."""
    if any(side < least for side, least in zip(image.size, SMALLEST_FOR_OPEN_GRAPH, strict=True)):
        return None
    file = io.BytesIO()
    ImageOps.fit(image, SIZE, Image.Resampling.LANCZOS, centering=CENTRE).save(file, **ENCODING)
    return file.getvalue()


def make_missing_open_graphs():
    """Makes those of the pictures uploaded before there were any; how many."""
    return sum(_make_from_largest(picture) for picture in Picture.objects.lacking_open_graph())


def _make_from_largest(picture):
    """Whether it could be made: a file may be missing, see reviews.broken."""
    largest, _height = picture.sizes[-1]
    name = stored_name(picture.content_hash, OPEN_GRAPH, "jpg")
    try:
        with default_storage.open(stored_name(picture.content_hash, largest, "jpg")) as file:
            content = open_graph_of(Image.open(file))
        if not default_storage.exists(name):
            default_storage.save(name, ContentFile(content))
    except OSError:
        return False
    return bool(Picture.objects.filter(pk=picture.pk).update(has_open_graph=True))
