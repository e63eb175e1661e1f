"""Shapes: outlines that can be moved, turned and cut, and become a mask with soft edges.

Everything is polygons. A shape drawn for itself stands on the origin and is one unit high (y grows
downwards, so its head is at -1); `placed` puts it into a picture.
"""

from __future__ import annotations

import itertools
from math import ceil, cos, floor, hypot, pi, radians, sin, tau
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

type Point = tuple[float, float]
type Box = tuple[int, int, int, int]

FINENESS = 2  # masks are drawn this many times larger, then reduced: that is the anti-aliasing


class Shape:
    """A pile of polygons, each adding to, or cutting from, those below it."""

    def __init__(self, parts: Iterable[tuple[list[Point], bool]] = ()):
        self.parts = list(parts)

    def __add__(self, other: Shape) -> Shape:
        return Shape(self.parts + other.parts)

    def polygon(self, points: Iterable[Point], *, cut: bool = False) -> Shape:
        """Add straight edges."""
        self.parts.append((list(points), not cut))
        return self

    def blob(self, points: Sequence[Point], *, cut: bool = False) -> Shape:
        """Add a soft closed outline through the points."""
        return self.polygon(smooth(points, closed=True), cut=cut)

    def box(self, left: float, top: float, right: float, bottom: float) -> Shape:
        """Add a rectangle."""
        return self.polygon([(left, top), (right, top), (right, bottom), (left, bottom)])

    def disc(self, at: Point, radius: float, squash: float = 1.0, *, cut: bool = False) -> Shape:
        """Add a circle, or with a squash an ellipse that is flatter (below 1) or taller."""
        steps = 72 if radius > 40 or radius < 3 else 40 if radius > 8 else 16
        turns = (tau * step / steps for step in range(steps))
        edge = ((at[0] + radius * cos(t), at[1] + radius * squash * sin(t)) for t in turns)
        return self.polygon(edge, cut=cut)

    def dot(self, at: Point, radius: float) -> Shape:
        """Add a circle too small for its corners to be seen."""
        turns = (tau * step / 8 for step in range(8))
        return self.polygon((at[0] + radius * cos(t), at[1] + radius * sin(t)) for t in turns)

    def star(self, at: Point, radius: float, points: int = 5, waist: float = 0.4) -> Shape:
        """Add a star, one point upwards."""
        corners = []
        for step in range(points * 2):
            reach = radius * (1 if step % 2 == 0 else waist)
            turn = pi * step / points - pi / 2
            corners.append((at[0] + reach * cos(turn), at[1] + reach * sin(turn)))
        return self.polygon(corners)

    def stroke(self, points: Sequence[Point], width: float, end: float | None = None) -> Shape:
        """Add a line with round joints, growing or shrinking to the width `end`."""
        end = width if end is None else end
        last = max(len(points) - 1, 1)
        wide = [width + (end - width) * step / last for step in range(len(points))]
        for index, (start, stop) in enumerate(itertools.pairwise(points)):
            self._segment((start, wide[index] / 2), (stop, wide[index + 1] / 2))
        return self

    def thread(self, points: Sequence[Point], width: float) -> Shape:
        """Add a line too thin for its joints to be seen."""
        for (x0, y0), (x1, y1) in itertools.pairwise(points):
            length = hypot(x1 - x0, y1 - y0) or 1e-9
            nx, ny = (y0 - y1) / length * width / 2, (x1 - x0) / length * width / 2
            self.polygon(
                [(x0 + nx, y0 + ny), (x1 + nx, y1 + ny), (x1 - nx, y1 - ny), (x0 - nx, y0 - ny)]
            )
        return self

    def _segment(self, start: tuple[Point, float], stop: tuple[Point, float]) -> None:
        (x0, y0), r0 = start
        (x1, y1), r1 = stop
        length = hypot(x1 - x0, y1 - y0) or 1e-9
        nx, ny = (y0 - y1) / length, (x1 - x0) / length
        self.polygon(
            [
                (x0 + nx * r0, y0 + ny * r0),
                (x1 + nx * r1, y1 + ny * r1),
                (x1 - nx * r1, y1 - ny * r1),
                (x0 - nx * r0, y0 - ny * r0),
            ]
        )
        self._joint(*start)
        self._joint(*stop)

    def _joint(self, at: Point, radius: float) -> None:
        turns = (tau * step / 20 for step in range(20))
        self.polygon((at[0] + radius * cos(t), at[1] + radius * sin(t)) for t in turns)

    def placed(self, at: Point, size: float, turn: float = 0, *, mirrored: bool = False) -> Shape:
        """Scale it, turn it by degrees, and stand its origin at a point."""
        c, s = cos(radians(turn)) * size, sin(radians(turn)) * size
        side = -1 if mirrored else 1
        return Shape(
            (
                [(at[0] + x * side * c - y * s, at[1] + x * side * s + y * c) for x, y in points],
                adds,
            )
            for points, adds in self.parts
        )

    def box_within(self, size: tuple[int, int]) -> Box | None:
        """Find the part of a picture it touches; None when it is outside."""
        xs = [x for points, _ in self.parts for x, _ in points]
        ys = [y for points, _ in self.parts for _, y in points]
        if not xs:
            return None
        left, top = max(floor(min(xs)) - 1, 0), max(floor(min(ys)) - 1, 0)
        right, bottom = min(ceil(max(xs)) + 1, size[0]), min(ceil(max(ys)) + 1, size[1])
        return (left, top, right, bottom) if left < right and top < bottom else None

    def mask(self, box: Box) -> Image.Image:
        """Draw it as white on black, of the size of the box."""
        left, top, right, bottom = box
        large = Image.new("L", ((right - left) * FINENESS, (bottom - top) * FINENESS))
        pen = ImageDraw.Draw(large)
        for points, adds in self.parts:
            spots = [((x - left) * FINENESS, (y - top) * FINENESS) for x, y in points]
            pen.polygon(spots, fill=255 if adds else 0)
        return large.reduce(FINENESS)


def smooth(points: Sequence[Point], *, closed: bool = False, steps: int = 8) -> list[Point]:
    """Lay a Catmull-Rom curve through the points."""
    count = len(points)
    curve = []
    for index in range(count if closed else count - 1):
        four = [_neighbour(points, index + offset, closed=closed) for offset in (-1, 0, 1, 2)]
        curve += [_between(four, step / steps) for step in range(steps)]
    return curve if closed else [*curve, points[-1]]


def _neighbour(points: Sequence[Point], index: int, *, closed: bool) -> Point:
    last = len(points) - 1
    return points[index % len(points)] if closed else points[min(max(index, 0), last)]


def _between(four: Sequence[Point], t: float) -> Point:
    a, b, c, d = four
    x, y = (
        0.5
        * (
            2 * b[axis]
            + (c[axis] - a[axis]) * t
            + (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t
            + (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t**3
        )
        for axis in (0, 1)
    )
    return x, y
