"""What is below: hills, peaks, mesas, dunes and waves in layers, and what grows on them."""

from __future__ import annotations

import itertools
from math import ceil, sin, tau

from .canvas import Canvas, sweep
from .colours import Colour, Palette, mix
from .shapes import Point, Shape, smooth

GROUNDS = {
    "hills": "hills",
    "peaks": "mountains",
    "mesas": "table mountains",
    "dunes": "dunes",
    "waves": "waves",
    "crags": "crags",
}


def skyline_of(c: Canvas, kind: str, level: float, height: float) -> list[Point]:
    """Draw the upper edge of one layer from left to right, `level` and `height` in shares."""
    return _EDGES[kind](c, c.height * level, c.height * height)


def layer(c: Canvas, edge: list[Point], top: Colour, bottom: Colour) -> Shape:
    """Fill everything below an edge."""
    shape = Shape().polygon([*edge, (c.width + 9, c.height + 9), (-9, c.height + 9)])
    c.add(shape, sweep(top, bottom, grain=12))
    return shape


def layers(c: Canvas, p: Palette, kind: str, levels: list[float], **look: float) -> list[Point]:
    """Lay one layer behind the other, each standing in the haze of the next; return the last edge.

    `height` is how rugged they are, `start` and `stop` how near the first and the last stand.
    """
    start, stop = look.get("start", 0.0), look.get("stop", 1.0)
    edge: list[Point] = []
    for index, level in enumerate(levels):
        share = index / max(len(levels) - 1, 1)
        nearness = start + (stop - start) * share
        edge = skyline_of(c, kind, level, look.get("height", 0.1) * (0.7 + 0.5 * share))
        tone = p.land(nearness)
        haze = mix(tone, p.land(max(nearness - 0.35, 0)), 0.55)
        haze = mix(haze, p.sky[-1], 0.25 * (1 - nearness))
        shape = layer(c, edge, tone, haze if index < len(levels) - 1 else mix(tone, p.ink, 0.35))
        c.shade(shape, mix(tone, p.ink, 0.3), 0.28, "above" if index % 2 else "left")
    return edge


def height_at(edge: list[Point], x: float) -> float:
    """Say where the ground is at x."""
    for (x0, y0), (x1, y1) in itertools.pairwise(edge):
        if x0 <= x <= x1 and x1 > x0:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return edge[-1][1]


def _hills(c: Canvas, y: float, height: float) -> list[Point]:
    shifts = [c.dice.uniform(0, tau) for _ in range(3)]
    spans = [c.dice.uniform(0.7, 1.1), c.dice.uniform(1.5, 2.3), c.dice.uniform(3, 4)]
    edge = []
    for step in range(81):
        share = step / 80
        turn = share * tau * c.width / 1200
        wave = sum(
            sin(turn * span + shift) * weight
            for span, shift, weight in zip(spans, shifts, (0.6, 0.3, 0.1), strict=True)
        )
        edge.append((-9 + (c.width + 18) * share, y - wave * height))
    return edge


def _peaks(c: Canvas, y: float, height: float, rough: float = 0.55) -> list[Point]:
    """Break a line again and again, each time by less."""
    count = max(2, round(c.width / 330))
    edge = []
    for step in range(count * 2 + 1):
        lift = c.dice.uniform(0.7, 1.5) if step % 2 else c.dice.uniform(-0.6, 0.1)
        shift = c.dice.uniform(-0.2, 0.2) if 0 < step < count * 2 else 0
        edge.append((-9 + (c.width + 18) * (step + shift) / (count * 2), y - lift * height))
    reach = height * 0.3
    for _ in range(5):
        broken = [edge[0]]
        for (x0, y0), (x1, y1) in itertools.pairwise(edge):
            middle = (x0 + x1) / 2 + c.dice.uniform(-0.12, 0.12) * (x1 - x0)
            broken += [(middle, (y0 + y1) / 2 + c.dice.uniform(-1, 0.7) * reach), (x1, y1)]
        edge, reach = broken, reach * rough
    return edge


