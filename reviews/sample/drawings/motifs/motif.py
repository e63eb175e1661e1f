"""The register of motifs: what a world is remembered by, one object each.

Every motif stands on the origin and is about one unit high, so that it can be drawn in any size.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..canvas import Canvas, Paint
from ..colours import Colour, Palette
from ..shapes import Point, Shape


class Spot:
    """A place on a canvas in which a motif can draw in its own units."""

    def __init__(self, canvas: Canvas, at: Point, size: float):
        self.canvas, self.at, self.size = canvas, at, size

    def put(self, shape: Shape, paint: Paint, opacity: float = 1.0) -> None:
        self.canvas.add(shape.placed(self.at, self.size), paint, opacity)

    def shade(self, shape: Shape, tone: Colour, side: str = "right") -> None:
        self.canvas.shade(shape.placed(self.at, self.size), tone, 0.5, side)

    def glow(self, at: Point, radius: float, tone: Colour) -> None:
        spot = self.at[0] + at[0] * self.size, self.at[1] + at[1] * self.size
        self.canvas.glow(spot, radius * self.size, tone, 0.7)


type Draw = Callable[[Spot, Palette], None]


@dataclass(frozen=True)
class Motif:
    """An object and the words for it."""

    draw: Draw
    phrase: str


MOTIFS: dict[str, Motif] = {}


def enters(name: str, phrase: str) -> Callable[[Draw], Draw]:
    """Enter a function under a name."""

    def enter(draw: Draw) -> Draw:
        MOTIFS[name] = Motif(draw, phrase)
        return draw

    return enter


def motif(c: Canvas, p: Palette, name: str, at: Point, size: float) -> None:
    """Draw a motif standing on a point."""
    MOTIFS[name].draw(Spot(c, at, size), p)
