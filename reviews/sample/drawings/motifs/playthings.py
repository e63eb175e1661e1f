"""Motifs to eat, fly, throw, camp or wish with."""

from __future__ import annotations

from math import cos, pi, sin, tau

from ..canvas import burst, sweep
from ..colours import Palette, mix
from ..shapes import Shape, smooth
from .motif import Spot, enters


@enters("bowl", "a bowl of noodles with steam above it")
def bowl(s: Spot, p: Palette) -> None:
    s.glow((0, -0.5), 0.9, p.light)
    for sway in (-0.28, 0.02, 0.3):
        steam = [(sway + 0.07 * sin(k * 1.1 + sway * 9), -0.62 - k * 0.09) for k in range(8)]
        s.put(Shape().stroke(smooth(steam), 0.08, 0.012), p.paper, 0.4)
    side = smooth(
        [(-0.8, -0.5), (-0.66, -0.2), (-0.32, -0.04), (0.32, -0.04), (0.66, -0.2), (0.8, -0.5)]
    )
    s.put(
        Shape().polygon(side).box(-0.3, -0.06, 0.3, 0.02),
        sweep(p.accent, mix(p.accent, p.ink, 0.4)),
    )
    band = Shape()
    for k in range(9):
        band.disc((-0.6 + k * 0.15, -0.34 + 0.1 * (1 - ((k - 4) / 4) ** 2)), 0.035)
    s.put(band, p.paper, 0.85)
    s.put(Shape().disc((0, -0.5), 0.8, 0.2), mix(p.accent, p.paper, 0.45))
    s.put(Shape().disc((0, -0.5), 0.73, 0.17), mix(p.light, p.accent, 0.3))
    noodles = Shape()
    for k in range(9):
        x = -0.5 + k * 0.1
        noodles.stroke(
            smooth([(x, -0.56), (x + 0.12, -0.5), (x + 0.04, -0.44), (x + 0.18, -0.4)]), 0.022
        )
    s.put(noodles, mix(p.light, p.paper, 0.55))
    s.put(Shape().disc((-0.32, -0.53), 0.17, 0.42), p.paper)
    s.put(Shape().disc((-0.32, -0.535), 0.08, 0.45), mix(p.light, p.accent, 0.45))
    s.put(
        Shape().disc((0.26, -0.52), 0.14, 0.4).disc((0.4, -0.46), 0.1, 0.4),
        mix(p.accent, p.ink, 0.3),
    )
    sticks = Shape().stroke([(0.05, -0.56), (0.96, -0.98)], 0.032, 0.045)
    s.put(sticks.stroke([(0.16, -0.54), (1.03, -0.9)], 0.032, 0.045), p.ink)


@enters("sword", "a sword stuck into a mound")
def sword(s: Spot, p: Palette) -> None:
    s.glow((0, -0.55), 0.7, p.accent)
    blade = Shape().polygon([(-0.05, -0.74), (0, -0.74), (0, 0), (-0.035, 0)])
    s.put(blade, sweep(p.paper, mix(p.paper, p.far, 0.5)))
    s.put(Shape().polygon([(0, -0.74), (0.05, -0.74), (0.035, 0), (0, 0)]), mix(p.far, p.ink, 0.25))
    s.put(
        Shape().stroke(smooth([(-0.2, -0.7), (-0.1, -0.755), (0.1, -0.755), (0.2, -0.7)]), 0.05),
        p.accent,
    )
    s.put(Shape().box(-0.026, -0.97, 0.026, -0.74), mix(p.ink, p.accent, 0.25))
    s.put(Shape().disc((0, -1.0), 0.05), p.accent)
    s.put(Shape().disc((0, -1.0), 0.022), p.light)
    cloth = Shape().blob(
        [
            (-0.02, -0.72),
            (0.14, -0.64),
            (0.3, -0.66),
            (0.5, -0.5),
            (0.36, -0.48),
            (0.2, -0.54),
            (0.05, -0.6),
        ]
    )
    s.put(cloth, sweep(p.accent, mix(p.accent, p.ink, 0.45), across=True))
    mound = Shape().polygon(
        smooth([(-0.5, 0.05), (-0.26, -0.1), (0, -0.15), (0.24, -0.09), (0.5, 0.05)])
    )
    s.put(mound, sweep(mix(p.near, p.far, 0.2), mix(p.near, p.ink, 0.5)))


