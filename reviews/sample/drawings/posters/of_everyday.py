"""Posters of rooms, streets and shelves."""

from __future__ import annotations

from math import cos, pi, sin, tau

from ..built import town
from ..canvas import Canvas, burst, sweep
from ..colours import mix
from ..figures import FIGURES, figure
from ..motifs import motif
from ..shapes import Shape
from ..sky import (
    air,
    clouds,
    ring,
    sparks,
)
from ..worlds import World
from .poster import poster


@poster(
    "the-dangers-in-my-heart",
    "Two students between tall bookshelves, before a round window with snow and evening light.",
)
def library(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(mix(p.near, p.ink, 0.6), mix(p.near, p.ink, 0.35)))
    middle, radius = c.at(0.5, 0.36), c.width * 0.32
    c.glow(middle, c.width * 0.75, p.light, 0.5)
    c.add(Shape().disc(middle, radius), sweep(*p.sky))
    c.add(Shape().disc((middle[0] + 90, middle[1] - 60), 46), p.paper)
    flakes = Shape()
    for _ in range(90):
        turn, reach = c.dice.uniform(0, tau), radius * 0.95 * c.dice.random() ** 0.5
        spot = middle[0] + reach * cos(turn), middle[1] + reach * sin(turn)
        flakes.dot(spot, c.dice.uniform(1.5, 5))
    c.add(flakes, p.paper, 0.9)
    bars = ring(middle, radius + 10, 22)
    for turn in (0, pi / 4, pi / 2, 3 * pi / 4):
        x, y = radius * cos(turn), radius * sin(turn)
        bars.thread([(middle[0] - x, middle[1] - y), (middle[0] + x, middle[1] + y)], 9)
    c.add(bars, mix(p.near, p.ink, 0.7))
    floor = Shape().box(-5, c.height * 0.84, c.width + 5, c.height + 5)
    c.add(floor, sweep(mix(p.near, p.accent, 0.25), mix(p.near, p.ink, 0.55)))
    c.add(Shape().disc(c.at(0.5, 0.9), c.width * 0.3, 0.2), p.light, 0.45, blur=4)
    for left, right in ((-0.02, 0.2), (0.8, 1.02)):
        _shelf(c, w, left, right)
    figure(c, p, "coat", c.at(0.4, 0.91), c.height * 0.25)
    figure(c, p, "student", c.at(0.6, 0.91), c.height * 0.27)
    sparks(c, p.light, (0.25, 0.3, 0.75, 0.85), 40)


def _shelf(c: Canvas, w: World, left: float, right: float) -> None:
    """A bookcase from floor to ceiling."""
    p = w.palette
    x0, x1 = c.width * left, c.width * right
    c.add(Shape().box(x0, -5, x1, c.height * 0.93), mix(p.near, p.ink, 0.72))
    tones = (p.accent, p.far, p.light, mix(p.accent, p.ink, 0.4), mix(p.far, p.ink, 0.35), p.paper)
    books = [Shape() for _ in tones]
    for row in range(9):
        floor = c.height * (0.1 + 0.1 * row)
        x = x0 + 10
        while x < x1 - 26:
            wide, tall = c.dice.uniform(10, 24), c.dice.uniform(62, 98)
            c.dice.choice(books).box(x, floor - tall, x + wide - 2, floor)
            x += wide
    for book, tone in zip(books, tones, strict=True):
        c.add(book, mix(tone, p.ink, 0.3))
    boards = Shape()
    for row in range(10):
        boards.box(x0, c.height * (0.1 + 0.1 * row), x1, c.height * (0.1 + 0.1 * row) + 9)
    c.add(boards, mix(p.near, p.ink, 0.4))