def _crags(c: Canvas, y: float, height: float) -> list[Point]:
    """Rocks in splinters."""
    edge = [(-9.0, y)]
    while edge[-1][0] < c.width + 9:
        step = c.dice.uniform(0.015, 0.06) * c.width
        lift = c.dice.uniform(0.1, 1.0) ** 1.6 * height
        x = edge[-1][0]
        edge += [(x + step * 0.45, y - lift), (x + step * 0.62, y - lift * 0.8), (x + step, y)]
    return edge


def _mesas(c: Canvas, y: float, height: float) -> list[Point]:
    """Flat tops, steep walls, slopes of rubble."""
    edge = [(-9.0, y)]
    x = c.dice.uniform(-0.1, 0.05) * c.width
    while x < c.width + 9:
        wide = c.dice.uniform(0.08, 0.24) * c.width
        top = y - height * c.dice.uniform(0.5, 1.3)
        foot = wide * 0.28
        knee = y + (top - y) * 0.55
        edge += [(x, y), (x + foot * 0.75, knee), (x + foot * 0.9, top)]
        edge += [(x + foot + wide * 0.55, top - 4), (x + foot + wide * 0.6, top + height * 0.12)]
        edge += [(x + foot + wide * 0.8, top + height * 0.12), (x + foot + wide * 0.86, knee)]
        edge += [(x + wide + 2 * foot, y)]
        x += wide + 2 * foot + c.dice.uniform(0.0, 0.2) * c.width
    return _forward([*edge, (c.width + 9.0, y)])


def _dunes(c: Canvas, y: float, height: float) -> list[Point]:
    """Long backs with a sharp lee side."""
    x = c.dice.uniform(-0.3, -0.05) * c.width
    edge = [(-9.0, y)] if x > -9 else []
    while x < c.width + 9:
        wide = c.dice.uniform(0.35, 0.6) * c.width
        crest = y - height * c.dice.uniform(0.6, 1.3)
        edge += smooth([(x, y), (x + wide * 0.4, y - (y - crest) * 0.45), (x + wide * 0.72, crest)])
        edge += smooth([(x + wide * 0.72, crest), (x + wide * 0.82, y + (crest - y) * 0.4)])
        x += wide
        edge.append((x, y))
    return _forward(edge)


def _waves(c: Canvas, y: float, height: float) -> list[Point]:
    """Even swells with pointed crests."""
    count = ceil(c.width / (height * 5 + 60))
    shift = c.dice.random()
    edge = []
    for step in range(count * 12 + 1):
        share = step / (count * 12)
        swell = abs(sin((share * count + shift) * tau / 2))
        edge.append((-9 + (c.width + 18) * share, y + (swell - 0.6) * height))
    return edge


def _forward(edge: list[Point]) -> list[Point]:
    """Drop the points that would run back."""
    kept = edge[:1]
    kept += [point for before, point in itertools.pairwise(edge) if point[0] >= before[0]]
    return kept


_EDGES = {
    "hills": _hills,
    "peaks": _peaks,
    "mesas": _mesas,
    "dunes": _dunes,
    "waves": _waves,
    "crags": _crags,
}


def pine(at: Point, size: float) -> Shape:
    """A fir of four tiers."""
    shape = Shape().box(-0.03, -0.2, 0.03, 0)
    for tier in range(4):
        top, wide = -1 + tier * 0.2, 0.13 + tier * 0.055
        shape.polygon([(0, top), (wide, top + 0.33), (0, top + 0.28), (-wide, top + 0.33)])
    return shape.placed(at, size)


def poplar(at: Point, size: float) -> Shape:
    shape = Shape().box(-0.02, -0.3, 0.02, 0)
    return shape.blob(
        [(0, -1), (0.13, -0.55), (0.08, -0.15), (-0.08, -0.15), (-0.13, -0.55)]
    ).placed(at, size)


