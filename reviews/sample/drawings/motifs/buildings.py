"""Motifs that stand where they are: houses, gates, a pool, a tree."""

from __future__ import annotations

from math import cos, sin, tau

from ..built import pagoda, torii
from ..canvas import burst, sweep
from ..colours import Palette, mix
from ..land import blossom_tree
from ..shapes import Shape, smooth
from .motif import Spot, enters


@enters("dome", "a city under a glass dome")
def dome(s: Spot, p: Palette) -> None:
    """A city under a glass dome."""
    s.glow((0, -0.2), 1.6, p.accent)
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
    s.put(rock, sweep(mix(p.near, p.ink, 0.2), mix(p.far, p.near, 0.6)))


@enters("tower", "an old stone tower")
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
    s.glow((0, -0.5), 0.22, p.light)
    s.put(panes, p.light)


@enters("pavilion", "a palace tower with curved roofs")
def pavilion(s: Spot, p: Palette) -> None:
    """A palace tower with three curved roofs."""
    s.put(pagoda(3), sweep(p.accent, mix(p.accent, p.ink, 0.55)))
    panes = Shape()
    for x in (-0.18, -0.06, 0.06):
        panes.box(x, -0.13, x + 0.09, -0.02)
    panes.box(-0.1, -0.42, -0.02, -0.33).box(0.03, -0.42, 0.11, -0.33).box(-0.04, -0.7, 0.04, -0.62)
    s.glow((0, -0.1), 0.5, p.light)
    s.put(panes, p.light)


@enters("torii", "a shrine gate")
def shrine_gate(s: Spot, p: Palette) -> None:
    """A vermilion shrine gate."""
    s.put(torii(), sweep(p.accent, mix(p.accent, p.ink, 0.4)))


@enters("castle", "a white castle keep")
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


@enters("bus stop", "a bus stop")
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


@enters("portal", "a gate of light")
def portal(s: Spot, p: Palette) -> None:
    """An upright oval of light with a splintered rim."""
    s.glow((0, -0.5), 1.25, p.accent)
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


@enters("spring", "a steaming pool with bamboo poles")
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


@enters("tree", "a broad tree in blossom")
def great_tree(s: Spot, p: Palette) -> None:
    """A broad tree in blossom."""
    tones = (p.ink, mix(p.accent, p.near, 0.35), mix(p.accent, p.paper, 0.35))
    blossom_tree(s.canvas, s.at, s.size, tones)
