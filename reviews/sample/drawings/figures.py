"""Small people: silhouettes one unit high, standing on the origin, with one spot of colour."""

from __future__ import annotations

from .canvas import Canvas
from .colours import Palette
from .shapes import Point, Shape, smooth


def coat() -> tuple[Shape, Shape]:
    body = _legs(0.05).blob(
        [
            (-0.1, -0.8),
            (0, -0.84),
            (0.1, -0.8),
            (0.11, -0.55),
            (0.17, -0.2),
            (0.02, -0.17),
            (-0.15, -0.2),
            (-0.11, -0.55),
        ]
    )
    return _head(body), _scarf()


def traveller() -> tuple[Shape, Shape]:
    body = _legs(0.045).blob(
        [
            (0, -0.86),
            (0.1, -0.76),
            (0.13, -0.5),
            (0.2, -0.12),
            (0, -0.09),
            (-0.24, -0.14),
            (-0.15, -0.5),
            (-0.1, -0.76),
        ]
    )
    body.stroke([(0.08, -0.62), (0.25, -0.5)], 0.06, 0.045)
    body.stroke([(0.26, 0), (0.25, -1.08)], 0.026)
    return _head(body), Shape().disc((0.25, -1.12), 0.055)


def umbrella() -> tuple[Shape, Shape]:
    body = _legs(0.045).blob(
        [
            (0, -0.72),
            (0.09, -0.67),
            (0.1, -0.45),
            (0.13, -0.2),
            (-0.13, -0.2),
            (-0.1, -0.45),
            (-0.09, -0.67),
        ]
    )
    body.disc((0, -0.79), 0.075).stroke([(0.07, -0.5), (0.07, -1.0)], 0.018)
    roof = smooth([(-0.36, -0.86), (-0.22, -1.04), (0.05, -1.12), (0.32, -1.04), (0.46, -0.86)])
    scallop = smooth([(0.46, -0.86), (0.28, -0.9), (0.05, -0.87), (-0.17, -0.9), (-0.36, -0.86)])
    return body, Shape().polygon([*roof, *scallop])


def guitarist() -> tuple[Shape, Shape]:
    body = _legs(0.05).blob(
        [
            (-0.1, -0.8),
            (0, -0.84),
            (0.1, -0.8),
            (0.11, -0.5),
            (0.09, -0.36),
            (-0.09, -0.36),
            (-0.11, -0.5),
        ]
    )
    case = Shape().blob(
        [
            (-0.13, -0.28),
            (-0.28, -0.32),
            (-0.27, -0.5),
            (-0.22, -0.6),
            (-0.24, -0.98),
            (-0.16, -1.0),
            (-0.13, -0.6),
            (-0.06, -0.5),
        ]
    )
    return _head(body), case


def pair() -> tuple[Shape, Shape]:
    """Two people hand in hand."""
    left, right = coat()[0], student()[0]
    both = left.placed((-0.2, 0), 1) + right.placed((0.2, 0), 0.92)
    both.stroke([(-0.12, -0.68), (-0.04, -0.46), (0.02, -0.44), (0.12, -0.62)], 0.045)
    return both, _scarf().placed((-0.2, 0), 1)


def student() -> tuple[Shape, Shape]:
    body = _legs(0.05).blob(
        [(0, -0.84), (0.09, -0.79), (0.075, -0.52), (-0.075, -0.52), (-0.09, -0.79)]
    )
    body.polygon([(-0.07, -0.56), (0.07, -0.56), (0.15, -0.3), (-0.15, -0.3)])
    body.stroke([(-0.08, -0.77), (-0.13, -0.5)], 0.045).stroke([(0.08, -0.77), (0.13, -0.5)], 0.045)
    hair = [(-0.09, -0.92), (0, -1.01), (0.09, -0.92), (0.1, -0.74), (-0.1, -0.72)]
    return _head(body).blob(hair), Shape().box(0.1, -0.5, 0.24, -0.34)


def girl() -> tuple[Shape, Shape]:
    """The student without her bag, with a ribbon in her hair."""
    ribbon = Shape().polygon([(0.05, -0.97), (0.13, -1.03), (0.13, -0.91)])
    return student()[0], ribbon.polygon([(0.05, -0.97), (-0.03, -1.03), (-0.03, -0.91)])


def swordsman() -> tuple[Shape, Shape]:
    body = Shape().blob(
        [
            (0, -0.84),
            (0.13, -0.76),
            (0.12, -0.5),
            (0.22, -0.04),
            (0.05, -0.02),
            (0, -0.2),
            (-0.06, -0.02),
            (-0.24, -0.05),
            (-0.12, -0.5),
            (-0.13, -0.76),
        ]
    )
    body.stroke([(-0.1, -0.74), (-0.22, -0.56), (-0.16, -0.46)], 0.07, 0.05)
    body.disc((0.03, -1.02), 0.04).stroke([(-0.36, -0.36), (0.16, -0.54)], 0.026)
    return _head(body), Shape().stroke([(-0.16, -0.46), (-0.66, -0.24)], 0.03, 0.012)