def bush(at: Point, size: float) -> Shape:
    shape = Shape().box(-0.03, -0.4, 0.03, 0)
    for x, y, r in ((0, -0.7, 0.3), (-0.22, -0.55, 0.22), (0.24, -0.55, 0.22), (0.05, -0.5, 0.25)):
        shape.disc((x, y), r)
    return shape.placed(at, size)


TREES = {"pine": pine, "poplar": poplar, "bush": bush}


def wood(c: Canvas, edge: list[Point], tone: Colour, kind: str = "pine", **look: float) -> None:
    """Let trees of about `size` stand along an edge, `count` of them between `left` and `right`."""
    shape = Shape()
    size = look.get("size", 60)
    for _ in range(int(look.get("count", 40))):
        x = c.width * c.dice.uniform(look.get("left", 0), look.get("right", 1))
        y = height_at(edge, x) + size * 0.1
        shape += TREES[kind]((x, y), size * c.dice.uniform(0.55, 1.15))
    c.add(shape, sweep(tone, mix(tone, (0, 0, 0), 0.15)))


def branches(c: Canvas, foot: Point, size: float, spread: float = 24) -> tuple[Shape, list[Point]]:
    """Grow a bare tree; return it and the ends of its twigs."""
    shape, tips = Shape(), []

    def grow(start: Point, turn: float, length: float, width: float) -> None:
        bend = turn + c.dice.uniform(-7, 7)
        stop = _step(start, bend, length)
        shape.stroke([start, _step(start, turn, length * 0.5), stop], width, width * 0.68)
        if width < size * 0.012:
            tips.append(stop)
            return
        for side in (-1, 1):
            lean = bend + side * spread * c.dice.uniform(0.6, 1.5)
            grow(stop, lean, length * c.dice.uniform(0.66, 0.86), width * 0.62)

    flare = [(-0.085, 0.012), (-0.04, -0.1), (0.04, -0.1), (0.085, 0.012)]
    shape.polygon((foot[0] + x * size, foot[1] + y * size) for x, y in flare)
    grow((foot[0], foot[1] - size * 0.045), 0, size * 0.24, size * 0.082)
    return shape, tips


def _step(start: Point, turn: float, length: float) -> Point:
    """Walk a length from a point, 0 degrees being straight up."""
    lean = turn / 360 * tau
    return start[0] + sin(lean) * length, start[1] - sin(lean + tau / 4) * length


def blossom_tree(c: Canvas, foot: Point, size: float, tones: tuple[Colour, Colour, Colour]) -> None:
    """A tree in flower: wood, shaded blossom, lit blossom."""
    wood_tone, shaded, lit = tones
    shape, tips = branches(c, foot, size)
    back, front = Shape(), Shape()
    for x, y in tips:
        back.disc((x, y + size * 0.02), size * c.dice.uniform(0.065, 0.12))
        front.disc((x - size * 0.02, y - size * 0.02), size * c.dice.uniform(0.034, 0.075))
    c.add(back, shaded, 0.92)
    c.add(shape, wood_tone)
    c.add(front, lit, 0.95)
    c.shade(back, shaded, 0.5, "below")


def reeds(c: Canvas, tone: Colour, level: float, **look: float) -> None:
    """Blades of grass or ears of wheat along the lower edge."""
    blades = Shape()
    size, heads = look.get("size", 0.16) * c.height, look.get("heads", 0)
    for _ in range(int(look.get("count", 130))):
        x = c.width * c.dice.uniform(-0.02, 1.02)
        y = c.height * level + c.dice.uniform(0, 0.4) * size
        tall, lean = size * c.dice.uniform(0.5, 1.1), c.dice.uniform(-0.1, 0.35)
        tip = (x + lean * tall * 0.7, y - tall)
        blades.polygon([(x - 2.5, c.height + 5), (x + 2.5, c.height + 5), tip])
        if heads:
            ear = Shape().blob([(0, -1), (0.2, -0.4), (0.12, 0), (-0.12, 0), (-0.2, -0.4)])
            blades += ear.placed(tip, tall * 0.25, lean * 60)
    c.add(blades, tone)


