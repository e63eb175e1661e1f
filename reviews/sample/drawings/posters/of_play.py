"""Posters of holidays, sport and weather to go out in."""

from __future__ import annotations

from math import cos, pi, sin, tau

from PIL import ImageOps

from ..built import town
from ..canvas import Canvas, burst, sweep
from ..colours import mix
from ..figures import figure
from ..land import (
    flowers,
    height_at,
    layer,
    layers,
    skyline_of,
    wood,
)
from ..motifs import motif
from ..shapes import Point, Shape, smooth
from ..sky import (
    air,
    clouds,
    crescent,
    petals,
    ring,
    snow,
    stars,
)
from ..worlds import World
from .poster import poster


@poster(
    "laid-back-camp",
    "A lit tent by a lake at dusk; a lone snow-capped mountain and its reflection.",
)
def lakeside(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    stars(c, p.paper, 190, 0.45)
    crescent(c, p, c.at(0.77, 0.13), c.width * 0.055)
    shore = c.height * 0.62
    cone = smooth([c.at(-0.04, 0.62), c.at(0.2, 0.5), c.at(0.37, 0.32), c.at(0.43, 0.265)])
    right = [(c.width - x, y) for x, y in reversed(cone)]
    mountain = Shape().polygon([*cone, c.at(0.47, 0.272), c.at(0.52, 0.262), *right])
    cap = Shape().polygon([*cone[-9:], c.at(0.47, 0.272), c.at(0.52, 0.262), *right[:9]])
    cap.polygon(
        [
            c.at(x, y)
            for x, y in (
                (0.34, 0.36),
                (0.38, 0.41),
                (0.42, 0.37),
                (0.46, 0.43),
                (0.5, 0.375),
                (0.55, 0.42),
                (0.59, 0.37),
                (0.63, 0.4),
                (0.66, 0.36),
                (0.56, 0.3),
                (0.44, 0.3),
            )
        ]
    )
    c.add(mountain, sweep(mix(p.far, p.sky[0], 0.2), mix(p.far, p.sky[2], 0.45), grain=10))
    c.shade(mountain, mix(p.far, p.ink, 0.5), 0.4, "right")
    c.add(cap, sweep(p.paper, mix(p.paper, p.far, 0.35)))
    c.mist(c.height * 0.46, shore, mix(p.sky[2], p.paper, 0.3), 0.6)
    mirrored = c.image.crop((0, round(shore - c.height * 0.38), c.width, round(shore)))
    c.add(
        Shape().box(-5, shore, c.width + 5, c.height + 5),
        lambda size: ImageOps.flip(mirrored).resize(size),
    )
    c.add(
        Shape().box(-5, shore, c.width + 5, c.height + 5),
        sweep(mix(p.sky[1], p.near, 0.2), p.near),
        0.45,
    )
    ripples = Shape()
    for _ in range(60):
        x, y = c.width * c.dice.random(), shore + (c.height * 0.26) * c.dice.random()
        ripples.thread([(x, y), (x + c.dice.uniform(30, 160), y)], 1.8)
    c.add(ripples, p.paper, 0.4)
    line = skyline_of(c, "hills", 0.623, 0.004)
    wood(c, line, mix(p.near, p.far, 0.3), "pine", size=60, count=34, right=0.32)
    wood(c, line, mix(p.near, p.far, 0.3), "pine", size=56, count=30, left=0.7)
    bank = layer(c, skyline_of(c, "hills", 0.86, 0.014), mix(p.near, p.ink, 0.3), p.ink)
    c.shade(bank, p.ink, 0.4, "below")
    motif(c, p, "tent", c.at(0.38, 0.925), c.height * 0.17)
    figure(c, p, "sitter", c.at(0.7, 0.872), c.height * 0.17)
    _campfire(c, w, c.at(0.84, 0.89))
    wood(
        c,
        [c.at(-0.1, 1.0), c.at(1.1, 1.0)],
        p.ink,
        "pine",
        size=300,
        count=5,
        left=-0.03,
        right=0.06,
    )
    wood(
        c,
        [c.at(-0.1, 1.02), c.at(1.1, 1.02)],
        p.ink,
        "pine",
        size=300,
        count=4,
        left=0.97,
        right=1.04,
    )


def _campfire(c: Canvas, w: World, at: Point) -> None:
    p = w.palette
    c.glow(at, 190, p.light, 0.7)
    for scale, tone in ((62, p.accent), (40, p.light), (20, p.paper)):
        flame = [(0, -1), (0.3, -0.5), (0.42, -0.1), (0, 0.1), (-0.42, -0.1), (-0.26, -0.55)]
        c.add(Shape().blob(flame).placed(at, scale), tone)
    c.add(
        Shape()
        .stroke([(-0.6, 0.14), (0.6, 0)], 0.16)
        .stroke([(-0.6, 0), (0.6, 0.14)], 0.16)
        .placed(at, 62),
        p.ink,
    )


@poster(
    "wind-breaker",
    "A boy in a long coat on a hill of turning paper pinwheels, the wind in long lines above.",
)
def pinwheels(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    c.add(Shape().disc(c.at(0.66, 0.24), c.width * 0.17), p.paper, 0.95)
    for index in range(9):
        _gust(c, w, 0.1 + index * 0.058)
    layers(c, p, "hills", [0.6, 0.68], height=0.05, stop=0.45)
    edge = layers(c, p, "hills", [0.8], height=0.05, start=0.7)
    x = c.width * 0.42
    figure(c, p, "coat", (x, height_at(edge, x) + 8), c.height * 0.25)
    for x, y, size in (
        (0.14, 0.84, 0.24),
        (0.9, 0.85, 0.28),
        (0.66, 0.84, 0.15),
        (0.26, 0.86, 0.13),
        (0.77, 0.85, 0.12),
    ):
        motif(c, p, "pinwheel", c.at(x, y), c.height * size)
    front = layers(c, p, "hills", [0.9], height=0.02, start=1)
    for x, size in ((0.05, 0.3), (0.37, 0.17), (0.58, 0.22), (0.8, 0.19)):
        motif(c, p, "pinwheel", (c.width * x, height_at(front, c.width * x) + 60), c.height * size)
    petals(c, p.paper, 30, 8)


def _gust(c: Canvas, w: World, level: float) -> None:
    """One line of wind that ends in a curl."""
    start, length = c.dice.uniform(-0.1, 0.5), c.dice.uniform(0.3, 0.6)
    line = [c.at(start + length * s / 8, level + 0.012 * sin(s)) for s in range(9)]
    x, y = line[-1]
    curl = [
        (x + 34 * sin(k * 0.7) * (1 - k / 10), y - 34 * (1 - cos(k * 0.7)) * (1 - k / 14))
        for k in range(8)
    ]
    c.add(Shape().stroke(smooth([*line, *curl[1:]], steps=4), 2, 6), w.palette.paper, 0.75)


@poster(
    "the-colors-within",
    "A girl in the middle of large circles of colour that overlap like stained glass.",
)
def colours_within(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(p.paper, mix(p.paper, p.sky[2], 0.6), p.sky[2]))
    tones = (
        p.accent,
        p.light,
        p.sky[0],
        mix(p.accent, p.sky[0], 0.5),
        p.far,
        mix(p.light, p.accent, 0.45),
    )
    middle = c.at(0.5, 0.45)
    for index in range(12):
        turn = tau * index / 12 + 0.3
        reach = c.width * (0.31 if index % 2 else 0.2)
        at = (middle[0] + reach * cos(turn), middle[1] + reach * sin(turn) * 1.25)
        radius = c.width * (0.2 if index % 2 else 0.25)
        c.add(
            Shape().disc(at, radius),
            burst(mix(tones[index % 6], p.paper, 0.35), tones[index % 6]),
            0.5,
        )
        c.add(ring(at, radius, 3), p.paper, 0.8)
    c.glow(middle, c.width * 0.3, p.paper, 0.95)
    for index in range(5):
        c.add(ring(middle, c.width * (0.1 + 0.09 * index), 2), p.paper, 0.7)
    layer(c, skyline_of(c, "hills", 0.86, 0.015), mix(p.near, p.far, 0.3), p.near)
    flowers(c, [p.accent, p.light, p.paper], 0.87, 200)
    figure(c, p, "girl", c.at(0.5, 0.9), c.height * 0.34)
    petals(c, p.paper, 40, 8)


@poster(
    "blue-box",
    "A shuttlecock rises over a net in the light of tall gymnasium windows; two players below.",
)
def gymnasium(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(p.sky[0], p.sky[1]))
    panes = Shape()
    for column in range(4):
        for row in range(3):
            x, y = 0.06 + column * 0.23, 0.06 + row * 0.16
            panes.box(*c.at(x, y), *c.at(x + 0.19, y + 0.14))
    c.add(panes, sweep(p.paper, mix(p.light, p.paper, 0.4), mix(p.light, p.sky[2], 0.4)))
    for x in (0.16, 0.4, 0.62, 0.86):
        beam = Shape().polygon(
            [c.at(x - 0.09, 0.06), c.at(x + 0.09, 0.06), c.at(x - 0.08, 0.92), c.at(x - 0.36, 0.92)]
        )
        c.add(beam, p.paper, 0.2, blur=4)
    c.add(
        Shape().box(-5, c.height * 0.58, c.width + 5, c.height * 0.78),
        mix(p.far, p.near, 0.3),
        0.85,
    )
    floor = Shape().box(-5, c.height * 0.78, c.width + 5, c.height + 5)
    c.add(floor, sweep(mix(p.light, p.accent, 0.4), mix(p.accent, p.near, 0.3)))
    lines = Shape().polygon([c.at(0.1, 0.8), c.at(0.115, 0.8), c.at(-0.06, 1.02), c.at(-0.1, 1.02)])
    lines.polygon([c.at(0.9, 0.8), c.at(0.885, 0.8), c.at(1.06, 1.02), c.at(1.1, 1.02)])
    lines.box(*c.at(0.03, 0.88), *c.at(0.97, 0.886))
    c.add(lines, p.paper, 0.85)
    net = Shape().box(*c.at(0.06, 0.66), *c.at(0.94, 0.675))
    for step in range(37):
        net.box(*c.at(0.06 + step * 0.0244, 0.67), *c.at(0.0618 + step * 0.0244, 0.76))
    for step in range(6):
        net.box(*c.at(0.06, 0.685 + step * 0.015), *c.at(0.94, 0.6862 + step * 0.015))
    c.add(net, p.paper, 0.75)
    c.add(
        Shape()
        .box(*c.at(0.045, 0.65), *c.at(0.06, 0.86))
        .box(*c.at(0.94, 0.65), *c.at(0.955, 0.86)),
        p.ink,
    )
    arc = smooth([c.at(0.26, 0.72), c.at(0.34, 0.52), c.at(0.44, 0.4), c.at(0.52, 0.36)])
    c.add(Shape().stroke(arc, 2, 12), p.paper, 0.6)
    _shuttle(c, w, c.at(0.57, 0.34))
    figure(c, p, "runner", c.at(0.22, 0.94), c.height * 0.23)
    figure(c, p, "student", c.at(0.76, 0.93), c.height * 0.22)


def _shuttle(c: Canvas, w: World, at: Point) -> None:
    """The shuttlecock, tilted along its flight."""
    p, size = w.palette, c.height * 0.17
    c.glow(at, size * 1.1, p.light, 0.7)
    skirt = Shape().polygon(
        [
            (-0.14, -0.1),
            (0.14, -0.1),
            *[(0.36 - 0.045 * k, -0.86 - 0.05 * abs(sin(pi * k / 4))) for k in range(17)],
        ]
    )
    ribs = Shape()
    for k in range(5):
        ribs.thread([(-0.1 + 0.05 * k, -0.12), (-0.29 + 0.145 * k, -0.84)], 0.016)
    cork = Shape().disc((0, 0), 0.17).box(-0.16, -0.12, 0.16, -0.04)
    c.add(skirt.placed(at, size, -125), sweep(p.paper, mix(p.paper, p.far, 0.4)))
    c.add(ribs.placed(at, size, -125), p.near, 0.6)
    c.add(cork.placed(at, size, -125), p.accent)


@poster("acro-trip", "Striped balloons drift over a small town by the sea, among stars of paper.")
def balloons(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    clouds(c, p.paper, 0.18, 3)
    clouds(c, p.paper, 0.5, 3)
    for _ in range(16):
        c.add(
            Shape().star(
                c.at(c.dice.random(), c.dice.uniform(0, 0.65)), c.dice.uniform(8, 20), 5, 0.5
            ),
            c.dice.choice((p.light, p.paper)),
        )
    sea = Shape().box(-5, c.height * 0.7, c.width + 5, c.height + 5)
    c.add(sea, sweep(mix(p.sky[0], p.paper, 0.35), p.sky[0]))
    motif(c, p, "balloon", c.at(0.86, 0.42), c.height * 0.17)
    motif(c, p, "balloon", c.at(0.14, 0.6), c.height * 0.2)
    layers(c, p, "hills", [0.74], height=0.04, start=0.1)
    town(c, mix(p.far, p.paper, 0.25), 0.83, 0.09, p.light)
    layers(c, p, "hills", [0.84, 0.91], height=0.03, start=0.5, stop=0.85)
    motif(c, p, "balloon", c.at(0.49, 0.72), c.height * 0.55)
    edge = layers(c, p, "hills", [0.95], height=0.02, start=1)
    x = c.width * 0.3
    figure(c, p, "student", (x, height_at(edge, x) + 5), c.height * 0.12)
    snow(c, p.paper, 60)
