"""What people built: towns, lamps, wires, rails, bridges, stairs, windows and stages."""

from __future__ import annotations

import itertools
from math import cos, pi, sin, tau

from .canvas import Canvas, sweep
from .colours import Colour, Palette, mix
from .shapes import Point, Shape, smooth


def town(c: Canvas, tone: Colour, level: float, height: float, lit: Colour | None = None) -> None:
    """A row of flat-roofed buildings from edge to edge; `lit` gives some of them lit windows."""
    houses, panes, roofs = Shape(), Shape(), Shape()
    x, ground = -20.0, c.height * level
    while x < c.width + 20:
        wide = c.dice.uniform(0.035, 0.085) * max(c.width, 900)
        tall = c.height * height * c.dice.uniform(0.35, 1.0) ** 1.3
        houses.box(x, ground - tall, x + wide + 1, c.height + 5)
        _roof(c, roofs, (x, ground - tall), wide)
        _panes(c, panes, (x, ground - tall, x + wide, ground + tall * 0.4))
        x += wide
    c.add(houses + roofs, sweep(tone, mix(tone, (0, 0, 0), 0.22), grain=10))
    if lit:
        c.add(panes, lit, 0.9)


def _roof(c: Canvas, roofs: Shape, corner: Point, wide: float) -> None:
    x, top = corner
    kind = c.dice.randrange(5)
    if kind == 0:
        roofs.box(x + wide * 0.2, top - wide * 0.22, x + wide * 0.6, top + 1)
    if kind == 1:
        roofs.stroke([(x + wide * 0.5, top), (x + wide * 0.5, top - wide * 0.9)], 2.4)
    if kind == 2:
        roofs.polygon([(x, top + 1), (x + wide, top - wide * 0.3), (x + wide, top + 1)])


def _panes(c: Canvas, panes: Shape, wall: tuple[float, float, float, float]) -> None:
    left, top, right, bottom = wall
    pitch = c.dice.choice((13, 16, 20))
    columns = max(1, int((right - left - 10) / pitch))
    floor, share = top + 14, c.dice.uniform(0.08, 0.4)
    while floor < bottom:
        for column in range(columns):
            if c.dice.random() < share:
                x = left + 8 + column * pitch
                panes.box(x, floor, x + pitch * 0.45, floor + pitch * 0.62)
        floor += pitch * 1.35


def houses(c: Canvas, p: Palette, edge_y: float, count: int = 9) -> None:
    """Small gabled houses in a row, a window alight in each."""
    for index in range(count):
        at = (c.width * (index + c.dice.uniform(0.2, 0.8)) / count, edge_y)
        house(c, p, at, c.height * c.dice.uniform(0.06, 0.1))


def house(c: Canvas, p: Palette, at: Point, size: float) -> None:
    """A gabled house with a warm window and a chimney."""
    walls = Shape().box(-0.55, -0.6, 0.55, 0.2)
    roof = Shape().polygon([(-0.7, -0.55), (0, -1.1), (0.7, -0.55)]).box(0.25, -1.1, 0.4, -0.7)
    c.add(walls.placed(at, size), mix(p.near, p.ink, 0.3))
    c.add(roof.placed(at, size), mix(p.near, p.ink, 0.65))
    c.glow((at[0], at[1] - size * 0.25), size * 0.9, p.light, 0.5)
    panes = Shape().box(-0.3, -0.42, -0.02, -0.08).box(0.1, -0.42, 0.34, -0.08)
    c.add(panes.placed(at, size), p.light)


def pagoda(storeys: int = 3, flare: float = 0.16) -> Shape:
    """Curved roofs on ever narrower storeys; stands on the origin, one unit high."""
    shape = Shape()
    rise = 0.86 / storeys
    for storey in range(storeys):
        wide = 0.42 * (1 - storey * 0.55 / storeys)
        floor = -storey * rise
        shape.box(-wide * 0.62, floor - rise, wide * 0.62, floor + 0.01)
        eave, ridge = floor - rise * 0.62, floor - rise * 1.06
        right = smooth(
            [(wide * 0.55, ridge), (wide * 0.85, eave - 0.03), (wide + flare, eave - 0.05)]
        )
        left = [(-x, y) for x, y in reversed(right)]
        shape.polygon([*right, (wide * 0.9, eave + 0.02), (-wide * 0.9, eave + 0.02), *left])
    return shape.stroke([(0, -0.84), (0, -1.0)], 0.022, 0.008)