@enters("cherries", "a pair of cherries on their stalks")
def cherries(s: Spot, p: Palette) -> None:
    stalks = Shape().stroke(smooth([(0.06, -1.0), (-0.1, -0.76), (-0.26, -0.48)]), 0.035, 0.022)
    stalks.stroke(smooth([(0.06, -1.0), (0.22, -0.72), (0.28, -0.42)]), 0.035, 0.022)
    leaf = Shape().blob(
        [(0.06, -1.0), (0.24, -1.12), (0.52, -1.06), (0.68, -0.9), (0.44, -0.88), (0.2, -0.92)]
    )
    s.put(stalks, mix(p.near, p.ink, 0.3))
    s.put(leaf, sweep(p.far, p.near, across=True))
    s.put(
        Shape().stroke(smooth([(0.1, -0.99), (0.36, -1.0), (0.6, -0.92)]), 0.014),
        mix(p.far, p.paper, 0.4),
    )
    for x, y, r in ((0.28, -0.23, 0.235), (-0.26, -0.26, 0.26)):
        fruit = Shape().disc((x, y), r, 0.97)
        s.put(fruit, sweep(mix(p.accent, p.paper, 0.12), mix(p.accent, p.ink, 0.3)))
        s.shade(fruit, mix(p.accent, p.ink, 0.5))
        gleam = smooth(
            [(x - r * 0.62, y - r * 0.05), (x - r * 0.5, y - r * 0.48), (x - r * 0.1, y - r * 0.68)]
        )
        s.put(Shape().stroke(gleam, 0.045, 0.03), p.paper, 0.85)


@enters("oil lamp", "a brass oil lamp with curling smoke")
def oil_lamp(s: Spot, p: Palette) -> None:
    s.glow((-0.5, -0.4), 0.6, p.light)
    curl = smooth(
        [(-0.62, -0.34), (-0.8, -0.52), (-0.56, -0.66), (-0.7, -0.86), (-0.4, -0.96), (-0.3, -1.1)]
    )
    s.put(Shape().stroke(curl, 0.04, 0.1), p.accent, 0.6)
    s.put(Shape().stroke([(x + 0.03, y - 0.02) for x, y in curl], 0.014, 0.04), p.paper, 0.5)
    brass, dark = p.light, mix(p.light, p.ink, 0.5)
    handle = Shape().disc((0.5, -0.3), 0.2).disc((0.5, -0.3), 0.14, cut=True)
    s.put(handle, dark)
    body = Shape().blob(
        [
            (-0.66, -0.36),
            (-0.4, -0.24),
            (-0.2, -0.4),
            (0.2, -0.42),
            (0.46, -0.3),
            (0.34, -0.1),
            (0, -0.04),
            (-0.3, -0.1),
            (-0.52, -0.24),
        ]
    )
    s.put(body, sweep(mix(brass, p.paper, 0.4), brass, dark))
    s.put(
        Shape()
        .blob([(-0.2, -0.38), (-0.08, -0.52), (0.08, -0.52), (0.2, -0.38)])
        .disc((0, -0.56), 0.045),
        sweep(brass, dark),
    )
    s.put(Shape().polygon([(-0.1, -0.06), (0.1, -0.06), (0.24, 0.02), (-0.24, 0.02)]), dark)
    s.put(Shape().stroke(smooth([(-0.3, -0.26), (0, -0.2), (0.34, -0.26)]), 0.03), p.accent)


@enters("tent", "a lit tent")
def tent(s: Spot, p: Palette) -> None:
    s.glow((0, -0.3), 1.1, p.light)
    side = Shape().polygon([(0.05, -0.82), (0.5, -0.7), (0.95, 0), (0.62, 0.02)])
    front = Shape().polygon([(0.05, -0.82), (0.62, 0.02), (-0.62, 0.02)])
    s.put(side, sweep(mix(p.accent, p.ink, 0.25), mix(p.accent, p.ink, 0.5)))
    s.put(front, sweep(p.accent, mix(p.accent, p.light, 0.35)))
    s.put(
        Shape().polygon([(0.04, -0.6), (0.26, 0.02), (-0.24, 0.02)]),
        sweep(mix(p.light, p.accent, 0.25), mix(p.light, p.paper, 0.5)),
    )
    s.put(
        Shape().polygon([(0.04, -0.6), (0.05, 0.02), (-0.24, 0.02), (-0.12, -0.1)]),
        mix(p.accent, p.ink, 0.12),
        0.5,
    )
    lines = (
        Shape()
        .thread([(0.05, -0.84), (-0.92, 0.03)], 0.012)
        .thread([(0.5, -0.7), (1.2, 0.03)], 0.012)
    )
    s.put(lines.stroke([(0.05, -0.9), (0.05, -0.8)], 0.025), p.ink)


