"""Posters of old tales and of new ones: shrines, palaces, giants, Mars."""

from __future__ import annotations

from math import sin

from ..built import lantern
from ..canvas import Canvas, sweep
from ..colours import mix
from ..figures import figure
from ..land import (
    branches,
    height_at,
    layer,
    layers,
    skyline_of,
    wood,
)
from ..motifs import motif
from ..shapes import Shape, smooth
from ..sky import (
    air,
    crescent,
    rays,
    ring,
    stars,
    twins,
)
from ..worlds import World
from .poster import poster


@poster(
    "metallic-rouge",
    "A figure in a long coat on a red ridge under two moons, a domed city of cyan lights behind.",
)
def red_planet(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    stars(c, p.paper, 150, 0.42)
    twins(c, p, c.at(0.42, 0.27), c.width * 0.28)
    c.add(ring(c.at(0.42, 0.27), c.width * 0.36, 3), p.accent, 0.6)
    c.add(ring(c.at(0.42, 0.27), c.width * 0.39, 1.5), p.paper, 0.5)
    layers(c, p, "mesas", [0.52], height=0.08)
    c.mist(c.height * 0.4, c.height * 0.62, p.sky[2], 0.45)
    motif(c, p, "dome", c.at(0.7, 0.6), c.height * 0.12)
    layers(c, p, "mesas", [0.62, 0.7], height=0.05, start=0.3, stop=0.62)
    edge = layers(c, p, "dunes", [0.86], height=0.07, start=0.85)
    x = c.width * 0.36
    figure(c, p, "coat", (x, height_at(edge, x) + 6), c.height * 0.3)
    layer(c, skyline_of(c, "crags", 0.99, 0.06), p.ink, p.ink)


@poster(
    "the-apothecary-diaries",
    "Through a round gate: a palace tower before a full moon; peonies and paper lanterns in front.",
)
def moon_gate(c: Canvas, w: World) -> None:
    p = w.palette
    middle = c.at(0.5, 0.45)
    c.cover(sweep(p.sky[0], mix(p.sky[0], p.sky[1], 0.8), p.sky[2]))
    c.glow(c.at(0.56, 0.33), c.width * 0.6, p.light, 0.6)
    c.add(Shape().disc(c.at(0.56, 0.32), c.width * 0.2), sweep(p.paper, p.light))
    layers(c, p, "hills", [0.5, 0.57], height=0.05, stop=0.5)
    motif(c, p, "pavilion", c.at(0.47, 0.64), c.height * 0.3)
    layers(c, p, "hills", [0.63], height=0.015, start=0.8)
    wall = Shape().box(-5, -5, c.width + 5, c.height + 5).disc(middle, c.width * 0.4, cut=True)
    c.add(wall.placed((8, 12), 1), p.ink, 0.35, blur=10)
    tone = mix(p.accent, p.ink, 0.42)
    c.add(wall, sweep(mix(tone, p.ink, 0.3), tone, mix(tone, p.ink, 0.5)))
    c.shade(wall, p.ink, 0.35, "above")
    for radius, wide, shade in ((0.43, 26, p.light), (0.46, 8, p.light)):
        c.add(ring(middle, c.width * radius, wide), mix(shade, p.accent, 0.25))
    bough, tips = branches(c, (c.width * 1.04, c.height * 0.4), c.height * 0.42, 34)
    c.add(bough, p.ink)
    for x, y in tips:
        _blossom(c, (x, y), c.dice.uniform(10, 19), (mix(p.accent, p.paper, 0.45), p.light))
    for x, y, size in ((0.14, 0.06, 120), (0.31, 0.02, 84)):
        lantern(c, p, c.at(x, y), size)
    for x, y, size in (
        (0.08, 0.93, 74),
        (0.3, 0.98, 92),
        (0.56, 0.95, 66),
        (0.76, 0.99, 96),
        (0.95, 0.93, 70),
    ):
        _peony(c, w, c.at(x, y), size)


def _blossom(c: Canvas, at: tuple[float, float], size: float, tones: tuple) -> None:
    petal = Shape().blob([(0, 0), (0.45, -0.5), (0.2, -1), (-0.2, -1), (-0.45, -0.5)])
    start = c.dice.uniform(0, 72)
    flower = Shape()
    for index in range(5):
        flower += petal.placed(at, size, start + 72 * index)
    c.add(flower, tones[0])
    c.add(Shape().dot(at, size * 0.26), tones[1])


def _peony(c: Canvas, w: World, at: tuple[float, float], size: float) -> None:
    p = w.palette
    leaf = Shape().blob([(0, 0), (0.32, -0.7), (0, -1.5), (-0.32, -0.7)])
    leaves = Shape()
    for turn in (-100, -60, 60, 100, 140, -140):
        leaves += leaf.placed(at, size, turn)
    c.add(leaves, sweep(p.far, p.near))
    petal = Shape().blob([(0, 0), (0.5, -0.5), (0.3, -1), (0, -0.88), (-0.3, -1), (-0.5, -0.5)])
    for row, tone in enumerate(
        (
            mix(p.accent, p.ink, 0.15),
            p.accent,
            mix(p.accent, p.paper, 0.35),
            mix(p.accent, p.paper, 0.62),
        )
    ):
        flower = Shape()
        for index in range(8 - row):
            flower += petal.placed(
                at, size * (1.05 - 0.26 * row), 360 * index / (8 - row) + row * 21
            )
        c.add(flower, tone)
    c.add(Shape().dot(at, size * 0.09), p.light)


@poster(
    "brave-bang-bravern",
    "A giant robot stands in the sea before a fan of sunbeams; waves break around its knees.",
)
def giant_at_sea(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(p.sky[0], p.sky[1], p.sky[2]))
    middle = c.at(0.5, 0.42)
    rays(c, p.light, middle, 20, 0.85)
    c.add(Shape().disc(middle, c.width * 0.36), sweep(p.accent, mix(p.accent, p.light, 0.45)))
    c.add(ring(middle, c.width * 0.39, 7), p.paper)
    motif(c, p, "giant", c.at(0.5, 0.83), c.height * 0.63)
    trails = Shape()
    for x, lean in ((0.12, 0.16), (0.2, 0.15)):
        trails.stroke([c.at(x - lean, 0.34), c.at(x, 0.17)], 3, 12)
        trails += (
            Shape()
            .polygon(
                [
                    (0, -1.7),
                    (0.26, 0),
                    (1, 0.6),
                    (0.25, 0.45),
                    (0, 0.8),
                    (-0.25, 0.45),
                    (-1, 0.6),
                    (-0.26, 0),
                ]
            )
            .placed(c.at(x + 0.01, 0.155), 26, 34)
        )
    c.add(trails, p.paper)
    for index, level in enumerate((0.74, 0.81, 0.88, 0.95)):
        edge = skyline_of(c, "waves", level, 0.055)
        tone = mix(p.far, p.near, index / 3)
        layer(c, edge, tone, mix(tone, p.ink, 0.25))
        c.add(Shape().stroke(edge, 9), p.paper, 0.9)
        c.add(Shape().stroke([(x, y + 26) for x, y in edge], 3), p.paper, 0.4)


@poster(
    "sengoku-youko",
    "A shrine gate before a red sun among misty peaks; behind it rise the seven tails of a fox.",
)
def fox_shrine(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(*p.sky))
    c.add(
        Shape().disc(c.at(0.5, 0.33), c.width * 0.33), sweep(p.light, mix(p.light, p.paper, 0.25))
    )
    layers(c, p, "peaks", [0.52], height=0.12, start=0.05)
    c.mist(c.height * 0.42, c.height * 0.62, p.paper, 0.85)
    for lean in (-3, 3, -2, 2, -1, 1, 0):
        _tail(c, w, lean)
    layers(c, p, "peaks", [0.68], height=0.07, start=0.45)
    c.mist(c.height * 0.6, c.height * 0.76, p.paper, 0.7)
    layers(c, p, "hills", [0.8], height=0.03, start=0.75)
    motif(c, p, "torii", c.at(0.5, 0.86), c.height * 0.3)
    stairs = Shape()
    for step in range(9):
        half = 0.1 + 0.032 * step
        stairs.box(*c.at(0.5 - half, 0.85 + step * 0.018), *c.at(0.5 + half, 0.862 + step * 0.018))
    edge = layers(c, p, "hills", [0.87], height=0.015, start=1)
    c.add(stairs, sweep(mix(p.paper, p.far, 0.4), p.far))
    wood(c, edge, p.ink, "pine", size=150, count=8, right=0.22)
    wood(c, edge, p.ink, "pine", size=150, count=8, left=0.78)
    figure(c, p, "swordsman", c.at(0.5, 0.895), c.height * 0.11)


def _tail(c: Canvas, w: World, lean: int) -> None:
    """One flame-like tail, paper-white with a dark tip."""
    p = w.palette
    foot, reach = c.at(0.5 + lean * 0.015, 0.7), c.height * (0.5 - abs(lean) * 0.045)
    spine = [
        (
            foot[0] + lean * c.width * (0.02 + 0.13 * t**1.2) + 18 * sin(t * 6 + lean),
            foot[1] - reach * t * (1 - 0.06 * abs(lean) * t),
        )
        for t in (0, 0.2, 0.4, 0.6, 0.8, 1)
    ]
    widths = (26, 62, 84, 78, 48, 3)
    left = [(x - half / 1.6, y) for (x, y), half in zip(spine, widths, strict=True)]
    right = [(x + half / 1.6, y) for (x, y), half in zip(spine, widths, strict=True)]
    shape = Shape().polygon([*smooth(left), *reversed(smooth(right))])
    c.add(shape.placed((4, 8), 1), p.ink, 0.3, blur=6)
    c.add(
        shape,
        sweep(
            mix(p.near, p.ink, 0.3),
            mix(p.accent, p.paper, 0.25),
            p.paper,
            p.paper,
            mix(p.paper, p.far, 0.3),
        ),
    )


@poster(
    "sengoku-youko-thousand",
    "A row of shrine gates climbs a dark mountain to a crescent moon; foxfires float beside it.",
)
def thousand_gates(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    stars(c, p.paper, 150, 0.5)
    crescent(c, p, c.at(0.5, 0.17), c.width * 0.17)
    layers(c, p, "peaks", [0.5], height=0.12, stop=0.1)
    c.mist(c.height * 0.38, c.height * 0.62, p.sky[2], 0.5)
    layers(c, p, "peaks", [0.68], height=0.1, start=0.4)
    layer(c, skyline_of(c, "hills", 0.78, 0.03), mix(p.near, p.ink, 0.2), p.ink)
    c.add(
        Shape().polygon([c.at(0.48, 0.66), c.at(0.52, 0.66), c.at(0.8, 1.02), c.at(0.2, 1.02)]),
        sweep(mix(p.accent, p.light, 0.4), mix(p.near, p.accent, 0.15)),
        0.7,
    )
    for index in range(7):
        share = index / 6
        at = c.at(0.5, 0.67 + 0.34 * share**1.5)
        motif(c, p, "torii", at, c.height * (0.06 + 0.6 * share**1.7))
        c.glow(c.at(0.5, 0.66), c.width * 0.2, p.light, 0.12)
    figure(c, p, "swordsman", c.at(0.5, 0.865), c.height * 0.1)
    for _ in range(12):
        at = c.at(c.dice.uniform(0.04, 0.96), c.dice.uniform(0.5, 0.95))
        size = c.dice.uniform(10, 22)
        c.glow(at, size * 5, p.light, 0.6)
        flame = Shape().blob([(0, -1.2), (0.5, -0.1), (0.3, 0.5), (-0.3, 0.5), (-0.5, -0.1)])
        c.add(flame.placed(at, size), sweep(p.light, p.paper))


@poster(
    "ranma",
    "A warm half under the sun, a cold half under the moon, a pool with bamboo between them.",
)
def hot_and_cold(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(mix(p.accent, p.paper, 0.05), mix(p.accent, p.light, 0.6), p.light))
    c.add(Shape().disc(c.at(0.27, 0.25), c.width * 0.15), mix(p.light, p.paper, 0.5))
    c.add(ring(c.at(0.27, 0.25), c.width * 0.185, 4), p.paper, 0.7)
    warm = skyline_of(c, "peaks", 0.5, 0.1)
    layer(c, warm, mix(p.accent, p.ink, 0.25), mix(p.accent, p.light, 0.4))
    layer(
        c, skyline_of(c, "peaks", 0.62, 0.08), mix(p.accent, p.ink, 0.5), mix(p.accent, p.ink, 0.2)
    )
    cold = Canvas(c.size, "cold")
    cold.cover(sweep(mix(p.sky[0], p.ink, 0.55), p.sky[0], p.sky[1]))
    stars(cold, p.paper, 120, 0.5)
    cold.add(Shape().disc(cold.at(0.76, 0.32), c.width * 0.12), p.paper)
    cold.add(Shape().disc(cold.at(0.8, 0.3), c.width * 0.105), mix(p.sky[0], p.ink, 0.35))
    layer(cold, skyline_of(cold, "peaks", 0.52, 0.1), mix(p.sky[0], p.ink, 0.35), p.sky[1])
    layer(
        cold,
        skyline_of(cold, "peaks", 0.63, 0.08),
        mix(p.near, p.ink, 0.45),
        mix(p.near, p.sky[0], 0.4),
    )
    seam = smooth(
        [
            c.at(0.6, -0.02),
            c.at(0.44, 0.14),
            c.at(0.4, 0.3),
            c.at(0.56, 0.46),
            c.at(0.6, 0.6),
            c.at(0.48, 0.8),
            c.at(0.5, 1.03),
        ]
    )
    half = Shape().polygon([*seam, (c.width + 5, c.height + 5), (c.width + 5, -5)])
    c.add(half, lambda size: cold.image.crop((c.width - size[0], 0, c.width, size[1])))
    c.add(Shape().stroke(seam, 7), p.paper)
    layer(c, skyline_of(c, "hills", 0.78, 0.015), p.far, p.near)
    motif(c, p, "spring", c.at(0.5, 0.87), c.width * 0.44)
    figure(c, p, "runner", c.at(0.2, 0.8), c.height * 0.11)
    ferns = Shape()
    leaf = Shape().blob([(0, 0), (0.1, -0.5), (0, -1), (-0.1, -0.5)])
    for x in (0.0, 0.12, 0.9, 1.0):
        for turn in (-60, -35, -10, 15, 40, 65):
            ferns += leaf.placed(c.at(x, 1.02), c.dice.uniform(120, 190), turn)
    c.add(ferns, sweep(p.near, p.ink))