def angler() -> tuple[Shape, Shape]:
    body = _legs(0.055).blob(
        [
            (-0.11, -0.8),
            (0, -0.84),
            (0.11, -0.8),
            (0.12, -0.5),
            (0.1, -0.34),
            (-0.1, -0.34),
            (-0.12, -0.5),
        ]
    )
    body.stroke([(0.08, -0.74), (0.22, -0.58), (0.3, -0.62)], 0.06, 0.045)
    body.blob([(-0.13, -0.95), (0, -1.05), (0.15, -0.96), (0.2, -0.93)])
    rod = smooth([(0.2, -0.56), (0.7, -0.95), (1.15, -1.12), (1.42, -1.06)])
    body.stroke(rod, 0.022, 0.007)
    return _head(body), Shape().stroke([(1.42, -1.06), (1.45, 0.1)], 0.006).disc(
        (1.45, 0.12), 0.035
    )


def runner() -> tuple[Shape, Shape]:
    body = Shape().stroke([(0.02, -0.42), (0.2, -0.3), (0.12, -0.06)], 0.09, 0.05)
    body.stroke([(-0.02, -0.42), (-0.16, -0.24), (-0.38, -0.26)], 0.09, 0.05)
    body.blob([(0.06, -0.84), (0.17, -0.74), (0.1, -0.42), (-0.08, -0.4), (-0.06, -0.7)])
    body.stroke([(0.1, -0.74), (0.26, -0.6), (0.34, -0.72)], 0.06, 0.045)
    body.stroke([(0, -0.74), (-0.16, -0.66), (-0.2, -0.52)], 0.06, 0.045)
    body.disc((0.16, -0.92), 0.078).disc((0.09, -1.01), 0.035)
    scarf = smooth([(0.08, -0.82), (-0.18, -0.86), (-0.38, -0.78), (-0.58, -0.84)])
    return body, Shape().stroke(scarf, 0.06, 0.03)


def sitter() -> tuple[Shape, Shape]:
    """Somebody who sits on the ground and looks up; half as high as the others."""
    body = Shape().blob(
        [(-0.06, -0.44), (0.06, -0.42), (0.08, -0.1), (0.02, 0), (-0.16, 0), (-0.14, -0.2)]
    )
    body.stroke([(-0.04, -0.05), (0.2, -0.22), (0.3, -0.02)], 0.09, 0.055)
    body.stroke([(0, -0.36), (0.12, -0.22), (0.2, -0.2)], 0.055, 0.04)
    body.disc((0, -0.54), 0.08)
    return body, Shape().stroke([(-0.07, -0.43), (0.06, -0.42)], 0.055)


def _legs(wide: float) -> Shape:
    left = Shape().stroke([(-0.045, -0.45), (-0.05, -0.03)], wide * 1.5, wide)
    return left.stroke([(0.045, -0.45), (0.055, -0.03)], wide * 1.5, wide)


def _head(body: Shape) -> Shape:
    body.stroke([(0, -0.84), (0, -0.9)], 0.055)
    return body.disc((0, -0.92), 0.076)


def _scarf() -> Shape:
    tail = smooth([(-0.05, -0.8), (-0.2, -0.8), (-0.32, -0.7), (-0.46, -0.72)])
    return Shape().stroke([(-0.06, -0.81), (0.06, -0.81)], 0.06).stroke(tail, 0.055, 0.035)


FIGURES = {
    "coat": (coat, "a figure in a long coat"),
    "traveller": (traveller, "a traveller with a staff"),
    "umbrella": (umbrella, "someone under an umbrella"),
    "guitarist": (guitarist, "someone with a guitar case"),
    "pair": (pair, "two people hand in hand"),
    "student": (student, "a girl with a school bag"),
    "girl": (girl, "a girl with a ribbon in her hair"),
    "swordsman": (swordsman, "a lone swordsman"),
    "angler": (angler, "an angler with a long rod"),
    "runner": (runner, "a runner with a flying scarf"),
    "sitter": (sitter, "someone sitting on the ground"),
}


def figure(c: Canvas, p: Palette, kind: str, at: Point, size: float) -> None:
    """Stand a figure on a point, in ink with a spot of the palette's accent."""
    body, spot = (part.placed(at, size) for part in FIGURES[kind][0]())
    if kind == "guitarist":
        c.add(spot, p.accent)
        c.add(body, p.ink)
        return
    c.add(body, p.ink)
    c.add(spot, p.accent)
