"""Motifs that are alive, or look as if they were."""

from __future__ import annotations

from math import cos, pi, sin

from ..canvas import sweep
from ..colours import Palette, mix
from ..shapes import Shape, smooth
from .motif import Spot, enters


@enters("giant", "a robot as high as a hill")
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
    s.glow((0, -0.68), 0.3, p.light)
    s.put(Shape().star((0, -0.68), 0.075, 4, 0.4).box(-0.06, -0.89, 0.06, -0.865), p.light)


@enters("behemoth", "a beast like a walking hill, crystals on its back")
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
    s.glow((-0.05, -0.7), 0.95, p.accent)
    s.put(crystals, sweep(mix(p.accent, p.paper, 0.5), p.accent))
    s.put(body, sweep(mix(p.ink, p.near, 0.35), p.ink))
    s.glow((0.7, -0.33), 0.14, p.light)
    s.put(Shape().disc((0.7, -0.33), 0.026, 0.7).disc((0.6, -0.35), 0.018, 0.7), p.light)


@enters("jellyfish", "a shining jellyfish")
def jellyfish(s: Spot, p: Palette) -> None:
    """A shining jellyfish."""
    s.glow((0, -0.7), 0.95, p.accent)
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


@enters("wolf", "a wolf")
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


@enters("fish", "a great fish")
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


@enters("stag", "a deer with wide antlers")
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


@enters("saucer", "a flying saucer")
def saucer(s: Spot, p: Palette) -> None:
    """A flying saucer and the beam under it."""
    cone = Shape().polygon([(-0.16, -0.76), (0.16, -0.76), (0.5, 0.02), (-0.5, 0.02)])
    s.put(cone, sweep(mix(p.light, p.paper, 0.4), p.light), 0.5)
    saucer_hull(s, p)


@enters("saucer without a beam", "a flying saucer")
def saucer_hull(s: Spot, p: Palette) -> None:
    """The saucer alone, as high above its origin as if the beam were there."""
    s.glow((0, -0.8), 0.8, p.light)
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
