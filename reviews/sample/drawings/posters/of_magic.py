"""Posters of gates, castles, caves, lamps and brooms."""

from __future__ import annotations

from math import cos, sin, tau

from ..built import arch, town
from ..canvas import Canvas, sweep
from ..colours import Colour, mix
from ..figures import figure
from ..land import (
    branches,
    height_at,
    layer,
    layers,
    mushroom,
    skyline_of,
)
from ..motifs import motif
from ..shapes import Shape, smooth
from ..sky import (
    air,
    clouds,
    orb,
    rays,
    sparks,
    stars,
)
from ..worlds import World
from .poster import poster


@poster(
    "solo-leveling", "A lone swordsman before a towering gate of blue light between jagged rocks."
)
def gate(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    stars(c, p.paper, 120, 0.5)
    rays(c, p.accent, c.at(0.5, 0.46), 30, 0.16)
    motif(c, p, "portal", c.at(0.5, 0.78), c.height * 0.66)
    for side in (0, 1):
        for reach, tone in (
            (0.34, mix(p.far, p.ink, 0.35)),
            (0.22, mix(p.far, p.ink, 0.65)),
            (0.12, p.ink),
        ):
            _cliff(c, side, reach, tone)
    layers(c, p, "crags", [0.78, 0.86], height=0.06, start=0.35, stop=0.8)
    edge = [
        (c.width * s / 40, c.height * (0.97 - 0.08 * max(0, 1 - ((s - 20) / 13) ** 2)))
        for s in range(41)
    ]
    layer(c, edge, p.ink, p.ink)
    c.glow(c.at(0.5, 0.86), c.width * 0.2, p.accent, 0.6)
    figure(c, p, "swordsman", (c.width * 0.5, height_at(edge, c.width * 0.5) + 4), c.height * 0.17)
    sparks(c, p.light, (0.15, 0.15, 0.85, 0.9), 90)


def _cliff(c: Canvas, side: int, reach: float, tone: tuple[int, int, int]) -> None:
    """A wall of splinters down one side."""
    wall = c.width * side
    way = -1 if side else 1
    edge = [(wall, -5.0)]
    for step in range(12):
        out = c.width * reach * c.dice.uniform(0.45, 1.0) * (0.55 + 0.5 * step / 11)
        y = c.height * step / 11
        edge += [(wall + way * out, y), (wall + way * out * 0.72, y + c.height * 0.05)]
    c.add(Shape().polygon([*edge, (wall, c.height + 5)]), sweep(mix(tone, (0, 0, 0), 0.4), tone))


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
        mushroom(c, w.palette, (c.at(x, y), size), tone)
        c.glow((c.at(x, y)[0], c.at(x, y)[1] - size * 0.6), size, p.light, 0.2)
    figure(c, p, "sitter", c.at(0.27, 0.9), c.height * 0.15)
    sparks(c, p.light, (0.3, 0.2, 0.7, 0.75), 60)


@poster(
    "villainess-level-99",
    "A girl alone on the stairs of a castle under a huge violet moon, birds above the towers.",
)
def dark_castle(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    stars(c, p.paper, 110, 0.5)
    middle = c.at(0.5, 0.33)
    c.glow(middle, c.width * 0.8, p.accent, 0.5)
    c.add(
        Shape().disc(middle, c.width * 0.36),
        sweep(mix(p.light, p.paper, 0.3), mix(p.light, p.accent, 0.7)),
    )
    clouds(c, mix(p.sky[1], p.ink, 0.3), 0.4, 4)
    towers, panes = Shape(), Shape()
    for x, wide, top in (
        (0.5, 0.12, 0.24),
        (0.36, 0.09, 0.36),
        (0.64, 0.09, 0.34),
        (0.22, 0.08, 0.47),
        (0.78, 0.08, 0.45),
        (0.43, 0.05, 0.3),
        (0.58, 0.05, 0.31),
    ):
        towers.box(*c.at(x - wide / 2, top), *c.at(x + wide / 2, 0.75))
        towers.box(*c.at(x - wide * 0.6, top - 0.004), *c.at(x + wide * 0.6, top + 0.016))
        towers.polygon(
            [c.at(x - wide * 0.62, top), c.at(x, top - wide * 1.15), c.at(x + wide * 0.62, top)]
        )
        for row in range(3):
            panes.disc(c.at(x, top + 0.05 + row * 0.07), 7, 1.7)
    towers.box(*c.at(0.18, 0.58), *c.at(0.82, 0.78))
    c.add(towers, sweep(mix(p.far, p.ink, 0.45), mix(p.near, p.ink, 0.4)))
    c.add(panes, p.light)
    stairs = Shape()
    for step in range(16):
        half, y = 0.06 + 0.026 * step, 0.7 + step * 0.02
        c.add(
            Shape().box(*c.at(0.5 - half, y), *c.at(0.5 + half, y + 0.022)),
            mix(p.far, p.near, step / 15),
        )
        stairs.box(*c.at(0.5 - half, y), *c.at(0.5 + half, y + 0.004))
    c.add(stairs, p.light, 0.5)
    bough, _ = branches(c, c.at(0.02, 1.02), c.height * 0.5, 26)
    other, _ = branches(c, c.at(0.99, 1.02), c.height * 0.42, 26)
    c.add(bough + other, p.ink)
    c.glow(c.at(0.5, 0.84), c.width * 0.22, p.accent, 0.5)
    figure(c, p, "girl", c.at(0.5, 0.92), c.height * 0.2)
    birds = Shape()
    for _ in range(18):
        x, y = c.at(c.dice.uniform(0.2, 0.8), c.dice.uniform(0.1, 0.3))
        size = c.dice.uniform(6, 16)
        birds.stroke(
            smooth(
                [
                    (x - size, y - size * 0.4),
                    (x - size * 0.4, y - size * 0.5),
                    (x, y),
                    (x + size * 0.4, y - size * 0.5),
                    (x + size, y - size * 0.4),
                ]
            ),
            3,
        )
    c.add(birds, p.ink)


@poster(
    "the-unwanted-undead-adventurer",
    "A sword stuck in a mound in the mouth of a cave; a traveller stands outside in the light.",
)
def cave_mouth(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(*p.sky))
    c.glow(c.at(0.5, 0.4), c.width * 0.7, p.light, 0.8)
    c.add(Shape().disc(c.at(0.5, 0.36), c.width * 0.16), mix(p.light, p.paper, 0.5))
    layers(c, p, "peaks", [0.62], height=0.08, stop=0.1)
    layers(c, p, "hills", [0.72, 0.78], height=0.03, start=0.3, stop=0.5)
    figure(c, p, "traveller", c.at(0.64, 0.765), c.height * 0.14)
    for index, reach in enumerate((0.43, 0.49, 0.56)):
        rim = []
        for step in range(48):
            turn = tau * step / 48
            rough = 1 + c.dice.uniform(-0.07, 0.05)
            rim.append(
                (
                    c.width * (0.5 + reach * rough * cos(turn)),
                    c.height * (0.47 + reach * 0.86 * rough * sin(turn)),
                )
            )
        rock = (
            Shape()
            .box(-5, -5, c.width + 5, c.height + 5)
            .polygon(smooth(rim, closed=True, steps=3), cut=True)
        )
        tone = mix(p.near, p.ink, (0.75, 0.45, 0.1)[2 - index] if index else 0.15)
        c.add(rock, sweep(mix(tone, p.ink, 0.3), tone))
        c.shade(rock, mix(tone, p.ink, 0.6), 0.5, "above")
    roots = Shape()
    for _ in range(20):
        x, length = c.dice.uniform(0.05, 0.95), c.dice.uniform(0.08, 0.26)
        sway = c.dice.uniform(-0.03, 0.03)
        roots.stroke(
            smooth([c.at(x, -0.02), c.at(x + sway, length * 0.5), c.at(x - sway * 0.5, length)]),
            8,
            1.5,
        )
    c.add(roots, p.ink)
    layer(c, skyline_of(c, "hills", 0.9, 0.02), mix(p.near, p.ink, 0.4), p.ink)
    motif(c, p, "sword", c.at(0.37, 0.945), c.height * 0.36)
    sparks(c, p.accent, (0.1, 0.3, 0.9, 0.95), 60)


@poster(
    "bucchigiri",
    "Smoke curls from a brass lamp and fills the sky with waves of colour; a runner crosses it.",
)
def lamp_smoke(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(*p.sky))
    c.add(Shape().disc(c.at(0.68, 0.2), c.width * 0.16), p.paper)
    tones = (p.accent, mix(p.accent, p.light, 0.5), p.paper, p.far, mix(p.far, p.paper, 0.4))
    spine = smooth(
        [
            c.at(0.2, 0.815),
            c.at(0.1, 0.74),
            c.at(0.4, 0.66),
            c.at(0.8, 0.6),
            c.at(0.86, 0.46),
            c.at(0.4, 0.42),
            c.at(0.1, 0.32),
            c.at(0.3, 0.14),
            c.at(0.8, 0.02),
            c.at(1.2, -0.06),
        ],
        steps=12,
    )
    for index, tone in enumerate(tones):
        shift = (index - 2) * 0.9
        band = [
            (x + shift * 30 * k / len(spine), y + shift * 34 * k / len(spine))
            for k, (x, y) in enumerate(spine)
        ]
        c.add(Shape().stroke(band, 6, 46), tone, 0.95)
    layer(c, skyline_of(c, "dunes", 0.84, 0.05), p.land(0.5), mix(p.near, p.ink, 0.2))
    motif(c, p, "oil lamp", c.at(0.55, 0.93), c.height * 0.24)
    layer(c, skyline_of(c, "dunes", 0.96, 0.03), p.near, p.ink)
    figure(c, p, "runner", c.at(0.55, 0.52), c.height * 0.15)
    stars(c, p.paper, 60, 0.5)


@poster(
    "magilumiere",
    "Glass towers at night; between them someone rides a broom and leaves a bright trail.",
)
def after_hours(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(*p.sky))
    stars(c, p.paper, 120, 0.6)
    orb(c, p, "moon", (c.at(0.52, 0.3), c.width * 0.19))
    for left, right, lean, tone in (
        (-0.1, 0.24, 0.14, 0.3),
        (0.76, 1.1, -0.14, 0.3),
        (-0.2, 0.1, 0.12, 0.75),
        (0.9, 1.2, -0.12, 0.75),
    ):
        _glass_tower(c, w, (left, right, lean), mix(mix(p.far, p.near, tone), p.ink, tone * 0.5))
    town(c, mix(p.near, p.far, 0.2), 0.9, 0.15, p.light)
    town(c, mix(p.near, p.ink, 0.5), 0.99, 0.12, p.accent)
    path = smooth(
        [
            c.at(0.3, 1.0),
            c.at(0.7, 0.84),
            c.at(0.66, 0.72),
            c.at(0.32, 0.66),
            c.at(0.36, 0.54),
            c.at(0.54, 0.43),
        ]
    )
    for wide, tone, opacity in ((46, p.accent, 0.35), (22, p.light, 0.75), (8, p.paper, 1.0)):
        c.add(Shape().stroke(path, wide, wide * 0.2), tone, opacity, blur=3 if wide > 30 else 0)
    for x, y in path[4::5]:
        c.add(
            Shape().star(
                (x + c.dice.uniform(-40, 40), y + c.dice.uniform(-40, 40)),
                c.dice.uniform(7, 17),
                4,
                0.25,
            ),
            p.paper,
        )
    at, size = c.at(0.55, 0.43), c.height * 0.16
    broom = (
        Shape()
        .stroke([(-0.5, 0.1), (0.66, -0.2)], 0.04)
        .polygon([(-0.42, 0.03), (-0.42, 0.13), (-0.86, 0.32), (-0.94, 0.12)])
    )
    rider = (
        Shape()
        .blob([(-0.06, 0.0), (-0.1, -0.34), (0.02, -0.5), (0.14, -0.42), (0.16, -0.06)])
        .disc((0.1, -0.6), 0.1)
    )
    rider.stroke([(0.06, -0.04), (0.2, 0.18), (0.08, 0.34)], 0.09, 0.06).stroke(
        [(0.08, -0.38), (0.28, -0.2), (0.4, -0.16)], 0.07, 0.05
    )
    hat = Shape().polygon([(-0.08, -0.62), (0.3, -0.7), (0.12, -0.76), (-0.06, -1.0), (0.0, -0.7)])
    c.add(broom.placed(at, size), p.accent)
    c.add(rider.placed(at, size), p.ink)
    c.add(hat.placed(at, size), p.ink)
    sparks(c, p.light, (0.1, 0.1, 0.9, 0.9), 70)


def _glass_tower(c: Canvas, w: World, place: tuple[float, float, float], tone: Colour) -> None:
    """A tower seen from below: its sides lean towards the zenith."""
    left, right, lean = place
    p = w.palette
    c.add(
        Shape().polygon(
            [
                c.at(left, 1.02),
                c.at(right, 1.02),
                c.at(right + lean * 0.35, 0.12),
                c.at(left + lean, 0.06),
            ]
        ),
        sweep(mix(tone, p.sky[2], 0.3), tone),
    )
    panes = Shape()
    for row in range(26):
        share = row / 26
        y = 1.0 - share * 0.88
        a, b = left + lean * share, right + lean * 0.35 * share
        for column in range(7):
            if c.dice.random() < 0.42:
                x = a + (b - a) * (column + 0.18) / 7
                panes.polygon(
                    [
                        c.at(x, y),
                        c.at(x + (b - a) * 0.09, y),
                        c.at(x + (b - a) * 0.09, y - 0.018),
                        c.at(x, y - 0.018),
                    ]
                )
    c.add(panes, p.light, 0.7)
