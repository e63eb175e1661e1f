"""What a world is remembered by: one object each, drawn in any size wherever a scene wants it.

Every motif stands on the origin and is about one unit high.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin, tau

from .built import pagoda, torii, train
from .canvas import Canvas, Paint, burst, sweep
from .colours import Palette, mix
from .land import blossom_tree
from .shapes import Point, Shape, smooth


class Spot:
    """A place on a canvas in which a motif can draw in its own units."""

    def __init__(self, canvas: Canvas, at: Point, size: float):
        self.canvas, self.at, self.size = canvas, at, size

    def put(self, shape: Shape, paint: Paint, opacity: float = 1.0) -> None:
        self.canvas.add(shape.placed(self.at, self.size), paint, opacity)

    def glow(self, x: float, y: float, radius: float, tone: tuple[int, int, int]) -> None:
        spot = self.at[0] + x * self.size, self.at[1] + y * self.size
        self.canvas.glow(spot, radius * self.size, tone, 0.7)


def dome(s: Spot, p: Palette) -> None:
    """A city under a glass dome."""
    s.glow(0, -0.2, 1.6, p.accent)
    bubble = Shape().disc((0, 0), 1.0).disc((0, 0), 0.965, cut=True)
    towers, panes = Shape(), Shape()
    for index, tall in enumerate((0.3, 0.5, 0.42, 0.72, 0.92, 0.62, 0.78, 0.46, 0.34)):
        x = -0.68 + index * 0.155
        towers.box(x, -tall, x + 0.12, 0.05)
        for level in range(int(tall * 14)):
            if (index * 5 + level * 3) % 4:
                y = -tall + 0.05 + level * 0.065
                panes.box(x + 0.025, y, x + 0.095, y + 0.02)
    towers.stroke([(0.0, -0.9), (0.0, -1.22)], 0.02, 0.008)
    below = [(-1.1, 0.0), (1.1, 0.0), (1.1, 1.1), (-1.1, 1.1)]
    s.put(Shape().disc((0, 0), 1.0).polygon(below, cut=True), p.accent, 0.16)
    s.put(towers, p.ink)
    s.put(panes, p.accent, 0.95)
    s.put(bubble.polygon(below, cut=True), mix(p.accent, p.paper, 0.4), 0.85)
    rock = Shape().polygon(
        [(-1.06, -0.03), (1.06, -0.03), (1.22, 0.1), (0.9, 0.16), (-0.9, 0.16), (-1.22, 0.1)]
    )
    s.put(rock, sweep(p.ink, mix(p.ink, p.near, 0.6)))


def tower(s: Spot, p: Palette) -> None:
    """An old round tower with a pointed roof, its wall broken on one side."""
    wall = Shape().polygon(
        [(-0.17, -0.66), (0.16, -0.66), (0.2, 0.06), (-0.22, 0.06)],
    )
    wall.box(-0.2, -0.72, 0.19, -0.62)
    roof = Shape().polygon([(-0.24, -0.7), (0, -1.06), (0.23, -0.7)])
    ruin = Shape().polygon(
        [
            (0.16, 0.06),
            (0.16, -0.3),
            (0.24, -0.24),
            (0.3, -0.3),
            (0.36, -0.12),
            (0.5, -0.08),
            (0.54, 0.06),
        ]
    )
    s.put(ruin, mix(p.near, p.ink, 0.2))
    s.put(wall, sweep(mix(p.paper, p.near, 0.45), mix(p.near, p.ink, 0.25), across=True))
    s.put(roof, sweep(p.accent, mix(p.accent, p.ink, 0.45), across=True))
    panes = Shape().disc((0, -0.5), 0.035, 1.6).disc((-0.06, -0.25), 0.03, 1.6)
    s.glow(0, -0.5, 0.22, p.light)
    s.put(panes, p.light)


def cauldron(s: Spot, p: Palette) -> None:
    """A pot over a fire, steaming."""
    s.glow(0, -0.15, 1.5, p.light)
    for sway in (-0.16, 0.05, 0.22):
        steam = [
            (sway + 0.07 * sin(step * 0.9 + sway * 9), -0.72 - step * 0.1) for step in range(9)
        ]
        s.put(Shape().stroke(smooth(steam), 0.075, 0.012), p.paper, 0.3)
    sticks = (
        Shape()
        .stroke([(-0.72, 0.05), (0.04, -1.06)], 0.04)
        .stroke([(0.72, 0.05), (-0.04, -1.06)], 0.04)
    )
    logs = (
        Shape()
        .stroke([(-0.42, 0.02), (0.36, -0.05)], 0.09)
        .stroke([(0.42, 0.02), (-0.36, -0.06)], 0.09)
    )
    s.put(sticks, p.ink)
    s.put(
        Shape()
        .stroke([(0, -1.0), (0, -0.7)], 0.018)
        .stroke(smooth([(-0.33, -0.56), (0, -0.78), (0.33, -0.56)]), 0.02),
        p.ink,
    )
    for scale, tone in ((1, p.accent), (0.62, p.light), (0.3, p.paper)):
        flame = Shape().blob(
            [
                (0, -0.36),
                (0.13, -0.15),
                (0.24, -0.2),
                (0.2, 0),
                (-0.2, 0),
                (-0.26, -0.24),
                (-0.1, -0.14),
            ]
        )
        s.put(flame.placed((0, 0), scale), tone)
    pot = Shape().blob(
        [(-0.36, -0.58), (0.36, -0.58), (0.4, -0.36), (0.22, -0.16), (-0.22, -0.16), (-0.4, -0.36)]
    )
    s.put(pot, sweep(mix(p.ink, p.near, 0.35), p.ink))
    s.put(Shape().disc((0, -0.58), 0.37, 0.2), mix(p.ink, p.near, 0.6))
    s.put(Shape().disc((0, -0.575), 0.32, 0.17), mix(p.light, p.accent, 0.4))
    s.put(logs, mix(p.ink, p.near, 0.25))


def pavilion(s: Spot, p: Palette) -> None:
    """A palace tower with three curved roofs."""
    s.put(pagoda(3), sweep(p.accent, mix(p.accent, p.ink, 0.55)))
    panes = Shape()
    for x in (-0.18, -0.06, 0.06):
        panes.box(x, -0.13, x + 0.09, -0.02)
    panes.box(-0.1, -0.42, -0.02, -0.33).box(0.03, -0.42, 0.11, -0.33).box(-0.04, -0.7, 0.04, -0.62)
    s.glow(0, -0.1, 0.5, p.light)
    s.put(panes, p.light)


def portal(s: Spot, p: Palette) -> None:
    """An upright oval of light with a splintered rim."""
    s.glow(0, -0.5, 1.25, p.accent)
    for reach, tone, opacity in ((1.0, p.accent, 0.55), (0.86, mix(p.accent, p.paper, 0.35), 0.9)):
        rim = [
            (
                0.36 * reach * cos(tau * k / 60) * (1 + 0.07 * (k % 2) * sin(k * 1.7)),
                -0.5 + 0.55 * reach * sin(tau * k / 60) * (1 + 0.05 * (k % 2) * sin(k * 2.3)),
            )
            for k in range(60)
        ]
        s.put(Shape().polygon(rim), tone, opacity)
    s.put(
        Shape().disc((0, -0.5), 0.25, 1.72),
        burst(p.paper, mix(p.accent, p.paper, 0.2), p.accent, mix(p.accent, p.ink, 0.75)),
    )


def lamp(s: Spot, p: Palette) -> None:
    """A lantern on a garden post, capped with snow."""
    s.glow(0, -0.8, 0.85, p.light)
    s.put(Shape().stroke([(0, 0.02), (0, -0.66)], 0.05, 0.035).box(-0.09, -0.04, 0.09, 0.02), p.ink)
    s.put(
        Shape().polygon([(-0.09, -0.66), (0.09, -0.66), (0.13, -0.9), (-0.13, -0.9)]),
        sweep(p.paper, p.light),
    )
    s.put(
        Shape()
        .polygon([(-0.18, -0.9), (0.18, -0.9), (0.05, -1.0), (-0.05, -1.0)])
        .box(-0.1, -0.67, 0.1, -0.64)
        .box(-0.008, -0.9, 0.008, -0.66),
        p.ink,
    )
    s.put(Shape().blob([(-0.17, -0.91), (0, -1.06), (0.17, -0.91), (0, -0.94)]), p.paper)


def giant(s: Spot, p: Palette) -> None:
    """A robot as high as a hill, wedge by wedge."""
    body = Shape().polygon([(-0.2, -0.8), (0.2, -0.8), (0.13, -0.5), (-0.13, -0.5)])
    for side in (-1, 1):
        body.polygon(
            [(side * 0.18, -0.86), (side * 0.38, -0.83), (side * 0.36, -0.68), (side * 0.2, -0.66)]
        )
        body.polygon(
            [
                (side * 0.28, -0.7),
                (side * 0.37, -0.68),
                (side * 0.4, -0.42),
                (side * 0.3, -0.36),
                (side * 0.25, -0.45),
            ]
        )
        body.polygon(
            [
                (side * 0.02, -0.48),
                (side * 0.15, -0.46),
                (side * 0.22, -0.12),
                (side * 0.24, 0.04),
                (side * 0.06, 0.04),
                (side * 0.07, -0.2),
            ]
        )
        body.polygon([(side * 0.03, -0.98), (side * 0.12, -1.1), (side * 0.07, -0.9)])
        body.polygon([(side * 0.16, -0.8), (side * 0.52, -1.0), (side * 0.3, -0.74)])
    body.polygon(
        [
            (-0.075, -0.95),
            (0.075, -0.95),
            (0.085, -0.84),
            (0.04, -0.79),
            (-0.04, -0.79),
            (-0.085, -0.84),
        ]
    )
    s.put(body, sweep(mix(p.ink, p.near, 0.35), p.ink))
    s.glow(0, -0.68, 0.3, p.light)
    s.put(Shape().star((0, -0.68), 0.075, 4, 0.4).box(-0.06, -0.89, 0.06, -0.865), p.light)


def shrine_gate(s: Spot, p: Palette) -> None:
    """A vermilion shrine gate."""
    s.put(torii(), sweep(p.accent, mix(p.accent, p.ink, 0.4)))


def candles(s: Spot, p: Palette) -> None:
    """A five-armed candelabra, all candles burning."""
    stand = (
        Shape()
        .stroke([(0, 0), (0, -0.7)], 0.05, 0.035)
        .polygon([(-0.2, 0.02), (0.2, 0.02), (0.05, -0.1), (-0.05, -0.1)])
    )
    stand.disc((0, -0.32), 0.05)
    wax, flames = Shape(), Shape()
    for x, y in ((-0.42, -0.62), (-0.22, -0.68), (0, -0.74), (0.22, -0.68), (0.42, -0.62)):
        if x:
            bend = [(0, -0.3 - abs(x) * 0.1), (x * 0.6, -0.34), (x, -0.46), (x, y)]
            stand.stroke(smooth(bend), 0.026)
        stand.polygon(
            [(x - 0.06, y - 0.02), (x + 0.06, y - 0.02), (x + 0.03, y + 0.03), (x - 0.03, y + 0.03)]
        )
        wax.box(x - 0.026, y - 0.2, x + 0.026, y - 0.02)
        flames.blob([(x, y - 0.34), (x + 0.026, y - 0.25), (x, y - 0.21), (x - 0.026, y - 0.25)])
        s.glow(x, y - 0.26, 0.28, p.light)
    s.put(stand, sweep(p.accent, mix(p.accent, p.ink, 0.6)))
    s.put(wax, p.paper)
    s.put(flames, p.light)


def guitar(s: Spot, p: Palette) -> None:
    """An electric guitar, upright."""
    neck = Shape().polygon([(-0.026, -0.42), (0.026, -0.42), (0.02, -0.9), (-0.02, -0.9)])
    neck.polygon([(-0.022, -0.9), (0.026, -0.9), (0.05, -1.06), (-0.035, -1.02)])
    body = Shape().blob(
        [
            (-0.02, -0.42),
            (-0.13, -0.5),
            (-0.17, -0.42),
            (-0.11, -0.3),
            (-0.19, -0.12),
            (-0.1, 0.02),
            (0.1, 0.02),
            (0.19, -0.12),
            (0.1, -0.3),
            (0.15, -0.4),
            (0.09, -0.45),
            (0.03, -0.38),
        ]
    )
    s.put(neck, p.ink)
    s.put(body, sweep(p.accent, mix(p.accent, p.ink, 0.3)))
    guard = Shape().blob(
        [(-0.1, -0.32), (0.02, -0.34), (0.09, -0.26), (0.05, -0.14), (-0.06, -0.16)]
    )
    s.put(guard, p.paper)
    parts = (
        Shape()
        .box(-0.06, -0.27, 0.06, -0.24)
        .box(-0.06, -0.19, 0.06, -0.16)
        .box(-0.055, -0.08, 0.055, -0.05)
    )
    for peg in range(4):
        parts.disc((-0.055 if peg % 2 else 0.055, -0.93 - peg * 0.03), 0.012)
    s.put(parts, p.ink)
    s.put(Shape().box(-0.008, -0.98, -0.004, -0.06).box(0.005, -0.98, 0.009, -0.06), p.paper, 0.8)


def behemoth(s: Spot, p: Palette) -> None:
    """A beast like a walking hill, crystals on its back."""
    crystals = Shape()
    for k in range(11):
        turn = pi * (0.1 + 0.8 * k / 10)
        x, y = -0.02 - 0.5 * cos(turn), -0.34 - 0.36 * sin(turn)
        tall = 0.3 + 0.14 * sin(k * 2.4)
        tip = (x - tall * 0.8 * cos(turn) - 0.03, y - tall * sin(turn))
        crystals.polygon([(x - 0.08, y + 0.1), tip, (x + 0.08, y + 0.1)])
    body = Shape().blob(
        [
            (-0.72, -0.3),
            (-0.5, -0.62),
            (-0.05, -0.76),
            (0.42, -0.62),
            (0.72, -0.46),
            (0.86, -0.3),
            (0.78, -0.17),
            (0.5, -0.14),
            (0, -0.2),
            (-0.5, -0.16),
        ]
    )
    for hip, foot in ((-0.5, -0.54), (-0.22, -0.2), (0.22, 0.18), (0.48, 0.5)):
        body.polygon(
            [(hip - 0.13, -0.36), (hip + 0.13, -0.36), (foot + 0.12, 0.03), (foot - 0.1, 0.03)]
        )
    body.polygon([(0.66, -0.44), (0.82, -0.72), (0.78, -0.36)]).polygon(
        [(0.54, -0.5), (0.62, -0.76), (0.68, -0.46)]
    )
    s.glow(-0.05, -0.7, 0.95, p.accent)
    s.put(crystals, sweep(mix(p.accent, p.paper, 0.5), p.accent))
    s.put(body, sweep(mix(p.ink, p.near, 0.35), p.ink))
    s.glow(0.7, -0.33, 0.14, p.light)
    s.put(Shape().disc((0.7, -0.33), 0.026, 0.7).disc((0.6, -0.35), 0.018, 0.7), p.light)


def railcar(s: Spot, p: Palette) -> None:
    """A little yellow-striped train of two cars."""
    body, panes, stripe = (part.placed((1.5, 0), 0.5) for part in train(2))
    s.put(body, sweep(mix(p.accent, p.paper, 0.2), p.accent))
    s.put(stripe, p.paper)
    s.put(panes, mix(p.light, p.paper, 0.4))
    s.glow(1.6, -0.2, 0.7, p.light)


def jellyfish(s: Spot, p: Palette) -> None:
    """A shining jellyfish."""
    s.glow(0, -0.7, 0.95, p.accent)
    for k in range(9):
        x = -0.28 + k * 0.07
        long = 0.42 + 0.2 * sin(k * 2.1)
        arm = [(x + 0.05 * sin(step * 1.1 + k), -0.66 + step * long / 6) for step in range(7)]
        s.put(Shape().stroke(smooth(arm), 0.026, 0.006), mix(p.accent, p.paper, 0.3), 0.75)
    bell = smooth(
        [
            (-0.4, -0.64),
            (-0.36, -0.84),
            (-0.2, -0.98),
            (0, -1.03),
            (0.2, -0.98),
            (0.36, -0.84),
            (0.4, -0.64),
        ]
    )
    hem = [(0.4 - 0.8 * k / 24, -0.63 + 0.035 * abs(sin(pi * k / 4))) for k in range(25)]
    s.put(Shape().polygon([*bell, *hem]), sweep(mix(p.light, p.paper, 0.3), p.accent), 0.88)
    s.put(Shape().disc((0, -0.74), 0.2, 0.62), p.paper, 0.3)
    spots = Shape()
    for x, y, r in (
        (-0.2, -0.82, 0.03),
        (0, -0.92, 0.038),
        (0.2, -0.82, 0.03),
        (-0.1, -0.74, 0.02),
        (0.12, -0.72, 0.02),
    ):
        spots.disc((x, y), r)
    s.put(spots, p.paper, 0.8)


def wolf(s: Spot, p: Palette) -> None:
    """A wolf that lifts its head."""
    body = Shape().blob(
        [
            (-0.46, -0.55),
            (-0.2, -0.58),
            (0.1, -0.57),
            (0.3, -0.66),
            (0.42, -0.82),
            (0.56, -0.78),
            (0.5, -0.56),
            (0.4, -0.36),
            (0.1, -0.27),
            (-0.2, -0.3),
            (-0.44, -0.32),
            (-0.52, -0.45),
        ]
    )
    head = Shape().blob(
        [
            (0.4, -0.84),
            (0.5, -0.92),
            (0.62, -0.94),
            (0.8, -0.98),
            (0.83, -0.9),
            (0.7, -0.79),
            (0.56, -0.74),
            (0.44, -0.74),
        ]
    )
    head.polygon([(0.42, -0.88), (0.36, -1.04), (0.54, -0.92)]).polygon(
        [(0.5, -0.9), (0.47, -1.06), (0.6, -0.92)]
    )
    tail = Shape().blob(
        [
            (-0.42, -0.54),
            (-0.62, -0.42),
            (-0.74, -0.16),
            (-0.68, -0.08),
            (-0.54, -0.24),
            (-0.44, -0.36),
        ]
    )
    legs = Shape()
    for hip, knee, foot in (
        (-0.42, -0.52, -0.46),
        (-0.3, -0.36, -0.28),
        (0.28, 0.27, 0.26),
        (0.4, 0.41, 0.44),
    ):
        legs.stroke([(hip, -0.4), (knee, -0.2), (foot, -0.02), (foot + 0.07, 0)], 0.14, 0.045)
    s.put(legs + tail + body + head, sweep(mix(p.ink, p.near, 0.3), p.ink))
    s.put(Shape().disc((0.615, -0.9), 0.014), p.light)


def horn(s: Spot, p: Palette) -> None:
    """A brass instrument, its bell upwards."""
    s.glow(0.1, -0.8, 0.8, p.light)
    brass, shade = p.accent, mix(p.accent, p.ink, 0.45)
    tubes = Shape()
    for wide, tall in ((0.3, 0.36), (0.21, 0.27)):
        loop = [(wide * cos(tau * k / 40), -0.36 + tall * sin(tau * k / 40)) for k in range(41)]
        tubes.stroke(loop, 0.07)
    tubes.stroke([(-0.26, -0.6), (-0.4, -0.66), (-0.46, -0.62)], 0.03)
    valves = Shape()
    for x in (-0.1, 0, 0.1):
        valves.box(x - 0.035, -0.62, x + 0.035, -0.2).stroke([(x, -0.7), (x, -0.62)], 0.018).disc(
            (x, -0.71), 0.03, 0.5
        )
    bell = Shape().polygon(
        [
            *smooth([(0.17, -0.3), (0.2, -0.6), (0.14, -0.82), (-0.06, -1.02)]),
            *smooth([(0.68, -1.02), (0.46, -0.82), (0.36, -0.6), (0.34, -0.3)]),
        ]
    )
    s.put(tubes, sweep(brass, shade))
    s.put(valves, sweep(p.paper, brass))
    s.put(bell, sweep(mix(brass, p.paper, 0.5), shade, across=True))
    s.put(Shape().disc((0.31, -1.02), 0.37, 0.2), shade)
    s.put(Shape().disc((0.31, -1.025), 0.33, 0.16), sweep(mix(shade, p.ink, 0.4), brass))


def saucer(s: Spot, p: Palette) -> None:
    """A flying saucer and the beam under it."""
    cone = Shape().polygon([(-0.16, -0.76), (0.16, -0.76), (0.5, 0.02), (-0.5, 0.02)])
    s.put(cone, sweep(mix(p.light, p.paper, 0.4), p.light), 0.5)
    s.glow(0, -0.8, 0.8, p.light)
    s.put(Shape().disc((0, -0.9), 0.19, 0.85), sweep(p.paper, p.light), 0.9)
    s.put(
        Shape().disc((0, -0.82), 0.52, 0.24),
        sweep(mix(p.accent, p.paper, 0.3), mix(p.accent, p.ink, 0.6)),
    )
    s.put(Shape().disc((0, -0.78), 0.3, 0.2), p.ink)
    bulbs = Shape()
    for k in range(7):
        bulbs.disc((-0.36 + k * 0.12, -0.79 + 0.02 * (3 - abs(k - 3))), 0.022)
    s.put(bulbs, p.light)


def armillary(s: Spot, p: Palette) -> None:
    """An armillary sphere on its foot."""
    gold, dark = p.accent, mix(p.accent, p.ink, 0.5)
    hoop = Shape().disc((0, 0), 0.42).disc((0, 0), 0.385, cut=True)
    s.glow(0, -0.55, 0.7, p.light)
    s.put(
        Shape()
        .stroke([(0, 0), (0, -0.16)], 0.05)
        .polygon([(-0.24, 0.02), (0.24, 0.02), (0.06, -0.06), (-0.06, -0.06)]),
        dark,
    )
    for squash, turn, tone in (
        (0.3, -24, dark),
        (0.3, 66, dark),
        (1, 0, gold),
        (0.55, 24, gold),
        (0.12, -24, gold),
    ):
        flat = Shape(([(x, y * squash) for x, y in points], adds) for points, adds in hoop.parts)
        s.put(flat.placed((0, -0.57), 1, turn), tone)
    axis = Shape().stroke([(-0.22, -1.04), (0.22, -0.1)], 0.018)
    s.put(axis, dark)
    s.put(Shape().disc((0, -0.57), 0.085), p.light)


def spring(s: Spot, p: Palette) -> None:
    """A steaming pool with bamboo poles in it."""
    poles = Shape()
    joints = Shape()
    for x, y, tall in (
        (-0.5, -0.02, 0.62),
        (-0.12, 0.03, 0.95),
        (0.22, -0.05, 0.72),
        (0.55, 0.02, 0.5),
    ):
        poles.stroke([(x, y), (x + 0.02, y - tall)], 0.045)
        for step in range(1, 5):
            joints.box(x - 0.03, y - tall * step / 5, x + 0.045, y - tall * step / 5 + 0.012)
    s.put(Shape().disc((0, 0), 0.98, 0.26), mix(p.near, p.ink, 0.35))
    s.put(
        Shape().disc((0, 0.005), 0.9, 0.22),
        sweep(mix(p.sky[0], p.paper, 0.35), mix(p.sky[0], p.ink, 0.2)),
    )
    for x, y in ((-0.5, -0.02), (-0.12, 0.03), (0.22, -0.05), (0.55, 0.02)):
        rings = Shape().disc((x, y), 0.13, 0.22).disc((x, y), 0.115, 0.2, cut=True)
        s.put(rings, p.paper, 0.7)
    s.put(poles, sweep(mix(p.far, p.paper, 0.2), mix(p.far, p.ink, 0.3)))
    s.put(joints, mix(p.far, p.ink, 0.6))
    for x in (-0.3, 0.05, 0.4):
        steam = [(x + 0.06 * sin(step + x * 7), -0.12 - step * 0.1) for step in range(7)]
        s.put(Shape().stroke(smooth(steam), 0.09, 0.015), p.paper, 0.3)


def fish(s: Spot, p: Palette) -> None:
    """A large fish with a shining flank."""
    body = smooth(
        [
            (-0.85, -0.5),
            (-0.45, -0.78),
            (0.05, -0.8),
            (0.5, -0.58),
            (0.62, -0.5),
            (0.5, -0.42),
            (0.05, -0.22),
            (-0.45, -0.26),
        ],
        closed=True,
    )
    fins = Shape().polygon([(0.52, -0.5), (0.98, -0.86), (0.86, -0.5), (0.98, -0.14)])
    fins.polygon([(-0.4, -0.72), (-0.05, -1.02), (0.3, -0.96), (0.28, -0.66)])
    fins.polygon([(-0.1, -0.26), (0.12, -0.04), (0.26, -0.3)])
    s.put(fins, sweep(p.accent, mix(p.accent, p.ink, 0.4)))
    s.put(Shape().polygon(body), sweep(mix(p.accent, p.ink, 0.35), p.accent, p.paper))
    scales = Shape()
    for row in range(4):
        for k in range(6 - row % 2):
            x, y = -0.28 + k * 0.11 + (row % 2) * 0.055, -0.66 + row * 0.1
            scales.stroke([(x, y - 0.035), (x + 0.028, y), (x, y + 0.035)], 0.009)
    s.put(scales, p.paper, 0.4)
    s.put(
        Shape().stroke(smooth([(-0.46, -0.7), (-0.38, -0.52), (-0.46, -0.32)]), 0.018), p.ink, 0.6
    )
    s.put(Shape().disc((-0.62, -0.56), 0.05), p.paper)
    s.put(Shape().disc((-0.63, -0.56), 0.026), p.ink)


def castle(s: Spot, p: Palette) -> None:
    """A white keep with grey roofs on a stone foot."""
    foot = Shape().polygon([(-0.5, 0.06), (-0.38, -0.24), (0.38, -0.24), (0.5, 0.06)])
    s.put(foot, sweep(mix(p.near, p.paper, 0.25), mix(p.near, p.ink, 0.3)))
    for floor, wide, tall in ((-0.22, 0.32, 0.24), (-0.46, 0.25, 0.22), (-0.68, 0.17, 0.18)):
        s.put(Shape().box(-wide, floor - tall, wide, floor), p.paper)
        panes = Shape()
        for k in (-0.55, 0, 0.55):
            panes.box(k * wide - 0.018, floor - 0.12, k * wide + 0.018, floor - 0.04)
        s.put(panes, p.ink)
        eave = floor - tall * 0.78
        roof = smooth(
            [(-wide - 0.13, eave), (-wide * 0.86, eave - 0.06), (-wide * 0.6, eave - 0.13)]
        )
        right = [(-x, y) for x, y in reversed(roof)]
        s.put(
            Shape()
            .polygon([*roof, *right])
            .polygon([(-wide * 0.5, eave), (0, eave - 0.14), (wide * 0.5, eave)]),
            mix(p.ink, p.near, 0.4),
        )


def big_star(s: Spot, p: Palette) -> None:
    """A great five-pointed star."""
    s.glow(0, -0.5, 1.0, p.light)
    star = Shape().star((0, -0.5), 0.52, 5, 0.46)
    s.put(star, sweep(mix(p.light, p.paper, 0.6), p.accent, across=True))
    facets = Shape()
    for k in range(5):
        turn, near = tau * k / 5 - pi / 2, tau * (k + 0.5) / 5 - pi / 2
        facets.polygon(
            [
                (0, -0.5),
                (0.52 * cos(turn), -0.5 + 0.52 * sin(turn)),
                (0.24 * cos(near), -0.5 + 0.24 * sin(near)),
            ]
        )
    s.put(facets, p.ink, 0.22)


def bus_stop(s: Spot, p: Palette) -> None:
    """A bus stop with a tin roof and a bench."""
    posts = Shape().box(-0.62, -0.82, -0.58, 0.02).box(0.44, -0.82, 0.48, 0.02)
    s.put(Shape().box(-0.6, -0.8, 0.46, -0.14), mix(p.paper, p.far, 0.35))
    s.put(
        Shape().box(-0.5, -0.68, -0.1, -0.4).box(0.0, -0.68, 0.36, -0.4),
        mix(p.sky[0], p.paper, 0.5),
    )
    s.put(
        posts.box(-0.46, -0.26, 0.32, -0.2).box(-0.4, -0.22, -0.36, 0).box(0.22, -0.22, 0.26, 0),
        mix(p.near, p.ink, 0.5),
    )
    s.put(
        Shape().polygon([(-0.74, -0.8), (0.62, -0.8), (0.52, -0.95), (-0.66, -0.95)]),
        sweep(p.accent, mix(p.accent, p.ink, 0.2)),
    )
    s.put(Shape().box(0.79, -0.8, 0.82, 0.02).box(0.7, 0, 0.91, 0.04), p.ink)
    s.put(Shape().disc((0.805, -0.88), 0.13), p.paper)
    s.put(Shape().disc((0.805, -0.88), 0.1), p.accent)
    s.put(Shape().box(0.755, -0.93, 0.855, -0.87).box(0.775, -0.85, 0.835, -0.835), p.paper)


def stag(s: Spot, p: Palette) -> None:
    """A deer with wide antlers, seen from the front."""
    horns = Shape()
    for side in (-1, 1):
        beam = smooth(
            [
                (side * 0.05, -0.62),
                (side * 0.16, -0.74),
                (side * 0.34, -0.8),
                (side * 0.4, -0.98),
                (side * 0.36, -1.1),
            ]
        )
        horns.stroke(beam, 0.035, 0.014)
        for x, y, tip in (
            (0.12, -0.7, (0.1, -0.86)),
            (0.22, -0.765, (0.22, -0.94)),
            (0.34, -0.8, (0.48, -0.86)),
            (0.4, -0.94, (0.52, -1.02)),
        ):
            horns.stroke([(side * x, y), (side * tip[0], tip[1])], 0.026, 0.009)
    body = Shape().blob(
        [
            (-0.08, -0.48),
            (0.08, -0.48),
            (0.15, -0.3),
            (0.14, -0.12),
            (0.08, 0),
            (-0.08, 0),
            (-0.14, -0.12),
            (-0.15, -0.3),
        ]
    )
    body.box(-0.1, -0.12, -0.05, 0.03).box(0.05, -0.12, 0.1, 0.03)
    head = Shape().blob(
        [
            (-0.08, -0.6),
            (0, -0.65),
            (0.08, -0.6),
            (0.065, -0.48),
            (0.04, -0.4),
            (-0.04, -0.4),
            (-0.065, -0.48),
        ]
    )
    for side in (-1, 1):
        head.blob(
            [(side * 0.07, -0.58), (side * 0.17, -0.64), (side * 0.2, -0.6), (side * 0.12, -0.54)]
        )
    hide = mix(p.accent, p.ink, 0.25)
    s.put(horns, mix(p.ink, p.accent, 0.3))
    s.put(body, sweep(hide, mix(hide, p.ink, 0.4)))
    s.put(
        Shape().blob([(-0.05, -0.36), (0.05, -0.36), (0.07, -0.2), (0, -0.1), (-0.07, -0.2)]),
        p.paper,
        0.8,
    )
    s.put(head, sweep(mix(hide, p.paper, 0.2), hide))
    s.put(
        Shape().disc((-0.05, -0.53), 0.012).disc((0.05, -0.53), 0.012).disc((0, -0.42), 0.022, 0.7),
        p.ink,
    )


def chair(s: Spot, p: Palette) -> None:
    """A bentwood chair."""
    seat = Shape().disc((0, -0.46), 0.27, 0.26)
    legs = Shape()
    for top, foot in ((-0.22, -0.3), (0.22, 0.3), (-0.1, -0.14), (0.1, 0.14)):
        legs.stroke([(top, -0.45), (foot, 0.01 if abs(top) > 0.2 else -0.06)], 0.035, 0.025)
    back = smooth(
        [(-0.22, -0.48), (-0.26, -0.78), (-0.15, -1.0), (0.15, -1.0), (0.26, -0.78), (0.22, -0.48)]
    )
    inner = smooth([(-0.12, -0.5), (-0.14, -0.74), (0, -0.88), (0.14, -0.74), (0.12, -0.5)])
    s.put(Shape().stroke(back, 0.04).stroke(inner, 0.03) + legs, mix(p.ink, p.accent, 0.15))
    s.put(seat, sweep(p.accent, mix(p.accent, p.ink, 0.4)))


def great_tree(s: Spot, p: Palette) -> None:
    """A broad tree in blossom."""
    tones = (p.ink, mix(p.accent, p.near, 0.35), mix(p.accent, p.paper, 0.35))
    blossom_tree(s.canvas, s.at, s.size, tones)


MOTIFS: dict[str, tuple[Callable[[Spot, Palette], None], str]] = {
    "dome": (dome, "a city under a glass dome"),
    "tower": (tower, "an old stone tower"),
    "cauldron": (cauldron, "a steaming pot over a fire"),
    "pavilion": (pavilion, "a palace tower with curved roofs"),
    "portal": (portal, "a gate of light"),
    "lamp": (lamp, "a lantern capped with snow"),
    "giant": (giant, "a robot as high as a hill"),
    "torii": (shrine_gate, "a shrine gate"),
    "candles": (candles, "a five-armed candelabra"),
    "guitar": (guitar, "an electric guitar"),
    "behemoth": (behemoth, "a beast like a walking hill, crystals on its back"),
    "railcar": (railcar, "a little train of two cars"),
    "jellyfish": (jellyfish, "a shining jellyfish"),
    "wolf": (wolf, "a wolf"),
    "horn": (horn, "a brass horn"),
    "saucer": (saucer, "a flying saucer"),
    "armillary": (armillary, "an armillary sphere"),
    "spring": (spring, "a steaming pool with bamboo poles"),
    "fish": (fish, "a great fish"),
    "castle": (castle, "a white castle keep"),
    "star": (big_star, "a great five-pointed star"),
    "bus stop": (bus_stop, "a bus stop"),
    "stag": (stag, "a deer with wide antlers"),
    "chair": (chair, "an empty chair"),
    "tree": (great_tree, "a broad tree in blossom"),
}


def motif(c: Canvas, p: Palette, kind: str, at: Point, size: float) -> None:
    """Draw a world's motif standing on a point."""
    MOTIFS[kind][0](Spot(c, at, size), p)
