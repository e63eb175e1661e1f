"""Posters after sunset."""

from __future__ import annotations

from math import cos, sin

from ..built import lit_lamp, town
from ..canvas import Canvas, sweep
from ..colours import mix
from ..figures import figure
from ..land import (
    branches,
    height_at,
    layer,
    layers,
    skyline_of,
)
from ..motifs import motif
from ..shapes import Shape, smooth
from ..sky import (
    air,
    beam,
    clouds,
    echoes,
    moon,
    rays,
    ring,
    snow,
    sparks,
    stars,
)
from ..worlds import World
from .poster import poster


@poster(
    "a-sign-of-affection",
    "Two people hand in hand in the snow under a street lamp; rings spread from them like an echo.",
)
def silent_snow(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    middle = c.at(0.54, 0.56)
    c.glow(middle, c.width * 0.75, p.paper, 0.85)
    for radius, opacity in ((0.62, 0.18), (0.5, 0.22), (0.38, 0.3)):
        c.add(Shape().disc(middle, c.width * radius), p.paper, opacity)
    echoes(c, p.accent, middle, [c.width * r for r in (0.26, 0.38, 0.5, 0.62, 0.74)])
    layers(c, p, "hills", [0.7], height=0.03, start=0.1)
    trees = Shape()
    for x, size in ((0.05, 0.34), (0.93, 0.42), (0.8, 0.24)):
        bough, _ = branches(c, c.at(x, 0.76), c.height * size, 20)
        trees += bough
    c.add(trees, mix(p.near, p.far, 0.3))
    edge = skyline_of(c, "hills", 0.78, 0.02)
    layer(c, edge, p.paper, mix(p.far, p.paper, 0.25))
    lit_lamp(c, p, c.at(0.24, 0.82), c.height * 0.46)
    c.add(Shape().disc(c.at(0.54, 0.845), 130, 0.14), p.near, 0.35, blur=8)
    figure(c, p, "pair", c.at(0.54, 0.845), c.height * 0.25)
    prints = Shape()
    for step in range(9):
        x = 0.53 - 0.012 * step + 0.014 * (step % 2)
        for shift in (0, 0.1):
            prints.disc(
                c.at(x + shift * (1 - step * 0.02), 0.87 + step * 0.016), 5 + step * 0.6, 0.6
            )
    c.add(prints, mix(p.far, p.near, 0.2), 0.6)
    snow(c, p.paper, 300)


@poster(
    "kaiju-no-8",
    "A beast with crystals on its back behind a city at night; searchlights cross the sky.",
)
def beast_and_city(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    moon(c, p, c.at(0.3, 0.2), c.width * 0.13)
    for start, stop in ((0.05, 0.32), (0.5, 0.75), (0.95, 0.6)):
        beam(
            c,
            mix(p.light, p.paper, 0.4),
            c.at(start, 0.9),
            c.at(stop, -0.05),
            width=260,
            opacity=0.3,
        )
    clouds(c, mix(p.sky[1], p.ink, 0.3), 0.3, 4)
    town(c, mix(p.far, p.sky[2], 0.45), 0.72, 0.16)
    motif(c, p, "behemoth", c.at(0.46, 0.745), c.width * 0.56)
    c.mist(c.height * 0.64, c.height * 0.8, p.sky[2], 0.4)
    town(c, mix(p.near, p.far, 0.35), 0.8, 0.13, p.light)
    town(c, p.near, 0.9, 0.13, p.accent)
    street = Shape().polygon([c.at(0.4, 0.86), c.at(0.6, 0.86), c.at(0.8, 1.02), c.at(0.2, 1.02)])
    c.add(street, sweep(p.light, mix(p.light, p.near, 0.75)), 0.85)
    c.glow(c.at(0.5, 0.88), c.width * 0.28, p.light, 0.6)
    figure(c, p, "coat", c.at(0.5, 0.96), c.height * 0.13)


@poster(
    "dandadan",
    "A flying saucer over dark fields; in its beam, among electric poles, a small figure runs.",
)
def abduction(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    stars(c, p.paper, 130, 0.5)
    moon(c, p, c.at(0.84, 0.13), c.width * 0.09)
    rays(c, mix(p.sky[2], p.paper, 0.2), c.at(0.5, 0.3), 16, 0.12)
    layers(c, p, "peaks", [0.62], height=0.06, start=0.1)
    layers(c, p, "hills", [0.68, 0.74], height=0.04, start=0.3, stop=0.5)
    c.add(
        Shape().polygon([c.at(0.42, 0.28), c.at(0.58, 0.28), c.at(0.9, 0.89), c.at(0.1, 0.89)]),
        sweep(mix(p.light, p.paper, 0.5), p.light, p.accent),
        0.55,
        blur=2,
    )
    c.add(Shape().disc(c.at(0.5, 0.89), c.width * 0.4, 0.13), p.light, 0.75)
    motif(c, p, "saucer without a beam", c.at(0.5, 0.53), c.height * 0.36)
    for index, (x, size) in enumerate(((0.06, 0.5), (0.2, 0.34), (0.29, 0.25))):
        _pole(c, w, c.at(x, 0.93 - index * 0.035), c.height * size)
    for index, (x, size) in enumerate(((0.95, 0.44), (0.83, 0.3))):
        _pole(c, w, c.at(x, 0.93 - index * 0.035), c.height * size)
    figure(c, p, "runner", c.at(0.52, 0.9), c.height * 0.14)
    layer(c, skyline_of(c, "hills", 0.96, 0.01), mix(p.near, p.accent, 0.15), p.ink)


def _pole(c: Canvas, w: World, at: tuple[float, float], size: float) -> None:
    post = (
        Shape()
        .box(-0.012, -1, 0.012, 0.1)
        .box(-0.15, -0.95, 0.15, -0.93)
        .box(-0.11, -0.86, 0.11, -0.845)
    )
    c.add(post.placed(at, size), w.palette.ink)


@poster(
    "negative-positive-angler",
    "An angler on a pier at sunrise; far down his line, under the water, waits a great fish.",
)
def above_and_below(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(mix(p.sky[0], p.sky[1], 0.4), p.sky[1], p.sky[2], p.sky[2]))
    level = c.height * 0.4
    c.glow(c.at(0.7, 0.37), c.width * 0.6, p.accent, 0.6)
    c.add(Shape().disc(c.at(0.7, 0.37), c.width * 0.15), sweep(p.paper, p.light))
    clouds(c, mix(p.sky[2], p.paper, 0.5), 0.14, 4)
    layers(c, p, "hills", [0.385], height=0.02, start=0.0)
    water = Shape().box(-5, level, c.width + 5, c.height + 5)
    c.add(water, sweep(mix(p.far, p.paper, 0.3), p.far, p.near, p.ink))
    for x, wide in ((0.3, 150), (0.55, 240), (0.82, 170)):
        beam(
            c,
            mix(p.light, p.paper, 0.4),
            (c.width * x, level),
            c.at(x - 0.12, 0.96),
            width=wide,
            opacity=0.3,
        )
    c.add(Shape().stroke([(-5, level), (c.width + 5, level)], 5), p.paper, 0.8)
    deck = Shape().box(-5, level - 62, c.width * 0.42, level - 46)
    for x in (0.06, 0.2, 0.36):
        deck.box(c.width * x - 8, level - 50, c.width * x + 8, c.height * 0.72)
    c.add(deck, sweep(p.ink, mix(p.ink, p.far, 0.5)))
    stand, size = (c.width * 0.33, level - 60), c.height * 0.17
    figure(c, p, "angler", stand, size)
    c.add(
        Shape().thread(
            [(stand[0] + size * 1.44, stand[1]), (stand[0] + size * 1.44, c.height * 0.63)], 2
        ),
        p.paper,
        0.9,
    )
    motif(c, p, "fish", c.at(0.5, 0.86), c.height * 0.25)
    small = (
        Shape()
        .blob([(-1, 0), (-0.3, -0.34), (0.5, -0.12), (0.5, 0.12), (-0.3, 0.34)])
        .polygon([(0.4, 0), (1, -0.34), (1, 0.34)])
    )
    shoal = Shape()
    for _ in range(20):
        shoal += small.placed(
            c.at(c.dice.gauss(0.2, 0.1), c.dice.gauss(0.56, 0.035)), c.dice.uniform(8, 15)
        )
    c.add(shoal, p.light, 0.8)
    weeds = Shape()
    for _ in range(30):
        x, tall = c.width * c.dice.random(), c.height * c.dice.uniform(0.03, 0.13)
        weeds.stroke(
            smooth([(x, c.height + 5), (x + 12, c.height - tall * 0.5), (x - 6, c.height - tall)]),
            12,
            2,
        )
    c.add(weeds, mix(p.ink, p.near, 0.35))
    sparks(c, p.paper, (0.0, 0.44, 1.0, 1.0), 60)


@poster(
    "orb",
    "Planets on golden circles around a sun; below, someone on a hill with a telescope.",
)
def heavens(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    stars(c, p.paper, 260, 0.85)
    middle = c.at(0.5, 0.36)
    c.glow(middle, c.width * 0.5, p.light, 0.55)
    for index in range(6):
        radius = c.width * (0.13 + 0.075 * index)
        c.add(ring(middle, radius, 2.4), p.accent, 0.9)
        _planet(c, w, middle, radius, index)
    c.add(Shape().star(middle, c.width * 0.125, 24, 0.66), p.accent)
    c.add(Shape().disc(middle, c.width * 0.075), sweep(p.paper, p.light))
    layers(c, p, "peaks", [0.76], height=0.05, start=0.2)
    layers(c, p, "hills", [0.82], height=0.03, start=0.5)
    edge = [
        (c.width * s / 40, c.height * (0.98 - 0.11 * max(0, 1 - ((s - 17) / 20) ** 2)))
        for s in range(41)
    ]
    layer(c, edge, mix(p.near, p.ink, 0.4), p.ink)
    x = c.width * 0.36
    foot = (x, height_at(edge, x) + 4)
    figure(c, p, "coat", foot, c.height * 0.17)
    scope = Shape().stroke([(0.12, -0.86), (0.62, -1.16)], 0.05, 0.1)
    legs = (
        Shape()
        .stroke([(0.38, -1.0), (0.24, 0.02)], 0.02)
        .stroke([(0.38, -1.0), (0.52, 0.03)], 0.02)
    )
    c.add((scope + legs).placed(foot, c.height * 0.17), p.ink)
    c.add(
        Shape().stroke([(0.6, -1.15), (0.63, -1.165)], 0.1).placed(foot, c.height * 0.17), p.accent
    )


def _planet(c: Canvas, w: World, middle: tuple[float, float], radius: float, index: int) -> None:
    p = w.palette
    turn = index * 2.4 + 0.6
    at = (middle[0] + radius * cos(turn), middle[1] + radius * sin(turn))
    size = (12, 17, 15, 22, 30, 20)[index]
    tone = (
        p.paper,
        p.light,
        mix(p.accent, p.paper, 0.3),
        mix(p.far, p.paper, 0.4),
        p.accent,
        mix(p.far, p.paper, 0.6),
    )[index]
    c.glow(at, size * 2.6, tone, 0.5)
    globe = Shape().disc(at, size)
    c.add(globe, tone)
    c.shade(globe, mix(tone, p.ink, 0.6), 0.8, "right")
