"""Posters in daylight."""

from __future__ import annotations

from ..built import birds_on, draw_train, viaduct, wires
from ..canvas import Canvas, sweep
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
    mushroom,
    reeds,
)
from ..motifs import motif
from ..shapes import Shape, smooth
from ..sky import (
    air,
    clouds,
    cumulus,
    petals,
    ring,
    ringed,
    sun,
)
from ..worlds import World
from .poster import poster


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
    figure(c, p, "pair", c.at(0.7, 0.79), c.height * 0.13)
    for level, size, tone in (
        (0.82, 0.07, p.land(0.25)),
        (0.9, 0.11, p.land(0.1)),
        (1.0, 0.19, mix(p.light, p.far, 0.45)),
    ):
        reeds(c, mix(tone, p.near, 0.18), level, size=size, count=110, heads=1)
    reeds(c, mix(p.near, p.ink, 0.3), 1.05, size=0.14, count=70, heads=1)


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
        mushroom(c, w.palette, (c.at(x, y), size), tone)
    reeds(c, p.ink, 1.0, size=0.06, count=110)
    figure(c, p, "student", c.at(0.57, 0.97), c.height * 0.1)


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
    glints(c, p.paper, c.at(0.8, 0.645), c.width * 0.1, 26)
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
    figure(c, p, "student", c.at(0.15, 0.885), c.height * 0.145)
    poles = wires(c, p.ink, [c.at(-0.4, 0.8), c.at(0.94, 0.86), c.at(1.9, 0.86)], c.height * 0.56)
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
    "the-elusive-samurai",
    "A runner leaps under a shower of arrows; a white castle and a cherry tree in blossom.",
)
def spring_arrows(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    sun(c, p, c.at(0.42, 0.17), c.width * 0.13)
    clouds(c, p.paper, 0.28, 4)
    edge = layers(c, p, "hills", [0.5, 0.57], height=0.08, stop=0.3)
    x = c.width * 0.72
    motif(c, p, "castle", (x, height_at(edge, x) + 10), c.height * 0.25)
    layers(c, p, "hills", [0.66, 0.74], height=0.04, start=0.4, stop=0.65)
    blossom_tree(
        c,
        c.at(0.12, 0.88),
        c.height * 0.6,
        (mix(p.ink, p.near, 0.2), p.accent, mix(p.accent, p.paper, 0.55)),
    )
    ground = layers(c, p, "hills", [0.88], height=0.03, start=0.9)
    shafts, feathers, heads = Shape(), Shape(), Shape()
    for _ in range(13):
        tip = c.at(c.dice.uniform(0.24, 0.9), c.dice.uniform(0.62, 0.86))
        length = c.dice.uniform(80, 120)
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
