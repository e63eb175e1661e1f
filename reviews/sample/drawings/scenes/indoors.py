"""Scenes inside: rooms, corridors, stages, gardens behind walls, the insides of clocks."""

from __future__ import annotations

from math import sin

from ..built import arch, curtains, frame, gear, lantern
from ..built import steps as treads
from ..canvas import Canvas, burst, sweep
from ..colours import mix
from ..figures import figure
from ..land import branches, flowers, layer, layers, skyline_of
from ..motifs import motif
from ..shapes import Shape, smooth
from ..sky import air, beam, clouds, orb, petals, sparks
from ..worlds import World
from .scene import scene


@scene("From a dark room, through a window: {motif} at dusk. A cup and a plant stand on the sill.")
def window(c: Canvas, w: World) -> None:
    p = w.palette.at_dusk()
    air(c, p)
    orb(c, p, w.orb, (c.at(0.66, 0.3), c.height * 0.1))
    layers(c, p, w.ground, [0.6, 0.7], height=0.07, stop=0.5)
    motif(c, w.palette, w.motif, c.at(0.5, 0.74), c.height * 0.42)
    layers(c, p, "hills", [0.76], height=0.02, start=0.8)
    wall = mix(w.palette.near, w.palette.ink, 0.55)
    frame(c, wall, (0.18, 0.1, 0.82, 0.8), columns=3, rows=2)
    _light_on_floor(c, w)
    _cup(c, w, (c.width * 0.68, c.height * 0.8), 74)
    _plant(c, w, (c.width * 0.27, c.height * 0.8), 130)


def _light_on_floor(c: Canvas, w: World) -> None:
    for left in (0.2, 0.41, 0.62):
        patch = Shape().polygon(
            [
                c.at(left, 0.86),
                c.at(left + 0.17, 0.86),
                c.at(left + 0.11, 1.02),
                c.at(left - 0.08, 1.02),
            ]
        )
        c.add(patch, w.palette.light, 0.22)


def _cup(c: Canvas, w: World, at: tuple[float, float], size: float) -> None:
    p = w.palette
    for sway in (-0.1, 0.12):
        steam = [
            (sway + 0.06 * sin(step * 1.2 + sway * 20), -0.72 - step * 0.11) for step in range(8)
        ]
        c.add(Shape().stroke(smooth(steam), 0.07, 0.01).placed(at, size), p.paper, 0.4)
    handle = Shape().disc((0.36, -0.34), 0.2).disc((0.36, -0.34), 0.12, cut=True)
    c.add(handle.placed(at, size), p.accent)
    mug = Shape().polygon([(-0.36, -0.62), (0.36, -0.62), (0.3, 0), (-0.3, 0)])
    c.add(
        mug.placed(at, size),
        sweep(mix(p.accent, p.paper, 0.2), p.accent, mix(p.accent, p.ink, 0.35), across=True),
    )
    c.add(Shape().disc((0, -0.62), 0.36, 0.2).placed(at, size), mix(p.ink, p.accent, 0.3))


def _plant(c: Canvas, w: World, at: tuple[float, float], size: float) -> None:
    p = w.palette
    leaf = Shape().blob([(0, 0), (0.15, -0.3), (0, -0.72), (-0.15, -0.3)])
    leaves = Shape()
    for turn in (-62, -34, -8, 16, 40, 66):
        leaves += leaf.placed((0, -0.4), c.dice.uniform(0.8, 1.1), turn)
    c.add(leaves.placed(at, size), sweep(mix(p.far, p.near, 0.6), mix(p.near, p.ink, 0.6)))
    pot = (
        Shape()
        .polygon([(-0.24, -0.44), (0.24, -0.44), (0.17, 0), (-0.17, 0)])
        .box(-0.27, -0.48, 0.27, -0.38)
    )
    c.add(
        pot.placed(at, size),
        sweep(mix(p.light, p.accent, 0.4), mix(p.accent, p.ink, 0.4), across=True),
    )


