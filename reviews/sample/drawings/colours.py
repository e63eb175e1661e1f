"""Colours, and the palette a world is painted in.

Colours are mixed in OKLab, where halfway between two of them looks halfway: gradients from red to
blue pass through violet and not through mud.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

type Colour = tuple[int, int, int]
type Lab = tuple[float, float, float]

STEPS = 256


def colour(text: str) -> Colour:
    """Read six hexadecimal digits."""
    return int(text[0:2], 16), int(text[2:4], 16), int(text[4:6], 16)


@lru_cache(maxsize=4096)
def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Go from the first colour (share 0) to the second (share 1)."""
    ours, theirs = _to_lab(first), _to_lab(second)
    return _from_lab(tuple(a + (b - a) * share for a, b in zip(ours, theirs, strict=True)))


@lru_cache(maxsize=512)
def ramp(stops: tuple[Colour, ...]) -> bytes:
    """Spread the stops evenly over 256 colours, as the palette of a `P` image."""
    spread = []
    for step in range(STEPS):
        place = step / (STEPS - 1) * (len(stops) - 1)
        index = min(int(place), len(stops) - 2)
        spread += mix(stops[index], stops[index + 1], place - index)
    return bytes(spread)


@dataclass(frozen=True)
class Palette:
    """A world's colours: a sky from zenith to horizon, land from far to near, and four more."""

    sky: tuple[Colour, ...]
    far: Colour
    near: Colour
    light: Colour
    accent: Colour
    ink: Colour
    paper: Colour

    @classmethod
    def of(cls, sky: str, land: str, rest: str) -> Palette:
        """Read it from words of hexadecimal digits."""
        far, near = map(colour, land.split())
        light, accent, ink, paper = map(colour, rest.split())
        return cls(tuple(map(colour, sky.split())), far, near, light, accent, ink, paper)

    def land(self, nearness: float) -> Colour:
        """Say how land looks, from 0 at the horizon to 1 at our feet."""
        return mix(self.far, self.near, nearness)

    def at_night(self) -> Palette:
        """Turn the same world dark: the zenith sinks into ink, a trace of the horizon stays."""
        middle = mix(self.ink, self.sky[0], 0.55)
        return replace(
            self,
            sky=(mix(self.ink, self.sky[0], 0.25), middle, mix(middle, self.sky[1], 0.5)),
            far=mix(self.far, self.ink, 0.62),
            near=mix(self.near, self.ink, 0.8),
        )

    def at_dusk(self) -> Palette:
        """Light the horizon with the colour of the lamps."""
        zenith = mix(self.sky[0], self.ink, 0.45)
        # A cool accent would turn the evening green.
        blaze = self.accent if self.accent[0] > self.accent[2] else self.sky[1]
        return replace(
            self,
            sky=(zenith, mix(zenith, blaze, 0.4), mix(blaze, self.light, 0.45), self.light),
            far=mix(self.far, self.accent, 0.3),
            near=mix(self.near, self.ink, 0.5),
        )

    def in_haze(self) -> Palette:
        """Wash everything with paper, as on a bright morning."""
        return replace(
            self,
            sky=tuple(mix(tone, self.paper, 0.72) for tone in reversed(self.sky)),
            far=mix(self.far, self.paper, 0.55),
            near=mix(self.near, self.paper, 0.12),
            light=mix(self.light, self.paper, 0.45),
        )


@lru_cache(maxsize=4096)
def _to_lab(tone: Colour) -> Lab:
    r, g, b = (_linear(part / 255) for part in tone)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _from_lab(lab: Lab) -> Colour:
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _encoded(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _encoded(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _encoded(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(part: float) -> int:
    part = min(max(part, 0.0), 1.0)
    encoded = part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
    return round(encoded * 255)
