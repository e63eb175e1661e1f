"""Scenes of night, storm, rain and snow, and of the sea's inside."""

from __future__ import annotations

from ..built import house, lit_lamp, town
from ..canvas import Canvas, burst, sweep
from ..colours import mix
from ..figures import figure
from ..land import height_at, layer, layers, skyline_of, wood
from ..motifs import motif
from ..shapes import Shape
from ..sky import air, beam, bolt, clouds, orb, sparks, stars
from ..sky import rain as falling_rain
from ..sky import snow as falling_snow
from ..worlds import World
from .scene import scene


@scene("A city, one row of roofs behind the other, under {orb}.")
def city(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p.at_night() if w.orb != "sun" else p)
    night = p.at_night()
    stars(c, p.paper, 120, 0.5)
    orb(c, p, w.orb, (c.at(0.66, 0.4), c.height * 0.22))
    for index, (level, height) in enumerate(((0.82, 0.5), (0.9, 0.44), (1.02, 0.36))):
        tone = mix(mix(p.far, p.sky[1], 0.4), p.ink, 0.35 + 0.27 * index)
        town(c, tone, level, height, (None, p.light, p.accent)[index])
        c.mist(c.height * 0.55, c.height * level, night.sky[2], 0.4 if index < 2 else 0)
    c.glow(c.at(0.66, 1.0), c.height * 0.5, p.accent, 0.25)


@scene("Someone under an umbrella crosses a wet street at night, between lamps and lit windows.")
def rain(c: Canvas, w: World) -> None:
    p = w.palette.at_night()
    bright = w.palette
    air(c, p)
    c.glow(c.at(0.5, 0.62), c.height * 0.75, bright.sky[-1], 0.55)
    town(c, mix(bright.far, p.ink, 0.5), 0.7, 0.5, mix(bright.light, p.ink, 0.25))
    town(c, mix(bright.near, p.ink, 0.6), 0.74, 0.34, bright.light)
    street = Shape().box(-5, c.height * 0.76, c.width + 5, c.height + 5)
    c.add(street, sweep(mix(bright.far, p.ink, 0.35), mix(bright.near, p.ink, 0.75)))
    _puddles(c, [bright.light, bright.accent, bright.sky[-1]])
    for x, mirrored in ((0.14, False), (0.86, True)):
        lit_lamp(c, bright, c.at(x, 0.86), c.height * 0.56, mirrored=mirrored)
    c.glow(c.at(0.47, 0.66), c.height * 0.34, bright.light, 0.4)
    figure(c, bright, "umbrella", c.at(0.46, 0.9), c.height * 0.36)
    falling_rain(c, mix(bright.paper, bright.sky[0], 0.25), 300)


def _puddles(c: Canvas, tones: list[tuple[int, int, int]]) -> None:
    """Let the lights of the street lie broken on the ground."""
    for tone in tones:
        streaks = Shape()
        for _ in range(26):
            x, y = c.at(c.dice.random(), c.dice.uniform(0.8, 1.0))
            half = c.dice.uniform(8, 60)
            streaks.stroke([(x - half, y), (x + half, y)], c.dice.uniform(1.5, 4.5))
        c.add(streaks, tone, 0.42)


@scene("Lightning between two crags: {figure} on one of them, {motif} on the other.")
def storm(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(mix(p.sky[0], p.ink, 0.6), mix(p.sky[1], p.ink, 0.25), p.sky[2]))
    clouds(c, mix(p.sky[0], p.ink, 0.7), 0.1, 6)
    bolt(c, mix(p.light, p.paper, 0.6), c.at(0.5, 0.0), c.at(0.47, 0.84))
    layers(c, p, "crags", [0.84, 0.92], height=0.16, start=0.2, stop=0.6)
    left = [
        c.at(*spot)
        for spot in (
            (-0.02, 0.6),
            (0.1, 0.585),
            (0.22, 0.6),
            (0.27, 0.68),
            (0.26, 0.78),
            (0.33, 0.9),
            (0.35, 1.02),
            (-0.02, 1.02),
        )
    ]
    right = [
        c.at(*spot)
        for spot in (
            (1.02, 0.66),
            (0.9, 0.65),
            (0.68, 0.66),
            (0.64, 0.75),
            (0.66, 0.83),
            (0.58, 0.95),
            (0.56, 1.02),
            (1.02, 1.02),
        )
    ]
    motif(c, p, w.motif, c.at(0.81, 0.665), c.height * 0.4)
    for rock in (left, right):
        crag = Shape().polygon(rock)
        c.add(crag, sweep(mix(p.near, p.ink, 0.35), p.ink))
        c.shade(crag, mix(p.near, p.light, 0.3), 0.3, "above")
    figure(c, p, w.figure, c.at(0.2, 0.605), c.height * 0.27)
    falling_rain(c, p.paper, 140, 0.35)


