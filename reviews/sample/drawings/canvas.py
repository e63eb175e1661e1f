"""The canvas: shapes are laid on like cut paper, light is breathed over them, grain finishes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from random import Random

from PIL import Image, ImageChops, ImageFilter

from .colours import Colour, ramp
from .shapes import Point, Shape

type Size = tuple[int, int]
type Paint = Colour | Callable[[Size], Image.Image]

GRAIN = 4  # how far, of 255, the finished picture's grain strays from the colour
VIGNETTE = 0.16
NOISE_SIZE = (2048, 1536)


def sweep(*stops: Colour, across: bool = False, grain: int = 3) -> Paint:
    """Paint from the first colour at the top (or left) to the last at the bottom (or right)."""

    def paint(size: Size) -> Image.Image:
        level = Image.linear_gradient("L")
        level = level.transpose(Image.Transpose.ROTATE_90) if across else level
        return _coloured(_rough(level.resize(size), grain), stops)

    return paint


def burst(*stops: Colour, grain: int = 3) -> Paint:
    """Paint from the first colour in the middle to the last at the rim."""

    def paint(size: Size) -> Image.Image:
        return _coloured(_rough(_rim().resize(size), grain), stops)

    return paint


class Canvas:
    """A picture in the making, with the dice that make it this one and no other."""

    def __init__(self, size: Size, seed: str):
        self.image = Image.new("RGB", size)
        self.size = size
        self.width, self.height = size
        self.dice = Random(seed)  # noqa: S311 - a drawing has to be repeatable, not secret

    def at(self, across: float, down: float) -> Point:
        """Find a point by its share of the width and of the height."""
        return self.width * across, self.height * down

    def cover(self, paint: Paint) -> None:
        """Paint all of it."""
        self.image.paste(paint(self.size) if callable(paint) else paint, (0, 0, *self.size))

    def add(self, shape: Shape, paint: Paint, opacity: float = 1.0, *, blur: float = 0) -> None:
        """Lay a shape on it; a gradient runs over the shape's own box."""
        box = shape.box_within(self.size)
        if box is None:
            return
        mask = shape.mask(box)
        if blur:
            mask = mask.filter(ImageFilter.BoxBlur(blur))
        self._lay(box, paint, _faded(mask, opacity))

    def shade(self, shape: Shape, tone: Colour, strength: float = 0.6, side: str = "below") -> None:
        """Spray a tone over one side of a shape, in dots like a risograph's."""
        box = shape.box_within(self.size)
        if box is None:
            return
        mask = shape.mask(box)
        fall = _falls()[side].resize(mask.size)
        dots = ImageChops.add(fall, _noise(mask.size), 1, -150).point(lambda v: min(255, v * 4))
        self._lay(box, tone, _faded(ImageChops.multiply(mask, dots), strength))

    def glow(self, at: Point, radius: float, tone: Colour, strength: float = 0.7) -> None:
        """Let light fall off around a point."""
        left, top = max(int(at[0] - radius), 0), max(int(at[1] - radius), 0)
        right = min(int(at[0] + radius), self.width)
        bottom = min(int(at[1] + radius), self.height)
        if left >= right or top >= bottom:
            return
        scale = 256 / (2 * radius)
        corner = at[0] - radius, at[1] - radius
        part = (
            max((left - corner[0]) * scale, 0),
            max((top - corner[1]) * scale, 0),
            min((right - corner[0]) * scale, 256),
            min((bottom - corner[1]) * scale, 256),
        )
        halo = _halo().resize((right - left, bottom - top), box=part)
        self._lay((left, top, right, bottom), tone, _faded(halo, strength))

    def mist(self, top: float, bottom: float, tone: Paint, strength: float = 0.7) -> None:
        """Let a haze rise: nothing at the top, thickest at the bottom."""
        box = (0, max(int(top), 0), self.width, min(int(bottom), self.height))
        if box[1] >= box[3]:
            return
        fall = Image.linear_gradient("L").resize((self.width, box[3] - box[1]))
        self._lay(box, tone, _faded(fall, strength))

    def finished(self) -> Image.Image:
        """Darken the corners a little and put the grain of paper over all."""
        corners = _vignette().resize(self.size)
        image = ImageChops.multiply(self.image, Image.merge("RGB", (corners,) * 3))
        at = self.dice.randrange(0, 200), self.dice.randrange(0, 200)
        grain = _grain().crop((*at, at[0] + self.width, at[1] + self.height))
        return ImageChops.add(image, Image.merge("RGB", (grain,) * 3), 1, -GRAIN)

    def _lay(self, box: tuple[int, int, int, int], paint: Paint, mask: Image.Image) -> None:
        size = (box[2] - box[0], box[3] - box[1])
        self.image.paste(paint(size) if callable(paint) else paint, box, mask)


def _faded(mask: Image.Image, opacity: float) -> Image.Image:
    return mask if opacity >= 1 else mask.point([round(level * opacity) for level in range(256)])


def _coloured(level: Image.Image, stops: tuple[Colour, ...]) -> Image.Image:
    """Look every level up among the stops."""
    image = Image.frombytes("P", level.size, level.tobytes())
    image.putpalette(ramp(stops))
    return image.convert("RGB")


def _rough(level: Image.Image, grain: int) -> Image.Image:
    """Scatter the levels, so that a gradient shows dots and no bands."""
    if not grain:
        return level
    scattered = _noise(level.size).point([round(v * 2 * grain / 255) for v in range(256)])
    return ImageChops.add(level, scattered, 1, -grain)


def _noise(size: Size) -> Image.Image:
    return _all_noise().crop((0, 0, *size))


@lru_cache(maxsize=1)
def _all_noise() -> Image.Image:
    """Make grey noise; Pillow's own is seeded by the clock, which would change every picture."""
    dice = Random("grain")  # noqa: S311
    count = NOISE_SIZE[0] * NOISE_SIZE[1]
    layers = [Image.frombytes("L", NOISE_SIZE, dice.randbytes(count)) for _ in range(2)]
    return Image.blend(*layers, 0.5)


@lru_cache(maxsize=1)
def _grain() -> Image.Image:
    return _all_noise().point([round(v * 2 * GRAIN / 255) for v in range(256)])


@lru_cache(maxsize=1)
def _halo() -> Image.Image:
    return _rim().point([round((255 - level) ** 2 / 255) for level in range(256)])


@lru_cache(maxsize=1)
def _rim() -> Image.Image:
    """Pillow's gradient grows to the corners of its box; ours is full where the circle ends."""
    grown = [min(255, round(level * 2**0.5)) for level in range(256)]
    return Image.radial_gradient("L").point(grown)


@lru_cache(maxsize=1)
def _vignette() -> Image.Image:
    dim = [255 * (1 - VIGNETTE * (level / 255) ** 3) for level in range(256)]
    return Image.radial_gradient("L").point([round(level) for level in dim])


@lru_cache(maxsize=1)
def _falls() -> dict[str, Image.Image]:
    down = Image.linear_gradient("L")
    return {
        "below": down,
        "above": down.transpose(Image.Transpose.ROTATE_180),
        "right": down.transpose(Image.Transpose.ROTATE_90),
        "left": down.transpose(Image.Transpose.ROTATE_270),
    }