def torii() -> Shape:
    """A shrine gate, one unit high."""
    shape = Shape()
    for side in (-1, 1):
        shape.polygon(
            [(side * 0.36, -0.86), (side * 0.43, -0.86), (side * 0.48, 0), (side * 0.39, 0)]
        )
    shape.box(-0.55, -0.68, 0.55, -0.6).box(-0.035, -0.86, 0.035, -0.62)
    top = smooth([(-0.72, -1.0), (-0.3, -0.94), (0.3, -0.94), (0.72, -1.0)])
    return shape.polygon([*top, (0.66, -0.86), (0.3, -0.84), (-0.3, -0.84), (-0.66, -0.86)])


def street_lamp() -> Shape:
    """A post with a bent neck; its light hangs at (0.2, -0.9)."""
    neck = smooth([(0, -0.8), (0.02, -0.95), (0.1, -1.0), (0.2, -0.96)])
    shape = Shape().stroke([(0, 0), (0, -0.8)], 0.03, 0.02).stroke(neck, 0.018)
    shape.box(-0.035, -0.08, 0.035, 0)
    return shape.polygon([(0.15, -0.9), (0.17, -0.96), (0.23, -0.96), (0.25, -0.9)])


def lit_lamp(c: Canvas, p: Palette, at: Point, size: float, *, mirrored: bool = False) -> None:
    """A street lamp and the light under it."""
    side = -1 if mirrored else 1
    bulb = (at[0] + side * 0.2 * size, at[1] - 0.89 * size)
    c.glow(bulb, size * 0.9, p.light, 0.75)
    c.add(street_lamp().placed(at, size, mirrored=mirrored), p.ink)
    c.add(Shape().disc(bulb, size * 0.035), mix(p.light, p.paper, 0.6))


def lantern(c: Canvas, p: Palette, at: Point, size: float) -> None:
    """A round paper lantern hanging at a point."""
    c.glow((at[0], at[1] + size * 0.5), size * 2, p.light, 0.6)
    body = Shape().disc((0, 0.5), 0.42, 1.1)
    ribs = Shape()
    for y in (0.25, 0.42, 0.59, 0.76):
        ribs.box(-0.4, y, 0.4, y + 0.018)
    caps = Shape().box(-0.2, 0, 0.2, 0.08).box(-0.2, 0.93, 0.2, 1.0).box(-0.012, -0.6, 0.012, 0)
    c.add(body.placed(at, size), sweep(mix(p.light, p.paper, 0.4), p.accent))
    c.add(ribs.placed(at, size), p.accent, 0.35)
    c.add(caps.placed(at, size), p.ink)


def wires(c: Canvas, tone: Colour, poles: list[Point], size: float) -> list[list[Point]]:
    """Electric poles and the sagging wires between them; return the wires."""
    posts, lines = Shape(), []
    for x, y in poles:
        posts.polygon([(x - 5, y), (x + 5, y), (x + 3, y - size), (x - 3, y - size)])
        for down, half in ((0.04, 0.16), (0.14, 0.12)):
            top = y - size * (1 - down)
            posts.box(x - size * half, top, x + size * half, top + 5)
    for (x0, y0), (x1, y1) in itertools.pairwise(poles):
        for arm in (-0.15, -0.05, 0.05, 0.15):
            start, stop = (x0 + arm * size, y0 - size * 0.95), (x1 + arm * size, y1 - size * 0.95)
            sag = abs(x1 - x0) * (0.09 + arm * 0.1)
            lines.append([_hang(start, stop, sag, step / 24) for step in range(25)])
    strands = Shape()
    for line in lines:
        strands.thread(line, 1.8)
    c.add(posts, tone)
    c.add(strands, tone, 0.85)
    return lines


def _hang(start: Point, stop: Point, sag: float, share: float) -> Point:
    x = start[0] + (stop[0] - start[0]) * share
    return x, start[1] + (stop[1] - start[1]) * share + sag * sin(pi * share)


