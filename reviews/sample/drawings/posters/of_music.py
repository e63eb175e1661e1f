"""Posters of bands, stages and orchestras."""

from __future__ import annotations

from itertools import pairwise

from ..built import birds_on, curtains, town, wires
from ..canvas import Canvas, sweep
from ..colours import mix
from ..figures import figure
from ..land import (
    layer,
    layers,
    skyline_of,
)
from ..motifs import motif
from ..shapes import Shape, smooth
from ..sky import (
    air,
    beam,
    crescent,
    cumulus,
    rays,
    ring,
    sparks,
    stars,
)
from ..worlds import World
from .poster import poster


@poster(
    "bang-dream-ave-mujica",
    "Five girls on a chequered stage between wine-red curtains, under a crescent moon.",
)
def masquerade(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(p.ink, p.sky[1], p.sky[2], mix(p.sky[2], p.light, 0.25)))
    crescent(c, p, c.at(0.5, 0.27), c.width * 0.17)
    stars(c, p.light, 90, 0.55)
    beam(c, p.light, c.at(0.5, -0.05), c.at(0.5, 0.86), width=560, opacity=0.3)
    _chequers(c, w)
    for x, tall in ((0.3, 0.17), (0.7, 0.17), (0.4, 0.19), (0.6, 0.19)):
        figure(c, p, "girl", c.at(x, 0.79 + (tall - 0.17) * 1.2), c.height * tall)
    figure(c, p, "girl", c.at(0.5, 0.85), c.height * 0.24)
    curtains(c, mix(p.sky[2], p.ink, 0.2), 0.3)
    for x in (0.17, 0.83):
        motif(c, p, "candles", c.at(x, 0.965), c.height * 0.26)
    sparks(c, p.light, (0.25, 0.1, 0.75, 0.75), 60)


def _chequers(c: Canvas, w: World) -> None:
    """A floor of tiles that runs to a vanishing point."""
    p = w.palette
    c.add(
        Shape().box(-5, c.height * 0.74, c.width + 5, c.height + 5),
        sweep(mix(p.sky[1], p.ink, 0.2), p.ink),
    )
    tiles = Shape()
    downs = [0.74 + 0.28 * (row / 7) ** 1.7 for row in range(8)]
    for row, (top, bottom) in enumerate(pairwise(downs)):
        for column in range(-8, 8):
            if (row + column) % 2:
                continue
            spread = [
                (column + side) * 0.07 * (0.8 + 5 * (y - 0.74))
                for side in (0, 1)
                for y in (top, bottom)
            ]
            tiles.polygon(
                [
                    c.at(0.5 + spread[0], top),
                    c.at(0.5 + spread[2], top),
                    c.at(0.5 + spread[3], bottom),
                    c.at(0.5 + spread[1], bottom),
                ]
            )
    c.add(tiles, sweep(mix(p.light, p.sky[2], 0.45), p.light), 0.75)


