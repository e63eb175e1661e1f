"""Motifs that somebody could carry, play, or sit on."""

from __future__ import annotations

from math import cos, pi, sin, tau

from ..built import train
from ..canvas import sweep
from ..colours import Palette, mix
from ..shapes import Shape, smooth
from .motif import Spot, enters


@enters("cauldron", "a steaming pot over a fire")
def cauldron(s: Spot, p: Palette) -> None:
    """A pot over a fire, steaming."""
    s.glow((0, -0.15), 1.5, p.light)
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


@enters("lamp", "a lantern capped with snow")
def lamp(s: Spot, p: Palette) -> None:
    """A lantern on a garden post, capped with snow."""
    s.glow((0, -0.8), 0.85, p.light)
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


@enters("candles", "a five-armed candelabra")
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
        s.glow((x, y - 0.26), 0.28, p.light)
    s.put(stand, sweep(p.accent, mix(p.accent, p.ink, 0.6)))
    s.put(wax, p.paper)
    s.put(flames, p.light)


@enters("guitar", "an electric guitar")
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


@enters("horn", "a brass horn")
def horn(s: Spot, p: Palette) -> None:
    """A brass instrument, its bell upwards."""
    s.glow((0.1, -0.8), 0.8, p.light)
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


@enters("armillary", "an armillary sphere")
def armillary(s: Spot, p: Palette) -> None:
    """An armillary sphere on its foot."""
    gold, dark = p.accent, mix(p.accent, p.ink, 0.5)
    hoop = Shape().disc((0, 0), 0.42).disc((0, 0), 0.385, cut=True)
    s.glow((0, -0.55), 0.7, p.light)
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


@enters("star", "a great five-pointed star")
def big_star(s: Spot, p: Palette) -> None:
    """A great five-pointed star."""
    s.glow((0, -0.5), 1.0, p.light)
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


@enters("chair", "an empty chair")
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


@enters("railcar", "a little train of two cars")
def railcar(s: Spot, p: Palette) -> None:
    """A little train of two cars."""
    body, panes, stripe = (part.placed((1.04, 0), 0.34) for part in train(2))
    s.put(body, sweep(mix(p.accent, p.paper, 0.2), p.accent))
    s.put(stripe, p.paper)
    s.put(panes, mix(p.light, p.paper, 0.4))
    s.glow((1.1, -0.14), 0.5, p.light)