@scene("{Figure} at the far end of a corridor of arches, in {light} light.")
def corridor(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(mix(p.near, p.ink, 0.75))
    count = 8
    for index in range(count):
        share = index / (count - 1)
        wide, tall = c.width * (0.84 - 0.68 * share**0.8), c.height * (1.08 - 0.66 * share**0.8)
        foot = (c.width * 0.5, c.height * (1.06 - 0.3 * share**0.8))
        tone = mix(mix(p.near, p.ink, 0.5), mix(p.light, p.sky[-1], 0.4), share**1.25)
        door = arch(foot, wide, tall)
        c.add(door, sweep(mix(tone, p.light, 0.12), tone, mix(tone, p.ink, 0.2)))
        if index < count - 1:
            c.shade(door, mix(tone, p.ink, 0.45), 0.5, "left" if index % 2 else "right")
    end = (c.width * 0.5, c.height * 0.76)
    c.add(arch(end, c.width * 0.12, c.height * 0.34), mix(p.light, p.paper, 0.6))
    c.glow((end[0], end[1] - c.height * 0.15), c.height * 0.55, p.light, 0.6)
    floor = Shape().polygon(
        [c.at(0.46, 0.76), c.at(0.54, 0.76), c.at(0.68, 1.02), c.at(0.32, 1.02)]
    )
    c.add(floor, p.light, 0.35, blur=4)
    figure(c, p, w.figure, (c.width * 0.5, c.height * 0.83), c.height * 0.23)


@scene("{Figure} on a stage between curtains, in a spotlight, seen over the heads of an audience.")
def stage(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(mix(p.sky[0], p.ink, 0.4), mix(p.sky[1], p.ink, 0.1), p.sky[1]))
    for x, tone in ((0.2, p.accent), (0.8, p.accent), (0.5, p.light)):
        beam(c, tone, c.at(x, -0.05), c.at(0.5 + (x - 0.5) * -0.3, 0.8), width=320, opacity=0.42)
    floor = Shape().box(-5, c.height * 0.76, c.width + 5, c.height + 5)
    c.add(floor, sweep(mix(p.near, p.accent, 0.25), mix(p.near, p.ink, 0.7)))
    c.add(Shape().disc(c.at(0.5, 0.8), c.width * 0.16, 0.2), mix(p.light, p.paper, 0.3), 0.85)
    figure(c, p, w.figure, c.at(0.5, 0.81), c.height * 0.36)
    curtains(c, mix(p.accent, p.ink, 0.25), 0.22)
    sparks(c, p.light, (0.25, 0.1, 0.75, 0.7), 46)
    _audience(c, w)


def _audience(c: Canvas, w: World) -> None:
    for row, (level, size) in enumerate(((0.93, 24), (1.0, 34))):
        heads, lights = Shape(), Shape()
        x = -size
        while x < c.width + size:
            y = c.height * level + c.dice.uniform(-8, 8)
            heads.disc((x, y), size * 0.62).blob(
                [
                    (x - size, y + size * 2.2),
                    (x - size * 0.8, y + size * 0.75),
                    (x, y + size * 0.5),
                    (x + size * 0.8, y + size * 0.75),
                    (x + size, y + size * 2.2),
                ]
            )
            if c.dice.random() < 0.4:
                lights.stroke([(x + size, y - size * 0.4), (x + size * 1.3, y - size * 1.7)], 5)
            x += size * c.dice.uniform(1.7, 2.4)
        c.add(lights, w.palette.light if row else w.palette.accent, 0.9)
        c.add(heads, mix(w.palette.ink, w.palette.near, 0.25 - 0.2 * row))


@scene("{Figure} climbs a stairway towards {orb}.")
def stairs(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    clouds(c, mix(p.sky[1], p.paper, 0.3), 0.3, 4)
    orb(c, p, w.orb, (c.at(0.7, 0.3), c.height * 0.16))
    corners = treads(c, p, 13)
    x, y = corners[5]
    figure(c, p, w.figure, (x + c.width * 0.035, y + 2), c.height * 0.28)


@scene("Through a round gate in a garden wall: {motif} among flowers.")
def garden(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    layers(c, p, w.ground, [0.58, 0.68], height=0.08, stop=0.4)
    motif(c, p, w.motif, c.at(0.5, 0.78), c.height * 0.5)
    layers(c, p, "hills", [0.78], height=0.015, start=0.6)
    flowers(c, [p.accent, p.paper, p.light], 0.8, 200)
    wall = (
        Shape()
        .box(-5, -5, c.width + 5, c.height + 5)
        .disc(c.at(0.5, 0.5), c.height * 0.4, cut=True)
    )
    plaster = mix(p.paper, p.far, 0.2)
    c.add(wall, sweep(plaster, mix(plaster, p.far, 0.35)))
    rim = (
        Shape().disc(c.at(0.5, 0.5), c.height * 0.43).disc(c.at(0.5, 0.5), c.height * 0.4, cut=True)
    )
    c.add(rim, sweep(mix(p.near, p.accent, 0.25), p.ink))
    tiles = Shape().box(-5, -5, c.width + 5, c.height * 0.05)
    for step in range(41):
        tiles.disc((c.width * step / 40, c.height * 0.05), c.width / 80)
    c.add(tiles, mix(p.near, p.ink, 0.4))
    bough, tips = branches(c, (-30, c.height * 0.66), c.height * 1.1, 30)
    c.add(bough, p.ink)
    bloom = Shape()
    for x, y in tips:
        bloom.disc((x, y), c.dice.uniform(6, 17))
    c.add(bloom, p.accent, 0.95)
    lantern(c, p, c.at(0.88, 0.16), 92)
    layer(c, skyline_of(c, "hills", 0.95, 0.01), mix(p.near, p.ink, 0.2), p.ink)
    petals(c, mix(p.accent, p.paper, 0.3), 30, 8)


@scene("A table in slanting light: a bowl, a steaming cup, three fruits, a twig in blossom.")
def table(c: Canvas, w: World) -> None:
    p = w.palette
    wall = mix(p.far, p.paper, 0.42)
    c.cover(sweep(mix(wall, p.far, 0.35), wall))
    for left in (0.42, 0.63):
        patch = Shape().polygon(
            [
                c.at(left, 0.06),
                c.at(left + 0.18, 0.02),
                c.at(left + 0.08, 0.6),
                c.at(left - 0.1, 0.64),
            ]
        )
        c.add(patch, mix(p.light, p.paper, 0.4), 0.7, blur=2)
    board = Shape().box(-5, c.height * 0.72, c.width + 5, c.height + 5)
    c.add(board, sweep(mix(p.near, p.accent, 0.2), mix(p.near, p.ink, 0.35)))
    c.add(
        Shape().box(-5, c.height * 0.72, c.width + 5, c.height * 0.732), mix(p.near, p.light, 0.4)
    )
    c.add(
        Shape()
        .disc(c.at(0.45, 0.86), 210, 0.16)
        .disc(c.at(0.2, 0.86), 90, 0.16)
        .disc(c.at(0.78, 0.87), 100, 0.2),
        p.ink,
        0.35,
        blur=8,
    )
    _vase(c, w, c.at(0.2, 0.86), c.height * 0.4)
    _bowl(c, w, c.at(0.46, 0.87), c.height * 0.3)
    _cup(c, w, c.at(0.72, 0.88), c.height * 0.24)
    for x, size, tone in (
        (0.85, 46, p.accent),
        (0.905, 38, mix(p.light, p.accent, 0.4)),
        (0.872, 34, mix(p.accent, p.light, 0.7)),
    ):
        ground = c.at(x, 0.9 if size > 34 else 0.925)
        c.add(
            Shape().disc((ground[0], ground[1] - size), size),
            burst(mix(tone, p.paper, 0.3), tone, mix(tone, p.ink, 0.3)),
        )


def _vase(c: Canvas, w: World, at: tuple[float, float], size: float) -> None:
    p = w.palette
    bough, tips = branches(c, (at[0], at[1] - size * 0.7), size * 0.9, 26)
    c.add(bough, p.ink)
    bloom = Shape()
    for x, y in tips[::2]:
        bloom.disc((x, y), c.dice.uniform(5, 13))
    c.add(bloom, mix(p.accent, p.paper, 0.3))
    body = Shape().blob(
        [
            (-0.09, -0.76),
            (0.09, -0.76),
            (0.08, -0.6),
            (0.24, -0.32),
            (0.16, 0),
            (-0.16, 0),
            (-0.24, -0.32),
            (-0.08, -0.6),
        ]
    )
    c.add(
        body.placed(at, size),
        sweep(p.paper, mix(p.sky[0], p.paper, 0.4), mix(p.sky[0], p.ink, 0.3), across=True),
    )


def _bowl(c: Canvas, w: World, at: tuple[float, float], size: float) -> None:
    p = w.palette
    bowl = Shape().polygon(
        [*smooth([(-0.8, -0.5), (-0.62, -0.16), (-0.3, 0), (0.3, 0), (0.62, -0.16), (0.8, -0.5)])]
    )
    c.add(
        bowl.placed(at, size),
        sweep(mix(p.sky[0], p.paper, 0.15), mix(p.sky[0], p.ink, 0.45), across=True),
    )
    c.add(Shape().disc((0, -0.5), 0.8, 0.2).placed(at, size), mix(p.paper, p.sky[0], 0.3))
    c.add(Shape().disc((0, -0.5), 0.72, 0.17).placed(at, size), mix(p.light, p.accent, 0.35))
    c.add(Shape().disc((-0.2, -0.52), 0.2, 0.3).placed(at, size), p.paper)
    c.add(
        Shape()
        .disc((-0.2, -0.525), 0.09, 0.35)
        .disc((0.25, -0.46), 0.07, 0.4)
        .disc((0.34, -0.53), 0.06, 0.4)
        .placed(at, size),
        p.accent,
    )
    sticks = (
        Shape()
        .stroke([(0.1, -0.52), (1.05, -0.98)], 0.035, 0.045)
        .stroke([(0.2, -0.48), (1.12, -0.9)], 0.035, 0.045)
    )
    c.add(sticks.placed(at, size), p.ink)


@scene("{Figure} walks over huge cogwheels.")
def gears(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(p.sky[0], p.sky[1], p.sky[2]))
    c.glow(c.at(0.58, 0.35), c.height * 0.9, p.light, 0.5)
    wheels = (
        ((0.12, 0.2), 0.34, 20, p.land(0.1), 0.55),
        ((0.9, 0.26), 0.42, 24, p.land(0.2), 0.7),
        ((0.58, 0.3), 0.2, 14, p.light, 0.9),
        ((0.02, 0.85), 0.42, 24, p.land(0.55), 1),
        ((0.46, 1.08), 0.52, 30, p.land(0.8), 1),
        ((0.98, 1.0), 0.36, 22, p.accent, 1),
    )
    for spot, radius, teeth, tone, opacity in wheels:
        wheel = gear(c.at(*spot), c.height * radius, teeth, c.dice.random())
        c.add(wheel.placed((6, 9), 1), p.ink, 0.3, blur=5)
        c.add(wheel, sweep(mix(tone, p.paper, 0.12), mix(tone, p.ink, 0.35)), opacity)
        c.shade(wheel, mix(tone, p.ink, 0.5), 0.4, "right")
    figure(c, p, w.figure, c.at(0.46, 0.575), c.height * 0.25)