@poster(
    "girls-band-cry",
    "Someone with a guitar case on a roof before a striped evening sun over the city.",
)
def evening_roof(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    middle, radius = c.at(0.5, 0.46), c.width * 0.38
    c.glow(middle, radius * 1.9, p.light, 0.6)
    disc = Shape().disc(middle, radius)
    for step in range(7):
        y = middle[1] + radius * (0.02 + 0.145 * step)
        disc.polygon(
            [(0, y), (c.width, y), (c.width, y + 5 + step * 3), (0, y + 5 + step * 3)], cut=True
        )
    c.add(disc, sweep(p.paper, p.light, mix(p.light, p.sky[1], 0.6)))
    town(c, mix(p.far, p.sky[1], 0.3), 0.72, 0.18)
    town(c, mix(p.far, p.near, 0.5), 0.82, 0.2, p.light)
    lines = wires(c, p.near, [c.at(-0.4, 0.62), c.at(0.12, 0.9), c.at(1.25, 0.66)], c.height * 0.7)
    birds_on(c, p.near, lines[6], 4)
    town(c, p.near, 0.92, 0.16, p.accent)
    roof = Shape().box(-5, c.height * 0.9, c.width + 5, c.height + 5)
    c.add(roof, sweep(mix(p.near, p.ink, 0.3), p.ink))
    c.add(Shape().box(-5, c.height * 0.9, c.width + 5, c.height * 0.907), p.accent)
    figure(c, p, "guitarist", c.at(0.52, 0.95), c.height * 0.34)
    c.add(Shape().box(*c.at(0.74, 0.82), *c.at(0.9, 0.93)), mix(p.ink, p.near, 0.4))
    c.add(
        Shape()
        .disc(c.at(0.82, 0.885), 42)
        .disc(c.at(0.82, 0.885), 32, cut=True)
        .box(*c.at(0.76, 0.83), *c.at(0.88, 0.838)),
        p.accent,
    )


@poster(
    "sound-euphonium",
    "A brass horn sends five wavy lines with notes, like a river, into a summer sky.",
)
def river_of_sound(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(p.sky[0], p.sky[1], p.sky[2]))
    cumulus(c, p, c.at(0.18, 0.72), c.height * 0.22)
    cumulus(c, p, c.at(0.92, 0.74), c.height * 0.27)
    middle = c.at(0.52, 0.57)
    for radius in (0.2, 0.32, 0.45, 0.59, 0.74, 0.9):
        c.add(ring(middle, c.width * radius, 3), p.accent, 0.75 * (1 - radius * 0.85))
    _stave(c, w)
    layers(c, p, "hills", [0.76, 0.82], height=0.03, start=0.15, stop=0.5)
    layer(c, skyline_of(c, "hills", 0.89, 0.01), p.land(0.75), p.near)
    motif(c, p, "horn", c.at(0.42, 0.96), c.height * 0.41)
    figure(c, p, "student", c.at(0.84, 0.955), c.height * 0.14)


def _stave(c: Canvas, w: World) -> None:
    p = w.palette
    spine = smooth(
        [
            c.at(0.52, 0.57),
            c.at(0.72, 0.47),
            c.at(0.5, 0.35),
            c.at(0.26, 0.27),
            c.at(0.5, 0.15),
            c.at(0.98, 0.08),
            c.at(1.2, 0.06),
        ],
        steps=14,
    )
    count = len(spine)
    for line in range(-2, 3):
        path = [
            (x + line * 5 * k / count * 3, y + line * (6 + 22 * k / count))
            for k, (x, y) in enumerate(spine)
        ]
        c.add(Shape().stroke(path, 3.4), p.paper, 0.95)
    heads, stems = Shape(), Shape()
    for index, k in enumerate(range(14, count - 14, 7)):
        line = (index * 3) % 5 - 2
        size = 9 + 14 * k / count
        x, y = spine[k][0] + line * 15 * k / count, spine[k][1] + line * (6 + 22 * k / count)
        heads += Shape().disc((0, 0), 1, 0.72).placed((x, y), size, -20)
        stems.thread([(x + size * 0.9, y - 2), (x + size * 0.9, y - size * 4)], 3.4)
    c.add(heads + stems, p.ink)


@poster(
    "jellyfish",
    "A great shining jellyfish and two small ones float over a city at night like lanterns.",
)
def night_drift(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    stars(c, p.paper, 150, 0.5)
    for k in range(5):
        c.add(ring(c.at(0.5, 0.32), c.width * (0.36 + 0.11 * k), 2), p.light, 0.3 - 0.05 * k)
    town(c, mix(p.far, p.sky[2], 0.35), 0.84, 0.2)
    c.mist(c.height * 0.62, c.height * 0.86, p.sky[2], 0.55)
    motif(c, p, "jellyfish", c.at(0.2, 0.66), c.height * 0.16)
    motif(c, p, "jellyfish", c.at(0.84, 0.74), c.height * 0.13)
    town(c, mix(p.far, p.near, 0.5), 0.92, 0.19, p.light)
    motif(c, p, "jellyfish", c.at(0.5, 0.64), c.height * 0.53)
    town(c, p.near, 1.0, 0.14, p.accent)
    c.add(Shape().box(-5, c.height * 0.955, c.width + 5, c.height + 5), p.ink)
    figure(c, p, "student", c.at(0.54, 0.96), c.height * 0.12)
    sparks(c, p.light, (0.05, 0.1, 0.95, 0.85), 70)


@poster(
    "oshi-no-ko",
    "A girl on a stage before a huge star; beams of light, and the glow sticks of a dark crowd.",
)
def star_stage(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    rays(c, p.light, c.at(0.5, 0.38), 24, 0.2)
    for x, tone in ((0.0, p.accent), (1.0, p.accent), (0.25, p.light), (0.75, p.light)):
        beam(c, tone, c.at(x, -0.05), c.at(0.5 + (0.5 - x) * 0.5, 0.86), width=300, opacity=0.34)
    motif(c, p, "star", c.at(0.5, 0.66), c.height * 0.54)
    for x, y, size in (
        (0.14, 0.16, 26),
        (0.86, 0.22, 34),
        (0.2, 0.56, 20),
        (0.82, 0.58, 24),
        (0.7, 0.08, 18),
        (0.34, 0.07, 16),
    ):
        c.add(Shape().star(c.at(x, y), size, 4, 0.25), p.paper)
    floor = Shape().polygon([c.at(0.16, 0.76), c.at(0.84, 0.76), c.at(1.05, 0.9), c.at(-0.05, 0.9)])
    c.add(floor, sweep(mix(p.accent, p.paper, 0.35), mix(p.near, p.accent, 0.4)))
    c.add(Shape().disc(c.at(0.5, 0.81), c.width * 0.16, 0.2), p.paper, 0.9)
    figure(c, p, "girl", c.at(0.5, 0.815), c.height * 0.26)
    sparks(c, p.light, (0.05, 0.05, 0.95, 0.75), 90)
    for row in range(4):
        _fans(c, w, row)


def _fans(c: Canvas, w: World, row: int) -> None:
    p, size = w.palette, 22 + row * 9
    heads, sticks = Shape(), [Shape(), Shape(), Shape()]
    x = -size * c.dice.random()
    while x < c.width + size:
        y = c.height * (0.86 + row * 0.042) + c.dice.uniform(-6, 6)
        heads.disc((x, y), size * 0.6).blob(
            [
                (x - size, y + size * 2.4),
                (x - size * 0.8, y + size * 0.8),
                (x, y + size * 0.5),
                (x + size * 0.8, y + size * 0.8),
                (x + size, y + size * 2.4),
            ]
        )
        if c.dice.random() < 0.6:
            lean = c.dice.uniform(-0.5, 0.5) * size
            c.dice.choice(sticks).stroke(
                [(x + size, y - size * 0.2), (x + size + lean, y - size * 1.6)], 5 + row
            )
        x += size * c.dice.uniform(1.7, 2.3)
    for stick, tone in zip(sticks, (p.light, p.accent, p.paper), strict=True):
        c.add(stick, tone)
    c.add(heads, mix(p.ink, p.near, 0.6 - 0.2 * row))
