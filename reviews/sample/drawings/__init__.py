"""The sample content's pictures: drawn by code, the same every time, and nobody's but ours.

`canvas`, `colours` and `shapes` are the tools; `sky`, `land`, `built`, `figures` and `motifs` are
what can be drawn; `worlds` says which belong together; `posters`, `scenes` and `people` compose
them.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import ImageOps

from . import people
from .canvas import Canvas
from .posters import poster_of
from .scenes import SCENES, Scene
from .worlds import SCENES_EACH, world_of

if TYPE_CHECKING:
    from PIL import Image

POSTER_SIZE = (800, 1200)
SCENE_SIZE = (1280, 720)
BANNER_SIZE = (1600, 500)
PORTRAIT_SIZE = (512, 512)
JPEG_QUALITY = 92


def poster(slug: str) -> Image.Image:
    """Draw the poster of a Series."""
    canvas = Canvas(POSTER_SIZE, slug)
    poster_of(slug).draw(canvas, world_of(slug))
    return canvas.finished()


def describe_poster(slug: str) -> str:
    """Say what is seen on a poster."""
    return poster_of(slug).sentence.format(**world_of(slug).words())


def scene(slug: str, number: int) -> Image.Image:
    """Draw one of the ten "screenshots" of a Series, numbered from 1."""
    canvas = Canvas(SCENE_SIZE, f"{slug} {number}")
    is_mirrored = canvas.dice.random() < 0.5  # else two shows' stairways would all climb one way
    _scene_of(slug, number).draw(canvas, world_of(slug))
    return ImageOps.mirror(canvas.finished()) if is_mirrored else canvas.finished()


def describe(slug: str, number: int) -> str:
    """Say what is seen in a scene, as its alt text."""
    return _scene_of(slug, number).sentence.format(**world_of(slug).words())


def _scene_of(slug: str, number: int) -> Scene:
    if not 1 <= number <= SCENES_EACH:
        raise ValueError(f"Scenes are numbered from 1 to {SCENES_EACH}; there is no {number}.")
    return SCENES[world_of(slug).scenes[number - 1]]


def banner() -> Image.Image:
    """Draw the blog's banner: four seasons side by side."""
    canvas = Canvas(BANNER_SIZE, "four seasons")
    people.four_seasons(canvas)
    return canvas.finished()


def author_banner(slug: str) -> Image.Image:
    """Draw the wide picture of an author's page."""
    canvas = Canvas(BANNER_SIZE, f"{slug} banner")
    people.author_of(slug).banner(canvas)
    return canvas.finished()


def portrait(slug: str) -> Image.Image:
    """Draw an author as flat shapes."""
    canvas = Canvas(PORTRAIT_SIZE, f"{slug} portrait")
    people.author_of(slug).portrait(canvas)
    return canvas.finished()


def as_jpeg(image: Image.Image) -> bytes:
    """Encode a drawing for the upload pipeline."""
    stream = BytesIO()
    image.save(stream, "JPEG", quality=JPEG_QUALITY)
    return stream.getvalue()
