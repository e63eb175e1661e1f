"""Scenes under an open sky, by fair weather."""

from __future__ import annotations

from ..built import arched_bridge, birds_on, draw_train, lantern, viaduct
from ..built import wires as poles_and_wires
from ..canvas import Canvas, sweep
from ..colours import Colour, mix
from ..figures import figure
from ..land import TREES, flowers, glints, height_at, layer, layers, reeds, skyline_of, wood
from ..motifs import motif
from ..shapes import Point, Shape, smooth
from ..sky import air, clouds, constellation, cumulus, orb, petals, rays, star_trails, stars, veils
from ..worlds import World
from .scene import scene


@scene("{Figure} on a {land} ridge before {orb}.")
def ridge(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    clouds(c, mix(p.sky[1], p.paper, 0.25), 0.2)
    orb(c, p, w.orb, (c.at(0.6, 0.4), c.height * 0.27))
    edge = layers(c, p, w.ground, [0.68, 0.78, 0.88], height=0.06, stop=0.7)
    figure(c, p, w.figure, (c.width * 0.6, height_at(edge, c.width * 0.6) + 4), c.height * 0.3)
    layer(c, skyline_of(c, "hills", 0.98, 0.04), mix(p.near, p.ink, 0.5), p.ink)


@scene("{Motif}, far away among {ground} in the morning haze.")
def far(c: Canvas, w: World) -> None:
    p = w.palette.in_haze()
    air(c, p)
    orb(c, p, "sun", (c.at(0.72, 0.26), c.height * 0.09))
    layers(c, p, w.ground, [0.46, 0.54], height=0.12, stop=0.25)
    edge = layers(c, p, w.ground, [0.64], height=0.05, start=0.4, stop=0.4)
    x = c.width * 0.32
    c.mist(c.height * 0.4, c.height * 0.7, p.paper, 0.35)
    motif(c, p, w.motif, (x, height_at(edge, x) + 5), c.height * 0.2)
    layers(c, p, w.ground, [0.76, 0.86, 0.97], height=0.06, start=0.5, stop=0.95)


@scene("{Motif} close by, before a fan of {light} rays.")
def near(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(p.sky[1], p.sky[2]))
    middle = c.at(0.5, 0.52)
    rays(c, p.light, middle, 18, 0.32)
    c.add(Shape().disc(middle, c.height * 0.38), sweep(mix(p.light, p.paper, 0.3), p.sky[2]), 0.85)
    layer(c, skyline_of(c, "hills", 0.84, 0.02), p.land(0.7), mix(p.near, p.ink, 0.4))
    motif(c, p, w.motif, c.at(0.5, 0.9), c.height * 0.68)


@scene("Someone sits on a hill under a sky full of stars; one constellation is joined by lines.")
def starry(c: Canvas, w: World) -> None:
    p = w.palette.at_night()
    air(c, p)
    veils(c, [w.palette.accent, w.palette.light], 0.55)
    stars(c, p.paper, 320, 0.75)
    steps = [
        (0.2, 0.42),
        (0.28, 0.3),
        (0.37, 0.34),
        (0.45, 0.2),
        (0.55, 0.26),
        (0.63, 0.14),
        (0.72, 0.19),
    ]
    constellation(c, p.paper, [c.at(x, y + c.dice.uniform(-0.03, 0.03)) for x, y in steps])
    layers(c, p, w.ground, [0.74, 0.84], height=0.07, stop=0.6)
    edge = [
        (c.width * s / 40, c.height * (0.97 - 0.13 * max(0, 1 - ((s - 29) / 13) ** 2)))
        for s in range(41)
    ]
    c.glow((c.width * 0.72, c.height * 0.8), c.height * 0.3, w.palette.light, 0.35)
    layer(c, edge, mix(p.near, p.ink, 0.6), p.ink)
    figure(
        c,
        w.palette,
        "sitter",
        (c.width * 0.72, height_at(edge, c.width * 0.72) + 3),
        c.height * 0.24,
    )


@scene("A train crosses a viaduct in front of {ground}, under {orb}.")
def rails(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    orb(c, p, w.orb, (c.at(0.24, 0.28), c.height * 0.13))
    clouds(c, p.paper, 0.24)
    layers(c, p, w.ground, [0.5, 0.6, 0.7], height=0.1, stop=0.5)
    viaduct(c, mix(p.near, p.paper, 0.12), 0.64, c.width * 0.13)
    draw_train(c, p, (c.width * 0.74, c.height * 0.642), c.height * 0.085, 3)
    edge = layers(c, p, "hills", [0.9], height=0.04, start=0.85)
    wood(c, edge, mix(p.near, p.ink, 0.5), "bush", size=80, count=26)


@scene("A small boat on the sea at dusk, in the path of light under {orb}.")
def shore(c: Canvas, w: World) -> None:
    p = w.palette.at_dusk()
    air(c, p)
    clouds(c, mix(p.sky[1], p.paper, 0.3), 0.2, 4)
    spot = c.at(0.36, 0.4)
    orb(c, p, w.orb, (spot, c.height * 0.15))
    sea = Shape().box(-5, c.height * 0.55, c.width + 5, c.height + 5)
    c.add(sea, sweep(mix(p.sky[2], p.far, 0.55), mix(p.far, p.near, 0.6), p.near))
    glints(c, mix(p.light, p.paper, 0.3), (spot[0], c.height * 0.56), c.width * 0.09)
    at = c.at(0.6, 0.72)
    hull = smooth([(-0.6, -0.12), (-0.4, 0.06), (0.4, 0.06), (0.62, -0.14)])
    c.add(Shape().polygon(hull).placed(at, 130), p.ink)
    sails = Shape().polygon([(0.02, -1.1), (0.02, -0.2), (0.5, -0.2)])
    c.add(sails.polygon([(-0.04, -0.9), (-0.04, -0.2), (-0.36, -0.2)]).placed(at, 130), p.paper)
    layers(c, p, "waves", [0.77, 0.85, 0.94], height=0.05, start=0.45)


@scene("A broad summer cloud above a railing; {figure} looks up.")
def cloud(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(p.sky[0], mix(p.sky[0], p.sky[1], 0.6), p.sky[1]))
    cumulus(c, p, c.at(0.62, 0.84), c.height * 0.62)
    cumulus(c, p, c.at(0.12, 0.86), c.height * 0.3)
    layers(c, p, "hills", [0.8], height=0.03, start=0.1)
    deck = Shape().box(-5, c.height * 0.9, c.width + 5, c.height + 5)
    bars = Shape().box(-5, c.height * 0.68, c.width + 5, c.height * 0.695)
    for step in range(33):
        x = c.width * step / 32
        bars.box(x - 2.5, c.height * 0.69, x + 2.5, c.height * 0.9)
    c.add(bars, mix(p.near, p.ink, 0.25))
    c.add(deck, sweep(mix(p.near, p.paper, 0.35), p.near))
    figure(c, p, w.figure, c.at(0.3, 0.95), c.height * 0.42)


@scene("{Motif} at the end of a meadow in flower, petals in the air.")
def meadow(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    clouds(c, p.paper, 0.2, 3)
    layers(c, p, w.ground, [0.5, 0.57], height=0.09, stop=0.3)
    edge = layers(c, p, "hills", [0.62], height=0.03, start=0.35)
    x = c.width * 0.66
    motif(c, p, w.motif, (x, height_at(edge, x) + 10), c.height * 0.4)
    layers(c, p, "hills", [0.7, 0.8], height=0.03, start=0.5, stop=0.75)
    flowers(c, [mix(p.accent, p.paper, 0.2), p.paper, p.light], 0.7, 420)
    reeds(c, mix(p.near, p.ink, 0.35), 1.0, size=0.14, count=150)
    petals(c, mix(p.accent, p.paper, 0.35), 46, 8)


@scene("Two people walk under electric wires at dusk; birds sit in a row above them.")
def wires(c: Canvas, w: World) -> None:
    p = w.palette.at_dusk()
    air(c, p)
    orb(c, p, w.orb, (c.at(0.7, 0.56), c.height * 0.15))
    clouds(c, mix(p.sky[1], p.light, 0.35), 0.25, 4)
    layers(c, p, "hills", [0.72, 0.8], height=0.04, stop=0.7)
    edge = layers(c, p, "hills", [0.9], height=0.02, start=1)
    poles = [(c.width * x, c.height * 0.92) for x in (-0.06, 0.26, 0.8, 1.5)]
    lines = poles_and_wires(c, p.ink, poles, c.height * 0.7)
    birds_on(c, p.ink, lines[5], 6)
    x = c.width * 0.56
    figure(c, p, "pair", (x, height_at(edge, x) + 6), c.height * 0.24)


@scene("{Figure} on an arched bridge between paper lanterns; water below.")
def bridge(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    orb(c, p, w.orb, (c.at(0.5, 0.36), c.height * 0.24))
    layers(c, p, w.ground, [0.6, 0.68], height=0.1, stop=0.35)
    water = Shape().box(-5, c.height * 0.74, c.width + 5, c.height + 5)
    c.add(water, sweep(mix(p.sky[2], p.far, 0.4), p.near))
    glints(c, mix(p.light, p.paper, 0.3), c.at(0.5, 0.78), c.width * 0.1, 30)
    walk = arched_bridge(c, mix(p.accent, p.ink, 0.18), 0.82, 0.2)
    x = c.width * 0.52
    figure(c, p, w.figure, (x, height_at(walk, x) + 2), c.height * 0.25)
    for side, size in ((0.1, 84), (0.9, 84), (0.2, 56), (0.8, 56)):
        lantern(c, p, (c.width * side, c.height * (0.14 if size > 60 else 0.28)), size)


@scene("Fields like a patchwork and a winding river, seen from high above.")
def above(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(p.land(0.5))
    columns, rows = 8, 6
    knots = {
        (i, j): c.at(
            i / columns + c.dice.uniform(-0.035, 0.035), j / rows + c.dice.uniform(-0.04, 0.04)
        )
        for i in range(-1, columns + 2)
        for j in range(-1, rows + 2)
    }
    furrows: dict[Colour, Shape] = {}
    tones = [
        p.land(0.1),
        p.land(0.35),
        p.land(0.65),
        mix(p.light, p.far, 0.45),
        mix(p.accent, p.far, 0.55),
    ]
    for i in range(-1, columns + 1):
        for j in range(-1, rows + 1):
            corners = [knots[i, j], knots[i + 1, j], knots[i + 1, j + 1], knots[i, j + 1]]
            tone = c.dice.choice(tones)
            c.add(Shape().polygon(corners), tone)
            _plough(furrows.setdefault(tone, Shape()), corners, across=c.dice.random() < 0.5)
    for tone, lines in furrows.items():
        c.add(lines, mix(tone, p.ink, 0.3), 0.5)
    c.add(_paths(knots, columns, rows), mix(p.far, p.paper, 0.4), 0.8)
    bends = [
        (-0.05, 0.2),
        (0.14, 0.34),
        (0.3, 0.24),
        (0.44, 0.5),
        (0.6, 0.62),
        (0.74, 0.5),
        (0.88, 0.72),
        (1.06, 0.7),
    ]
    river = smooth([c.at(x, y + c.dice.uniform(-0.04, 0.04)) for x, y in bends])
    c.add(Shape().stroke(river, 66), mix(p.near, p.ink, 0.1), 0.5)
    c.add(Shape().stroke(river, 50), mix(p.sky[0], p.paper, 0.25))
    c.add(Shape().stroke(river, 6), p.paper, 0.35)
    trees = Shape()
    for x, y in river[::2]:
        if c.dice.random() < 0.7:
            trees.disc(
                (x + c.dice.uniform(-30, 30), y + c.dice.choice((-1, 1)) * c.dice.uniform(44, 74)),
                c.dice.uniform(7, 15),
            )
    c.add(trees.placed((5, 7), 1), p.ink, 0.35)
    c.add(trees, sweep(p.near, mix(p.near, p.ink, 0.3)))


def _plough(furrows: Shape, corners: list[Point], *, across: bool) -> None:
    """Draw eight furrows from one side of a field to the other."""
    a, b, d, e = corners
    sides = ((a, b), (e, d)) if across else ((a, e), (b, d))
    for step in range(1, 9):
        s = step / 9
        furrows.thread(
            [(p[0] + (q[0] - p[0]) * s, p[1] + (q[1] - p[1]) * s) for p, q in sides], 2.4
        )


def _paths(knots: dict[tuple[int, int], Point], columns: int, rows: int) -> Shape:
    """Draw the paths between the fields."""
    paths = Shape()
    for i in range(-1, columns + 2):
        paths.thread([knots[i, j] for j in range(-1, rows + 2)], 4)
    for j in range(-1, rows + 2):
        paths.thread([knots[i, j] for i in range(-1, columns + 2)], 4)
    return paths


@scene("Star trails turn around the pole above {motif}.")
def trails(c: Canvas, w: World) -> None:
    p = w.palette.at_night()
    air(c, p)
    star_trails(c, p.paper, c.at(0.5, 0.42), 90)
    c.glow(c.at(0.5, 0.95), c.height * 0.6, w.palette.accent, 0.4)
    layers(c, p, w.ground, [0.82, 0.9], height=0.05, stop=0.6)
    motif(c, w.palette, w.motif, c.at(0.5, 0.93), c.height * 0.36)
    layers(c, p, "hills", [0.96], height=0.02, start=1)


@scene("Paper lanterns rise into the night over {ground}; two people watch.")
def lanterns(c: Canvas, w: World) -> None:
    p = w.palette.at_night()
    air(c, p)
    stars(c, p.paper, 90, 0.5)
    c.glow(c.at(0.5, 0.8), c.height * 0.8, w.palette.light, 0.35)
    layers(c, p, w.ground, [0.72, 0.8], height=0.08, stop=0.5)
    for index in range(34):
        depth = index / 33
        _float(
            c, w, c.at(c.dice.uniform(0.02, 0.98), c.dice.uniform(0.06, 0.72)), 10 + 34 * depth**2
        )
    edge = layers(c, p, "hills", [0.93], height=0.03, start=1)
    x = c.width * 0.42
    figure(c, w.palette, "pair", (x, height_at(edge, x) + 4), c.height * 0.2)


def _float(c: Canvas, w: World, at: tuple[float, float], size: float) -> None:
    paper = Shape().blob(
        [(-0.5, -0.9), (0.5, -0.9), (0.62, -0.3), (0.4, 0.3), (-0.4, 0.3), (-0.62, -0.3)]
    )
    c.glow(at, size * 2.6, w.palette.light, 0.5)
    c.add(
        paper.placed(at, size),
        sweep(mix(w.palette.light, w.palette.accent, 0.5), w.palette.light, w.palette.paper),
    )


@scene("{Figure} between tall trunks; beams of light fall through the leaves.")
def forest(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(mix(p.far, p.light, 0.35), mix(p.light, p.paper, 0.3), p.far))
    for depth in range(4):
        nearness = 0.15 + depth * 0.22
        trunks = Shape()
        for _ in range(15 - depth * 3):
            x, wide = c.width * c.dice.random(), (9 + depth * 11) * c.dice.uniform(0.7, 1.4)
            if depth > 1 and abs(x / c.width - 0.54) < 0.1 + 0.04 * depth:
                continue
            foot = c.height * (0.74 + depth * 0.06)
            trunks.polygon(
                [
                    (x - wide * 0.4, -5),
                    (x + wide * 0.4, -5),
                    (x + wide * 0.5, foot - wide),
                    (x + wide, foot + 8),
                    (x - wide, foot + 8),
                    (x - wide * 0.5, foot - wide),
                ]
            )
        c.add(trunks, sweep(p.land(nearness), mix(p.land(nearness), p.ink, 0.25 * depth / 3)))
        if depth < 3:
            layer(
                c,
                skyline_of(c, "hills", 0.76 + depth * 0.06, 0.015),
                p.land(nearness),
                p.land(nearness + 0.15),
            )
        c.mist(c.height * 0.35, c.height * 0.84, mix(p.light, p.paper, 0.4), 0.2)
    _beams(c, mix(p.light, p.paper, 0.5))
    figure(c, p, w.figure, c.at(0.54, 0.92), c.height * 0.27)
    layer(c, skyline_of(c, "hills", 0.95, 0.02), mix(p.near, p.ink, 0.5), p.ink)
    ferns = Shape()
    for _ in range(22):
        x, size = c.width * c.dice.random(), c.dice.uniform(40, 100)
        ferns += TREES["bush"]((x, c.height + size * 0.35), size)
    c.add(ferns, mix(p.near, p.ink, 0.65))


def _beams(c: Canvas, tone: tuple[int, int, int]) -> None:
    for left, wide in ((0.3, 0.06), (0.43, 0.1), (0.6, 0.05)):
        beam = Shape().polygon(
            [
                c.at(left + 0.2, -0.02),
                c.at(left + 0.2 + wide * 0.6, -0.02),
                c.at(left + wide, 0.95),
                c.at(left - wide * 0.4, 0.95),
            ]
        )
        c.add(beam, tone, 0.3, blur=8)
