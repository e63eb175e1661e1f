"""Which drawings the sample blog needs, and how each becomes a Picture."""

import hashlib
import io
from dataclasses import dataclass

from reviews.pictures import read_picture, store_made

from . import drawings

POSTER_SIZE = (640, 960)  # twice as wide as pages show it


@dataclass(frozen=True)
class Drawing:
    """One drawing; `kind` is the name of its function in `drawings`, except for a scene."""

    kind: str
    slug: str = ""
    number: int = 0

    @property
    def name(self):
        words = (self.slug, self.kind, str(self.number or ""))
        return "-".join(word for word in words if word) + ".jpg"

    def draw(self):
        words = [word for word in (self.slug, self.number) if word]
        image = getattr(drawings, self.kind)(*words)
        return image.resize(POSTER_SIZE) if self.kind == "poster" else image

    def alt(self):
        """Says what is seen in a scene."""
        return drawings.describe(self.slug, self.number)


def make(drawing):
    """Draws and encodes: the slow part, which needs no database and may run in any process."""
    jpeg = drawings.as_jpeg(drawing.draw())
    return hashlib.sha256(jpeg).hexdigest(), read_picture(io.BytesIO(jpeg))


def store(drawing, made):
    content_hash, picture = made
    return store_made(content_hash, picture, name=drawing.name)