def birds_on(c: Canvas, tone: Colour, line: list[Point], count: int = 5) -> None:
    """Let birds sit on a wire."""
    bird = Shape().blob([(-0.9, -0.1), (-0.2, -0.9), (0.45, -1.0), (0.5, -0.6), (0.1, -0.05)])
    bird.polygon([(-0.5, -0.3), (-1.5, 0.35), (-0.2, -0.1)])
    flock = Shape()
    for point in c.dice.sample(line[4:-4], count):
        flock += bird.placed(point, 11, mirrored=c.dice.random() < 0.4)
    c.add(flock, tone)


def train(cars: int = 3) -> tuple[Shape, Shape, Shape]:
    """A train seen from the side, its head to the right: body, windows and stripe.

    It stands on the origin, one unit high, and reaches to the left.
    """
    body, panes, stripe = Shape(), Shape(), Shape()
    for car in range(cars):
        right = -car * 3.08
        left = right - 3.0
        nose = 0.32 if car == 0 else 0.06
        body.polygon(
            [
                (left + 0.06, -1),
                (right - nose, -1),
                (right, -0.5),
                (right, -0.16),
                (left, -0.16),
                (left, -0.94),
            ]
        )
        for wheel in (0.5, 0.85, 2.15, 2.5):
            body.disc((left + wheel, -0.13), 0.13)
        if car:
            body.box(right - 0.02, -0.6, right + 0.1, -0.25)
        for pane in range(6):
            start = left + 0.25 + pane * 0.43
            panes.box(start, -0.8, start + 0.3, -0.5)
        stripe.box(left, -0.36, right, -0.28)
    panes.polygon([(-0.3, -0.86), (-0.22, -0.86), (-0.05, -0.52), (-0.3, -0.52)])
    return body, panes, stripe


def draw_train(c: Canvas, p: Palette, at: Point, size: float, cars: int = 3) -> None:
    body, panes, stripe = train(cars)
    c.add(body.placed(at, size), sweep(mix(p.accent, p.paper, 0.15), p.accent))
    c.add(stripe.placed(at, size), p.paper)
    c.add(panes.placed(at, size), mix(p.light, p.paper, 0.4))
    c.glow((at[0] + size * 0.4, at[1] - size * 0.4), size * 1.6, p.light, 0.7)


def viaduct(c: Canvas, tone: Colour, level: float, pitch: float) -> None:
    """Arches from edge to edge, their deck at a level."""
    y = c.height * level
    deck = Shape().box(-5, y, c.width + 5, y + pitch * 0.16)
    x = -pitch * 0.3
    piers = Shape()
    while x < c.width + pitch:
        piers.box(x - pitch * 0.1, y, x + pitch * 0.1, c.height + 5)
        span = [
            (x + pitch * 0.1, y + 1),
            (x + pitch * 0.9, y + 1),
            (x + pitch * 0.9, y + pitch * 0.6),
        ]
        arch = [
            (
                x + pitch * (0.5 - 0.4 * sin(pi / 2 - pi * s / 12)),
                y + pitch * 0.6 - pitch * 0.45 * sin(pi * s / 12),
            )
            for s in range(13)
        ]
        piers.polygon([*span, *reversed(arch)])
        x += pitch
    c.add(piers + deck, sweep(tone, mix(tone, (0, 0, 0), 0.35), grain=12))


def arched_bridge(c: Canvas, tone: Colour, level: float, rise: float) -> list[Point]:
    """A wooden bridge in one bow from edge to edge, with its railing; return the walkway."""
    walk = [
        (c.width * (-0.05 + 1.1 * s / 40), c.height * (level - rise * sin(pi * s / 40)))
        for s in range(41)
    ]
    thick = c.height * 0.035
    under = [(x, y + thick) for x, y in reversed(walk)]
    shape = Shape().polygon([*walk, *under])
    shape.stroke([(x, y - thick * 2.4) for x, y in walk], thick * 0.4)
    shape.stroke([(x, y - thick * 1.3) for x, y in walk], thick * 0.25)
    for x, y in walk[2:-1:3]:
        shape.box(x - 4, y - thick * 2.9, x + 4, y)
    for x, y in walk[5:-4:6]:
        shape.box(x - 9, y, x + 9, c.height * (level + 0.12))
    c.add(shape, tone)
    return walk