@scene("Small houses with lit windows under falling snow, firs on the slope behind them.")
def snow(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(
        sweep(mix(p.sky[0], p.ink, 0.35), mix(p.sky[0], p.sky[1], 0.6), mix(p.sky[2], p.paper, 0.3))
    )
    orb(c, p, "moon", (c.at(0.22, 0.24), c.height * 0.1))
    white = mix(p.paper, p.sky[0], 0.12)
    for index, level in enumerate((0.56, 0.66, 0.76)):
        edge = skyline_of(c, "hills", level, 0.07)
        tone = mix(white, p.sky[0], 0.45 - 0.15 * index)
        wood(
            c,
            edge,
            mix(mix(p.near, p.sky[0], 0.5 - 0.2 * index), p.ink, 0.2 * index),
            size=60 + 34 * index,
            count=34 - 7 * index,
        )
        layer(c, edge, tone, mix(tone, p.sky[0], 0.2))
    front = skyline_of(c, "hills", 0.85, 0.02)
    for x, size in ((0.34, 92), (0.53, 124), (0.74, 84)):
        house(c, p, (c.width * x, height_at(front, c.width * x)), size)
        roof = Shape().polygon(
            [(-0.74, -0.56), (0, -1.16), (0.74, -0.56), (0.6, -0.56), (0, -1.0), (-0.6, -0.56)]
        )
        c.add(roof.placed((c.width * x, height_at(front, c.width * x)), size), p.paper)
    layer(c, front, p.paper, mix(white, p.sky[0], 0.25))
    falling_snow(c, p.paper, 320)


@scene("Under water: beams of light, a shoal of small fish, and the keel of a boat above.")
def underwater(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(mix(p.sky[1], p.paper, 0.35), mix(p.sky[0], p.far, 0.4), mix(p.near, p.ink, 0.5)))
    for x, wide in ((0.2, 190), (0.42, 300), (0.62, 170), (0.82, 240)):
        beam(
            c,
            mix(p.paper, p.light, 0.3),
            c.at(x, -0.05),
            c.at(x - 0.12, 0.95),
            width=wide,
            opacity=0.32,
        )
    hull = Shape().blob([(-1, -0.2), (-0.7, 0.1), (0, 0.22), (0.7, 0.1), (1, -0.2), (0, -0.24)])
    c.add(hull.placed(c.at(0.62, 0.02), 150), p.ink, 0.85)
    _shoal(c, w)
    layers(c, p, "hills", [0.84, 0.92], height=0.06, start=0.6)
    weeds = Shape()
    for _ in range(40):
        x, tall = c.width * c.dice.random(), c.height * c.dice.uniform(0.06, 0.22)
        sway = [
            (x + 9 * (step % 2) * c.dice.choice((-1, 1)), c.height * 1.01 - tall * step / 5)
            for step in range(6)
        ]
        weeds.stroke(sway, 9, 2)
    c.add(weeds, mix(p.near, p.ink, 0.6))
    sparks(c, p.paper, (0.0, 0.1, 1.0, 0.95), 70)


def _shoal(c: Canvas, w: World) -> None:
    """Fish that swim one way, thickest around the middle."""
    small = Shape().blob([(-1, 0), (-0.3, -0.34), (0.5, -0.12), (0.5, 0.12), (-0.3, 0.34)])
    small.polygon([(0.4, 0), (1, -0.34), (0.86, 0), (1, 0.34)])
    for share, size, tone in (
        (40, 11, mix(w.palette.far, w.palette.paper, 0.3)),
        (26, 19, w.palette.accent),
        (8, 30, w.palette.light),
    ):
        shoal = Shape()
        for _ in range(share):
            at = c.at(c.dice.gauss(0.42, 0.15), c.dice.gauss(0.5, 0.11))
            shoal += small.placed(at, size * c.dice.uniform(0.7, 1.2), c.dice.uniform(-12, 12))
        c.add(shoal, tone, 0.92)


@scene("{Figure}, very small, under an eclipsed sun.")
def eclipse(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(mix(p.sky[0], p.ink, 0.5), mix(p.sky[0], p.sky[1], 0.6), p.sky[2]))
    middle, radius = c.at(0.5, 0.42), c.height * 0.27
    c.glow(middle, radius * 2.6, p.light, 0.85)
    for index in range(5):
        c.add(Shape().disc(middle, radius * (1.5 - index * 0.1)), p.light, 0.07)
    c.add(Shape().disc(middle, radius * 1.06), mix(p.light, p.paper, 0.6))
    c.add(Shape().disc(middle, radius), burst(mix(p.sky[0], p.ink, 0.7), p.ink))
    edge = layers(
        c,
        p,
        w.ground if w.ground != "waves" else "dunes",
        [0.8, 0.88],
        height=0.07,
        start=0.3,
        stop=0.8,
    )
    edge = layer_flat(c, w)
    x = c.width * 0.5
    figure(c, p, w.figure, (x, height_at(edge, x) + 2), c.height * 0.17)


def layer_flat(c: Canvas, w: World) -> list[tuple[float, float]]:
    """A low hill in the middle, for somebody to stand on."""
    edge = [
        (c.width * s / 40, c.height * (0.98 - 0.1 * max(0, 1 - ((s - 20) / 16) ** 2)))
        for s in range(41)
    ]
    layer(c, edge, mix(w.palette.near, w.palette.ink, 0.6), w.palette.ink)
    return edge
