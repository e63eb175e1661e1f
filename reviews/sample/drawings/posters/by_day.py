"""Posters in daylight."""

from __future__ import annotations

from math import sin

from ..built import arch, birds_on, draw_train, lantern, viaduct, wires
from ..canvas import Canvas, burst, sweep
from ..colours import mix
from ..figures import figure
from ..land import (
    blossom_tree,
    branches,
    flowers,
    glints,
    height_at,
    layer,
    layers,
    reeds,
    skyline_of,
    wood,
)
from ..motifs import motif
from ..shapes import Shape, smooth
from ..sky import air, clouds, cumulus, petals, rays, ring, ringed, sparks, stars, sun, twins
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
    "frieren",
    "A traveller with a staff on a path through flowering hills to an old tower, a pale sun above.",
)
def long_road(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    sun(c, p, c.at(0.62, 0.24), c.width * 0.2)
    clouds(c, p.paper, 0.16, 3)
    clouds(c, p.paper, 0.33, 2)
    layers(c, p, "peaks", [0.43], height=0.1, start=0.0)
    c.mist(c.height * 0.36, c.height * 0.52, p.paper, 0.5)
    edge = layers(c, p, "hills", [0.5, 0.56], height=0.05, start=0.15, stop=0.35)
    x = c.width * 0.62
    motif(c, p, "tower", (x, height_at(edge, x) + 8), c.height * 0.17)
    layers(c, p, "hills", [0.64], height=0.03, start=0.5)
    path = smooth(
        [
            c.at(0.64, 0.635),
            c.at(0.57, 0.67),
            c.at(0.68, 0.72),
            c.at(0.52, 0.78),
            c.at(0.42, 0.88),
            c.at(0.5, 1.04),
        ]
    )
    layers(c, p, "hills", [0.7], height=0.02, start=0.6)
    c.add(
        Shape().stroke(path, 10, 150),
        sweep(mix(p.light, p.paper, 0.3), mix(p.light, p.far, 0.35)),
        0.9,
    )
    flowers(c, [p.accent, p.paper, p.light], 0.72, 460)
    reeds(c, mix(p.near, p.ink, 0.25), 1.0, size=0.09, count=120)
    figure(c, p, "traveller", c.at(0.43, 0.9), c.height * 0.19)
    petals(c, mix(p.accent, p.paper, 0.4), 40, 9)


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
    "train-to-the-end",
    "A little train on a viaduct over soft hills and giant mushrooms, a ringed planet in the sky.",
)
def end_of_line(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    ringed(c, p, c.at(0.56, 0.24), c.width * 0.22)
    clouds(c, p.paper, 0.12, 2)
    clouds(c, p.paper, 0.4, 3)
    layers(c, p, "hills", [0.48, 0.55], height=0.07, stop=0.3)
    viaduct(c, mix(p.near, p.far, 0.25), 0.6, c.width * 0.19)
    draw_train(c, p, c.at(0.8, 0.603), c.height * 0.055, 2)
    layers(c, p, "hills", [0.78, 0.88], height=0.05, start=0.55, stop=0.9)
    for x, y, size, tone in (
        (0.2, 0.93, 250, p.accent),
        (0.4, 0.99, 160, mix(p.light, p.accent, 0.45)),
        (0.82, 0.97, 210, mix(p.accent, p.light, 0.3)),
        (0.04, 1.0, 150, mix(p.light, p.accent, 0.2)),
    ):
        _mushroom(c, w, (c.at(x, y), size), tone)
    reeds(c, p.ink, 1.0, size=0.06, count=110)
    figure(c, p, "student", c.at(0.57, 0.97), c.height * 0.1)


def _mushroom(c: Canvas, w: World, spot: tuple, tone: tuple[int, int, int]) -> None:
    at, size = spot
    p = w.palette
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


@poster(
    "spice-and-wolf",
    "A wolf on a hill before a huge setting sun; two people walk through the wheat below.",
)
def harvest(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    c.glow(c.at(0.5, 0.42), c.width * 0.9, p.light, 0.6)
    c.add(
        Shape().disc(c.at(0.5, 0.4), c.width * 0.34),
        sweep(p.paper, p.light, mix(p.light, p.accent, 0.35)),
    )
    clouds(c, mix(p.sky[1], p.paper, 0.4), 0.2, 3)
    layers(c, p, "hills", [0.56], height=0.03, start=0.05)
    edge = [
        (c.width * s / 40, c.height * (0.66 - 0.09 * max(0, 1 - ((s - 21) / 15) ** 2)))
        for s in range(41)
    ]
    motif(c, p, "wolf", (c.width * 0.5, height_at(edge, c.width * 0.5) + 6), c.height * 0.24)
    layer(c, edge, mix(p.near, p.accent, 0.2), p.near)
    layers(c, p, "hills", [0.7, 0.77], height=0.02, start=0.25, stop=0.4)
    figure(c, p, "pair", c.at(0.66, 0.86), c.height * 0.13)
    for level, size, tone in (
        (0.82, 0.07, p.land(0.25)),
        (0.9, 0.11, p.land(0.1)),
        (1.0, 0.19, mix(p.light, p.far, 0.45)),
    ):
        reeds(c, mix(tone, p.near, 0.18), level, size=size, count=110, heads=1)
    reeds(c, mix(p.near, p.ink, 0.3), 1.05, size=0.14, count=70, heads=1)


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


@poster(
    "the-elusive-samurai",
    "A runner leaps under a shower of arrows; a white castle and a cherry tree in blossom.",
)
def spring_arrows(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    sun(c, p, c.at(0.7, 0.2), c.width * 0.13)
    clouds(c, p.paper, 0.3, 4)
    edge = layers(c, p, "hills", [0.5, 0.57], height=0.08, stop=0.3)
    x = c.width * 0.66
    motif(c, p, "castle", (x, height_at(edge, x) + 10), c.height * 0.2)
    layers(c, p, "hills", [0.66, 0.74], height=0.04, start=0.4, stop=0.65)
    blossom_tree(
        c,
        c.at(0.12, 0.88),
        c.height * 0.6,
        (mix(p.ink, p.near, 0.2), p.accent, mix(p.accent, p.paper, 0.55)),
    )
    ground = layers(c, p, "hills", [0.88], height=0.03, start=0.9)
    shafts, feathers, heads = Shape(), Shape(), Shape()
    for _ in range(17):
        tip = c.at(c.dice.uniform(0.2, 1.0), c.dice.uniform(0.3, 0.84))
        length = c.dice.uniform(90, 150)
        end = (tip[0] + length * 0.62, tip[1] - length * 0.78)
        shafts.thread([tip, end], 3.4)
        heads += Shape().polygon([(0, 0), (-4, -16), (4, -16)]).placed(tip, 1, 38.5)
        feathers += Shape().polygon([(-5, -14), (5, -14), (7, 12), (-7, 12)]).placed(end, 1, 38.5)
    c.add(shafts, p.ink)
    c.add(feathers, p.paper)
    c.add(heads, p.ink)
    x = c.width * 0.58
    c.add(Shape().disc((x, height_at(ground, x) + 14), 90, 0.12), p.ink, 0.3, blur=5)
    figure(c, p, "runner", (x, height_at(ground, x) - c.height * 0.05), c.height * 0.2)
    flowers(c, [p.paper, p.light, p.accent], 0.9, 150)
    petals(c, mix(p.accent, p.paper, 0.4), 90, 10)


@poster("makeine", "A bus stop on a coast road under a towering summer cloud, the sea behind it.")
def summer_stop(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(p.sky[0], mix(p.sky[0], p.sky[1], 0.5), p.sky[1]))
    c.add(ring(c.at(0.8, 0.12), c.width * 0.09, 3), p.light, 0.8)
    c.glow(c.at(0.8, 0.12), c.width * 0.4, p.light, 0.8)
    c.add(Shape().disc(c.at(0.8, 0.12), c.width * 0.06), p.paper)
    cumulus(c, p, c.at(0.46, 0.62), c.height * 0.4)
    cumulus(c, p, c.at(0.95, 0.64), c.height * 0.15)
    sea = Shape().box(-5, c.height * 0.63, c.width + 5, c.height)
    c.add(sea, sweep(mix(p.near, p.sky[0], 0.5), p.far))
    glints(c, p.paper, c.at(0.8, 0.645), c.width * 0.12, 26)
    c.add(
        Shape().polygon([c.at(-0.02, 0.8), c.at(1.02, 0.76), c.at(1.02, 1.02), c.at(-0.02, 1.02)]),
        sweep(mix(p.near, p.paper, 0.45), mix(p.near, p.ink, 0.15)),
    )
    road = Shape().polygon(
        [c.at(-0.02, 0.905), c.at(1.02, 0.885), c.at(1.02, 1.02), c.at(-0.02, 1.02)]
    )
    c.add(road, sweep(mix(p.ink, p.paper, 0.35), mix(p.ink, p.paper, 0.15)))
    dashes = Shape()
    for step in range(5):
        dashes.polygon(
            [
                c.at(0.02 + step * 0.22, 0.961),
                c.at(0.14 + step * 0.22, 0.959),
                c.at(0.135 + step * 0.22, 0.97),
                c.at(0.015 + step * 0.22, 0.972),
            ]
        )
    c.add(dashes, p.light)
    motif(c, p, "bus stop", c.at(0.46, 0.878), c.height * 0.2)
    figure(c, p, "student", c.at(0.78, 0.885), c.height * 0.145)
    poles = wires(c, p.ink, [c.at(-0.35, 0.86), c.at(0.09, 0.86), c.at(1.3, 0.8)], c.height * 0.56)
    birds_on(c, p.ink, poles[4], 3)


@poster(
    "my-deer-friend-nokotan",
    "A deer whose antlers grow into the branches of a great tree; birds perch in it.",
)
def antler_tree(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(*p.sky))
    c.add(Shape().disc(c.at(0.5, 0.4), c.width * 0.4), sweep(p.paper, p.light))
    layers(c, p, "hills", [0.66, 0.73, 0.8], height=0.04, stop=0.6)
    bark = mix(p.ink, p.accent, 0.3)
    size, foot = c.height * 0.52, c.at(0.5, 0.93)
    twigs, tips = Shape(), []
    for side in (-1, 1):
        for x, y, lean in (
            (0.36, -1.06, 10),
            (0.5, -1.0, 45),
            (0.22, -0.92, -12),
            (0.47, -0.86, 70),
        ):
            start = (foot[0] + side * x * size, foot[1] + y * size)
            bough, ends = branches(c, (0, 0), size * 0.4, 26)
            twigs += bough.placed(start, 1, side * lean)
            turned = Shape([(ends, True)]).placed(start, 1, side * lean)
            tips += turned.parts[0][0]
    leaves = [Shape(), Shape(), Shape()]
    for x, y in tips:
        c.dice.choice(leaves).disc((x, y), c.dice.uniform(12, 26))
    c.add(leaves[0], mix(p.near, p.far, 0.35))
    c.add(twigs, bark)
    c.add(leaves[1], p.far)
    c.add(leaves[2], mix(p.accent, p.light, 0.35))
    motif(c, p, "stag", foot, size)
    front = layers(c, p, "hills", [0.9], height=0.02, start=0.9)
    birds_on(c, p.paper, [tips[k] for k in range(0, len(tips), 6)] * 3, 6)
    flowers(c, [p.paper, p.light, p.accent], 0.91, 130)
    figure(c, p, "student", (c.width * 0.82, height_at(front, c.width * 0.82) + 8), c.height * 0.13)


@poster(
    "delicious-in-dungeon",
    "Someone sits by a steaming pot over a fire, under arch upon arch of stone, among mushrooms.",
)
def kitchen_below(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(p.ink)
    for index in range(8):
        share = index / 7
        foot = c.at(0.5, 1.03 - 0.2 * share)
        tone = mix(mix(p.near, p.ink, 0.35), mix(p.light, p.accent, 0.35), share**1.4)
        door = arch(foot, c.width * (1.06 - 0.6 * share), c.height * (1.02 - 0.42 * share))
        c.add(door.placed((0, -8), 1), p.ink, 0.35, blur=8)
        c.add(door, sweep(mix(tone, p.ink, 0.15), tone, mix(tone, p.ink, 0.25)))
        c.shade(door, mix(tone, p.ink, 0.5), 0.55, "above" if index % 2 else "left")
    c.glow(c.at(0.5, 0.68), c.width * 0.6, p.light, 0.75)
    layer(c, skyline_of(c, "hills", 0.83, 0.008), mix(p.near, p.far, 0.35), p.ink)
    motif(c, p, "cauldron", c.at(0.5, 0.88), c.height * 0.23)
    for x, y, size, tone in (
        (0.12, 0.95, 150, p.accent),
        (0.23, 0.99, 92, p.light),
        (0.9, 0.96, 170, mix(p.light, p.accent, 0.5)),
        (0.77, 0.995, 90, p.accent),
    ):
        _mushroom(c, w, (c.at(x, y), size), tone)
        c.glow((c.at(x, y)[0], c.at(x, y)[1] - size * 0.6), size, p.light, 0.2)
    figure(c, p, "sitter", c.at(0.27, 0.9), c.height * 0.15)
    sparks(c, p.light, (0.3, 0.2, 0.7, 0.75), 60)


@poster(
    "pseudo-harem",
    "One girl in a spotlight; behind her five large shadows in five colours, each of someone else.",
)
def many_shadows(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(*p.sky))
    c.add(
        Shape().disc(c.at(0.5, 0.44), c.width * 0.46),
        burst(p.paper, p.light, mix(p.light, p.sky[0], 0.5)),
    )
    casts = (
        ("traveller", 0.16, 0.6, mix(p.accent, p.ink, 0.1)),
        ("swordsman", 0.84, 0.6, p.far),
        ("umbrella", 0.33, 0.7, mix(p.light, p.far, 0.55)),
        ("guitarist", 0.68, 0.7, p.near),
        ("coat", 0.5, 0.8, mix(p.accent, p.paper, 0.2)),
    )
    from ..figures import FIGURES  # noqa: PLC0415

    for kind, x, tall, tone in casts:
        body, spot = FIGURES[kind][0]()
        c.add(
            (body + spot).placed(c.at(x, 0.88), c.height * tall * 0.86),
            sweep(tone, mix(tone, p.paper, 0.35)),
            0.82,
        )
    floor = Shape().box(-5, c.height * 0.83, c.width + 5, c.height + 5)
    c.add(floor, sweep(p.near, mix(p.near, p.ink, 0.5)))
    c.add(Shape().disc(c.at(0.5, 0.91), c.width * 0.33, 0.2), mix(p.light, p.paper, 0.4), 0.9)
    c.add(Shape().disc(c.at(0.5, 0.92), c.width * 0.1, 0.14), p.ink, 0.4, blur=5)
    figure(c, p, "student", c.at(0.5, 0.92), c.height * 0.24)