def frame(c: Canvas, tone: Colour, box: tuple[float, float, float, float], **look: float) -> None:
    """A wall around an opening, given in shares, with `columns` and `rows` of bars."""
    left, right = c.width * box[0], c.width * box[2]
    top, bottom = c.height * box[1], c.height * box[3]
    wall = Shape().box(-5, -5, c.width + 5, c.height + 5)
    wall.polygon([(left, top), (right, top), (right, bottom), (left, bottom)], cut=True)
    bar = look.get("bar", 8)
    columns, rows = int(look.get("columns", 2)), int(look.get("rows", 2))
    for index in range(1, columns):
        x = left + (right - left) * index / columns
        wall.box(x - bar / 2, top, x + bar / 2, bottom)
    for index in range(1, rows):
        y = top + (bottom - top) * index / rows
        wall.box(left, y - bar / 2, right, y + bar / 2)
    c.add(wall, sweep(tone, mix(tone, (0, 0, 0), 0.3), grain=10))
    sill = Shape().box(left - 24, bottom, right + 24, bottom + 16)
    c.add(sill, mix(tone, (255, 255, 255), 0.16))


def arch(at: Point, wide: float, tall: float) -> Shape:
    """A doorway with a round head, standing at a point."""
    half = wide / 2
    head = [
        (at[0] - half * sin(pi / 2 - pi * s / 24), at[1] - tall + half - half * sin(pi * s / 24))
        for s in range(25)
    ]
    return Shape().polygon([(at[0] - half, at[1]), *head, (at[0] + half, at[1])])


def curtains(c: Canvas, tone: Colour, width: float = 0.24) -> None:
    """A stage's curtains, drawn to both sides, in folds."""
    for side in (-1, 1):
        edge_x = 0 if side < 0 else c.width
        folds = 6
        for fold in range(folds, 0, -1):
            reach = c.width * width * fold / folds
            out = edge_x - side * reach
            waist = edge_x - side * reach * 0.62
            inner = smooth(
                [
                    (out, -5),
                    (edge_x - side * reach * 0.92, c.height * 0.4),
                    (waist, c.height * 0.72),
                    (edge_x - side * reach * 0.8, c.height + 5),
                ]
            )
            shade = mix(tone, (0, 0, 0), 0.12 + 0.42 * (fold % 2) + 0.03 * fold)
            c.add(
                Shape().polygon(
                    [(edge_x + side * 5, -5), *inner, (edge_x + side * 5, c.height + 5)]
                ),
                shade,
            )
    hem = [(c.width * s / 48, c.height * (0.09 + 0.025 * abs(sin(pi * s / 6)))) for s in range(49)]
    c.add(Shape().polygon([(-5, -5), *hem, (c.width + 5, -5)]), mix(tone, (0, 0, 0), 0.3))


def steps(c: Canvas, p: Palette, count: int = 11) -> list[Point]:
    """A stairway from the lower left to the upper right; return the outer corners of its treads."""
    corners = []
    for index in range(count, -1, -1):
        left = c.width * (0.06 + 0.82 * index / count)
        top = c.height * (0.98 - 0.66 * index / count)
        tone = mix(p.near, p.far, index / count)
        c.add(Shape().box(left, top, c.width + 5, c.height + 5), tone)
        c.add(Shape().box(left, top, c.width + 5, top + 5), mix(tone, p.light, 0.5))
        corners.append((left, top))
    return corners[::-1]


def gear(at: Point, radius: float, teeth: int, turn: float = 0) -> Shape:
    """A cogwheel with a hub and five windows."""
    edge = []
    for index in range(teeth * 4):
        reach = radius if index % 4 in (1, 2) else radius * 0.86
        angle = tau * (index / (teeth * 4)) + turn
        edge.append((at[0] + reach * cos(angle), at[1] + reach * sin(angle)))
    shape = Shape().polygon(edge)
    for index in range(5):
        angle = tau * index / 5 + turn
        spot = (at[0] + radius * 0.5 * cos(angle), at[1] + radius * 0.5 * sin(angle))
        shape.disc(spot, radius * 0.2, cut=True)
    return shape.disc(at, radius * 0.12, cut=True)