def flowers(c: Canvas, tones: list[Colour], top: float, count: int = 160) -> None:
    """A meadow in flower from a level down, larger towards us."""
    for tone in tones:
        heads = Shape()
        for _ in range(count // len(tones)):
            depth = c.dice.random() ** 0.8
            at = c.at(c.dice.random(), top + (1.02 - top) * depth)
            heads.disc(at, (1.5 + 8 * depth) * c.dice.uniform(0.6, 1.2), 0.8)
        c.add(heads, tone, 0.95)


def bamboo(c: Canvas, tone: Colour, xs: list[float], width: float) -> None:
    """Canes from below the picture to above it, with their joints."""
    canes, joints, leaves = Shape(), Shape(), Shape()
    leaf = Shape().blob([(0, 0), (0.5, -0.09), (1, 0), (0.5, 0.07)])
    for x in xs:
        lean = c.dice.uniform(-0.03, 0.03) * c.height
        foot, head = c.width * x, c.width * x + lean
        canes.stroke([(foot, c.height + 20), (head, -20)], width, width * 0.86)
        for step in range(1, 8):
            share = (step + c.dice.uniform(-0.2, 0.2)) / 8
            at = (foot + lean * share, c.height * (1 - share))
            joints.box(at[0] - width * 0.62, at[1] - 2, at[0] + width * 0.62, at[1] + 2)
            if c.dice.random() < 0.6:
                turn = c.dice.choice((25, 50, 130, 155)) + c.dice.uniform(-15, 15)
                leaves += leaf.placed(at, width * 4.5, turn)
    c.add(canes, sweep(mix(tone, (255, 255, 255), 0.12), tone, across=False))
    c.add(joints, mix(tone, (0, 0, 0), 0.35))
    c.add(leaves, mix(tone, (0, 0, 0), 0.12))


def glints(c: Canvas, tone: Colour, at: Point, spread: float, count: int = 40) -> None:
    """The broken path of a light on water, from the horizon towards us."""
    shape = Shape()
    for step in range(count):
        share = step / count
        y = at[1] + (c.height - at[1]) * share
        half = spread * (0.25 + 0.75 * share) * c.dice.uniform(0.15, 0.6)
        x = at[0] + c.dice.uniform(-0.5, 0.5) * spread * (0.3 + share)
        shape.stroke([(x - half, y), (x + half, y)], 2 + 5 * share)
    c.add(shape, tone, 0.75)


def mushroom(c: Canvas, p: Palette, spot: tuple[Point, float], tone: Colour) -> None:
    """A toadstool, given by its foot and its height."""
    at, size = spot
    stem = Shape().blob([(-0.1, -0.6), (0.1, -0.6), (0.14, 0.02), (-0.14, 0.02)])
    cap = Shape().polygon(
        smooth(
            [(-0.5, -0.52), (-0.4, -0.82), (0, -1.0), (0.4, -0.82), (0.5, -0.52), (0, -0.46)],
            closed=True,
        )
    )
    spots = Shape()
    for x, y, r in (
        (-0.22, -0.74, 0.07),
        (0.04, -0.86, 0.06),
        (0.24, -0.68, 0.075),
        (-0.02, -0.63, 0.05),
    ):
        spots.disc((x, y), r, 0.75)
    c.add(stem.placed(at, size), sweep(p.paper, mix(p.paper, p.near, 0.5)))
    c.add(cap.placed(at, size), sweep(mix(tone, p.paper, 0.2), tone))
    c.shade(cap.placed(at, size), mix(tone, p.ink, 0.4), 0.5, "right")
    c.add(spots.placed(at, size), p.paper, 0.9)