@poster(
    "cherry-magic",
    "A giant pair of cherries hangs like two moons over a city; two people walk below.",
)
def cherry_moons(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    middle = c.at(0.5, 0.4)
    c.add(Shape().disc(middle, c.width * 0.43), sweep(mix(p.light, p.paper, 0.6), p.light), 0.9)
    for index in range(3):
        c.add(ring(middle, c.width * (0.47 + index * 0.05), 3), p.paper, 0.7 - 0.2 * index)
    clouds(c, p.paper, 0.5, 3)
    town(c, mix(p.far, p.sky[2], 0.4), 0.78, 0.13)
    motif(c, p, "cherries", c.at(0.47, 0.66), c.height * 0.5)
    town(c, mix(p.far, p.near, 0.45), 0.87, 0.14, p.light)
    town(c, p.near, 0.94, 0.08, p.accent)
    street = Shape().box(-5, c.height * 0.92, c.width + 5, c.height + 5)
    c.add(street, sweep(mix(p.near, p.ink, 0.35), p.ink))
    figure(c, p, "pair", c.at(0.5, 0.97), c.height * 0.14)
    sparks(c, p.light, (0.1, 0.08, 0.9, 0.7), 50)


@poster(
    "the-fable",
    "A man in a long coat in a bare room, striped by the light of a window blind; an empty chair.",
)
def blinds(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(p.sky[0], p.sky[1]))
    stripes = Shape()
    for step in range(12):
        y = 0.08 + step * 0.052
        stripes.polygon(
            [c.at(0.12, y + 0.1), c.at(0.9, y), c.at(0.9, y + 0.026), c.at(0.12, y + 0.126)]
        )
    c.add(
        Shape().polygon([c.at(0.09, 0.155), c.at(0.93, 0.05), c.at(0.93, 0.7), c.at(0.09, 0.81)]),
        p.sky[2],
        0.5,
    )
    c.add(stripes, sweep(p.light, mix(p.light, p.accent, 0.35)))
    c.glow(c.at(0.5, 0.4), c.width * 0.6, p.light, 0.3)
    floor = Shape().polygon(
        [c.at(-0.02, 0.83), c.at(1.02, 0.78), c.at(1.02, 1.02), c.at(-0.02, 1.02)]
    )
    c.add(floor, sweep(mix(p.near, p.far, 0.4), p.near))
    shadow = Shape().polygon(
        [c.at(0.3, 0.93), c.at(0.4, 0.93), c.at(0.2, 1.02), c.at(-0.02, 1.02), c.at(-0.02, 0.99)]
    )
    c.add(shadow, p.ink, 0.5)
    figure(c, p, "coat", c.at(0.36, 0.94), c.height * 0.62)
    motif(c, p, "chair", c.at(0.76, 0.93), c.height * 0.27)
    wire = Shape().stroke([c.at(0.72, -0.01), c.at(0.72, 0.13)], 4)
    c.add(
        wire.polygon([c.at(0.69, 0.125), c.at(0.75, 0.125), c.at(0.82, 0.185), c.at(0.62, 0.185)]),
        p.ink,
    )
    c.glow(c.at(0.72, 0.2), c.width * 0.28, p.light, 0.7)
    c.add(Shape().disc(c.at(0.72, 0.19), 26, 0.7), p.paper)


@poster(
    "tis-time-for-torture-princess",
    "A steaming bowl of noodles on a stone block, in the light of a barred cell window.",
)
def temptation(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(mix(p.near, p.ink, 0.55), mix(p.near, p.ink, 0.2)))
    seams = Shape()
    for row in range(14):
        seams.box(-5, c.height * row * 0.075, c.width + 5, c.height * row * 0.075 + 4)
        for column in range(6):
            x = c.width * (column + 0.5 * (row % 2)) / 5
            seams.box(x, c.height * row * 0.075, x + 4, c.height * (row + 1) * 0.075)
    c.add(seams, p.ink, 0.45)
    c.add(
        Shape().polygon([c.at(0.34, 0.1), c.at(0.66, 0.1), c.at(0.98, 0.86), c.at(0.02, 0.86)]),
        p.light,
        0.4,
        blur=6,
    )
    window = (
        Shape().disc(c.at(0.5, 0.17), c.width * 0.17).box(*c.at(0.2875, 0.17), *c.at(0.7125, 0.27))
    )
    c.add(window.placed((0, 0), 1), sweep(p.sky[0], p.sky[2]))
    bars = Shape()
    for x in (0.36, 0.43, 0.5, 0.57, 0.64):
        bars.box(*c.at(x - 0.01, 0.05), *c.at(x + 0.01, 0.275))
    c.add(bars, p.ink)
    c.add(Shape().box(*c.at(0.26, 0.268), *c.at(0.74, 0.288)), mix(p.far, p.paper, 0.3))
    floor = Shape().box(-5, c.height * 0.86, c.width + 5, c.height + 5)
    c.add(floor, sweep(mix(p.near, p.light, 0.25), mix(p.near, p.ink, 0.4)))
    block = Shape().polygon([c.at(0.2, 0.74), c.at(0.8, 0.74), c.at(0.84, 0.95), c.at(0.16, 0.95)])
    c.add(block, sweep(mix(p.far, p.paper, 0.35), mix(p.far, p.ink, 0.3)))
    c.shade(block, mix(p.far, p.ink, 0.5), 0.5, "right")
    cloth = [
        c.at(0.16, 0.735),
        c.at(0.84, 0.735),
        *[c.at(0.84 - 0.68 * k / 20, 0.79 + 0.018 * abs(sin(pi * k / 4))) for k in range(21)],
    ]
    c.add(Shape().polygon(cloth), sweep(p.paper, mix(p.paper, p.accent, 0.35)))
    motif(c, p, "bowl", c.at(0.5, 0.755), c.width * 0.4)
    figure(c, p, "sitter", c.at(0.13, 0.97), c.height * 0.2)
    sparks(c, p.paper, (0.2, 0.3, 0.8, 0.75), 40)


@poster(
    "pseudo-harem",
    "One girl in a spotlight; behind her five large shadows in five colours, each of someone else.",
)
def many_shadows(c: Canvas, w: World) -> None:
    p = w.palette
    c.cover(sweep(*p.sky))
    c.add(
        Shape().disc(c.at(0.5, 0.44), c.width * 0.46),
        burst(p.paper, p.light, mix(p.light, p.sky[0], 0.5)),
    )
    casts = (
        ("guitarist", 0.12, 0.5, p.far),
        ("coat", 0.9, 0.5, mix(p.accent, p.ink, 0.15)),
        ("umbrella", 0.29, 0.62, p.near),
        ("swordsman", 0.71, 0.62, mix(p.light, p.far, 0.6)),
        ("traveller", 0.49, 0.78, mix(p.accent, p.paper, 0.2)),
    )
    for kind, x, tall, tone in casts:
        body, spot = FIGURES[kind][0]()
        c.add(
            (body + spot).placed(c.at(x, 0.88), c.height * tall * 0.86),
            sweep(tone, mix(tone, p.paper, 0.35)),
            0.82,
        )
    floor = Shape().box(-5, c.height * 0.83, c.width + 5, c.height + 5)
    c.add(floor, sweep(p.near, mix(p.near, p.ink, 0.5)))
    c.add(Shape().disc(c.at(0.5, 0.91), c.width * 0.33, 0.2), mix(p.light, p.paper, 0.4), 0.9)
    c.add(Shape().disc(c.at(0.5, 0.92), c.width * 0.1, 0.14), p.ink, 0.4, blur=5)
    figure(c, p, "student", c.at(0.5, 0.92), c.height * 0.24)