@enters("pinwheel", "a paper pinwheel")
def pinwheel(s: Spot, p: Palette) -> None:
    s.put(Shape().stroke([(0, 0.02), (0, -0.68)], 0.03), mix(p.ink, p.near, 0.3))
    tones = (p.accent, p.light, p.paper, mix(p.far, p.near, 0.3))
    for k in range(8):
        turn = tau * k / 8 + 0.2
        tip = (0.36 * cos(turn), -0.68 + 0.36 * sin(turn))
        side = (0.26 * cos(turn + 0.75), -0.68 + 0.26 * sin(turn + 0.75))
        s.put(Shape().polygon([(0, -0.68), tip, side]), tones[k % 4])
        near = (0.2 * cos(turn + 0.75), -0.68 + 0.2 * sin(turn + 0.75))
        s.put(Shape().polygon([(0, -0.68), near, side]), mix(tones[k % 4], p.ink, 0.3))
    s.put(Shape().disc((0, -0.68), 0.045), p.ink)


@enters("rose window", "a round window of coloured glass")
def rose_window(s: Spot, p: Palette) -> None:
    s.glow((0, -0.5), 0.85, p.light)
    s.put(Shape().disc((0, -0.5), 0.52), p.ink)
    tones = (
        p.accent,
        p.light,
        p.sky[0],
        mix(p.accent, p.light, 0.5),
        p.far,
        mix(p.accent, p.sky[0], 0.5),
    )
    petal = Shape().blob(
        [(0, -0.17), (0.095, -0.32), (0.07, -0.44), (0, -0.475), (-0.07, -0.44), (-0.095, -0.32)]
    )
    inner = Shape().blob([(0, -0.07), (0.035, -0.12), (0, -0.17), (-0.035, -0.12)])
    for k in range(12):
        s.put(petal.placed((0, -0.5), 1, 30 * k), mix(tones[k % 6], p.paper, 0.12))
        s.put(inner.placed((0, -0.5), 1, 30 * k + 15), mix(tones[(k + 3) % 6], p.paper, 0.4))
    s.put(Shape().disc((0, -0.5), 0.06), p.paper)


@enters("shuttlecock", "a shuttlecock")
def shuttlecock(s: Spot, p: Palette) -> None:
    skirt = Shape().polygon(
        [
            (-0.14, -0.26),
            (0.14, -0.26),
            *[(0.36 - 0.72 * k / 16, -1.0 - 0.05 * abs(sin(pi * k / 4))) for k in range(17)],
        ]
    )
    s.put(skirt, sweep(p.paper, mix(p.paper, p.far, 0.35)))
    ribs = Shape()
    for k in range(5):
        ribs.stroke([(-0.1 + 0.05 * k, -0.28), (-0.29 + 0.145 * k, -0.98)], 0.012)
    ribs.stroke(smooth([(-0.19, -0.48), (0, -0.45), (0.19, -0.48)]), 0.016)
    ribs.stroke(smooth([(-0.25, -0.68), (0, -0.64), (0.25, -0.68)]), 0.016)
    s.put(ribs, mix(p.far, p.near, 0.5), 0.8)
    s.put(
        Shape()
        .disc((0, -0.17), 0.17, 0.95)
        .polygon([(-0.15, -0.27), (0.15, -0.27), (0.16, -0.17), (-0.16, -0.17)]),
        sweep(mix(p.light, p.paper, 0.5), mix(p.light, p.near, 0.4)),
    )
    s.put(Shape().box(-0.16, -0.29, 0.16, -0.235), p.accent)


@enters("balloon", "a striped hot-air balloon")
def balloon(s: Spot, p: Palette) -> None:
    lines = (
        Shape()
        .thread([(-0.3, -0.5), (-0.09, -0.14)], 0.012)
        .thread([(0.3, -0.5), (0.09, -0.14)], 0.012)
    )
    s.put(lines.thread([(0, -0.4), (0, -0.14)], 0.012), p.ink)
    tones = (p.accent, p.light, mix(p.accent, p.paper, 0.35), p.paper)
    for k, reach in enumerate((1.0, 0.72, 0.44, 0.16)):
        half = [(0.4 * reach, -0.66), (0.33 * reach, -0.52), (0.13 * reach, -0.3)]
        top = [(0, -1.06), (0.24 * reach, -0.99), (0.37 * reach, -0.84)]
        right = [*top, *half]
        gore = Shape().polygon(
            smooth([*right, *[(-x, y) for x, y in reversed(right[1:])]], closed=True)
        )
        s.put(gore, sweep(mix(tones[k], p.paper, 0.15), mix(tones[k], p.ink, 0.12)))
    s.put(
        Shape().polygon([(-0.1, -0.15), (0.1, -0.15), (0.08, 0.01), (-0.08, 0.01)]),
        sweep(mix(p.accent, p.ink, 0.45), p.ink),
    )
    s.put(Shape().disc((0, -0.27), 0.028, 1.4), burst(p.paper, p.light))
