"""The blog's own pictures: its banner, and the banners and portraits of its authors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import sin, tau
from random import Random

from .built import draw_train, frame, houses, viaduct
from .canvas import Canvas, sweep
from .colours import Colour, Palette, colour, mix
from .figures import figure
from .land import branches, height_at, layers, wood
from .shapes import Point, Shape, smooth
from .sky import air, clouds, moon, ring, sun
from .worlds import WORLDS

NIGHT = colour("1d2438")
WALKERS = Palette.of("7f9cc4 c3d3e6", "c9d5e4 8fa5c2", "fff3d6 e8574a 1d2438 ffffff")


def four_seasons(c: Canvas) -> None:
    """A hill country from winter on the left to autumn on the right, four trees in it."""
    c.cover(
        sweep(
            *map(colour, ("7d9fcb", "9fb6dc", "eebfd0", "6bbbe0", "7cc3dc", "f0a865", "e88f52")),
            across=True,
        )
    )
    haze = sweep(
        *map(colour, ("eef2f7", "eef2f7", "fdeee6", "f2f6e4", "f2f6e4", "fbdcae", "fbdcae")),
        across=True,
    )
    c.mist(-c.height * 0.1, c.height * 0.8, haze, 0.95)
    c.glow(c.at(0.62, 0.3), c.height * 0.8, colour("fff6da"), 0.8)
    arc = [c.at(s / 40, 0.62 - 0.44 * sin(s / 40 * tau / 2)) for s in range(41)]
    c.add(Shape().thread(arc, 2), colour("ffffff"), 0.6)
    for share, radius in ((0.16, 17), (0.39, 23), (0.62, 44), (0.86, 25)):
        spot = (c.width * share, c.height * (0.62 - 0.44 * sin(share * tau / 2)))
        c.glow(spot, radius * 3.4, colour("fff4cf"), 0.7)
        c.add(Shape().disc(spot, radius), colour("fffaf0"))
    edge: list[Point] = []
    for index, level in enumerate((0.56, 0.66, 0.78)):
        edge = _season_hills(c, level, index / 2)
    ground = [height_at(edge, c.width * x) + 6 for x in (0.15, 0.385, 0.635, 0.87)]
    for index, x in enumerate((0.15, 0.385, 0.635, 0.87)):
        _season_tree(c, (c.width * x, ground[index]), index)
    _falling(c)
    x = c.width * 0.51
    figure(c, WALKERS, "pair", (x, height_at(edge, x) + 6), 92)
    _season_hills(c, 0.95, 1.25)


def _season_hills(c: Canvas, level: float, nearness: float) -> list[Point]:
    """One layer of hills, white at its left end, russet at its right."""
    far = map(colour, ("f4f7fb", "e9eff6", "cfe2c0", "9fd0a8", "b9d69a", "eebb76", "e9a862"))
    near = map(colour, ("d5e0ee", "bccbdf", "86bd7c", "2f8a68", "4a9258", "c9692f", "a8452a"))
    shift = nearness * 2.3
    edge = [
        (
            c.width * s / 80,
            c.height
            * (level - 0.05 * sin(s / 80 * 7 + shift) - 0.02 * sin(s / 80 * 17 + shift * 3)),
        )
        for s in range(-1, 82)
    ]
    tones = [mix(a, b, min(nearness, 1)) for a, b in zip(far, near, strict=True)]
    tones = [mix(tone, NIGHT, max(0, nearness - 1)) for tone in tones]
    shape = Shape().polygon([*edge, (c.width + 9, c.height + 9), (-9, c.height + 9)])
    c.add(shape, sweep(*tones, across=True, grain=8))
    c.shade(shape, NIGHT, 0.12, "below")
    return edge


def _season_tree(c: Canvas, foot: Point, season: int) -> None:
    """The same kind of tree: bare, in blossom, in leaf, turning."""
    size = c.height * 0.56
    bough, tips = branches(c, foot, size, 22)
    tones = (
        ("ffffff", "ffffff"),
        ("f08bab", "ffd3df"),
        ("2f8a5a", "8cc96a"),
        ("c8452a", "f2a23c"),
    )[season]
    shaded, lit = map(colour, tones)
    back, front = Shape(), Shape()
    for x, y in tips:
        reach = size * c.dice.uniform(0.05, 0.1) * (0.14 if season == 0 else 1)
        back.disc((x, y), reach)
        front.disc((x - reach * 0.3, y - reach * 0.3), reach * 0.62)
    c.add(Shape().disc((foot[0] + 20, foot[1]), size * 0.3, 0.12), NIGHT, 0.18, blur=5)
    if season:
        c.add(back, shaded, 0.95)
    c.add(bough, colour("3a2f3f") if season else colour("4a5878"))
    c.add(front, lit, 0.95)


def _falling(c: Canvas) -> None:
    """Snow, petals, light and leaves in the air of their own quarter."""
    petal = Shape().blob([(0, -1), (0.5, -0.2), (0, 1), (-0.5, -0.2)])
    for index, (tone, size, count) in enumerate(
        (("ffffff", 3, 90), ("f9b4c8", 6, 34), ("fff6c8", 2.4, 30), ("d9562c", 8, 34))
    ):
        flock = Shape()
        for _ in range(count):
            at = c.at(index / 4 + c.dice.uniform(-0.02, 0.25), c.dice.uniform(0.05, 0.9))
            scale = size * c.dice.uniform(0.5, 1.3)
            flock += (
                Shape().dot(at, scale)
                if index in (0, 2)
                else petal.placed(at, scale, c.dice.uniform(0, 360))
            )
        c.add(flock, colour(tone), 0.9)


@dataclass(frozen=True)
class Author:
    """How somebody who writes for the blog is drawn."""

    banner: Callable[[Canvas], None]
    portrait: Callable[[Canvas], None]


@dataclass(frozen=True)
class Face:
    """The flat shapes of a head: colours of the ground, skin, hair, jumper and its detail."""

    ground: tuple[Colour, Colour]
    skin: Colour
    hair: Colour
    jumper: Colour
    detail: Colour


def _draw_face(
    c: Canvas,
    face: Face,
    hair: Callable[[Canvas, Face], None],
    front: Callable[[Canvas, Face], None],
) -> None:
    """Ground, hair behind, neck, jumper, head, then whatever lies in front."""
    c.cover(sweep(*face.ground))
    c.add(Shape().disc((256, 262), 214), mix(face.ground[0], (255, 255, 255), 0.35), 0.7)
    hair(c, face)
    c.add(
        Shape().blob(
            [(60, 540), (84, 440), (180, 392), (256, 384), (332, 392), (428, 440), (452, 540)]
        ),
        sweep(face.jumper, mix(face.jumper, (0, 0, 0), 0.25)),
    )
    c.add(Shape().box(222, 320, 290, 388).disc((256, 388), 34), mix(face.skin, face.hair, 0.22))
    head = Shape().blob(
        [
            (256, 128),
            (330, 158),
            (350, 232),
            (330, 306),
            (256, 352),
            (182, 306),
            (162, 232),
            (182, 158),
        ]
    )
    c.add(head, sweep(mix(face.skin, (255, 255, 255), 0.12), face.skin))
    c.shade(head, mix(face.skin, face.hair, 0.35), 0.28, "right")
    cheeks = Shape().disc((204, 278), 19, 0.7).disc((308, 278), 19, 0.7)
    c.add(cheeks, mix(face.skin, BLUSH, 0.6), 0.6, blur=3)
    smile = smooth([(230, 298), (256, 310), (282, 298)])
    lids = Shape().stroke(smile, 6)
    for x in (212, 300):
        lids.stroke(smooth([(x - 17, 244), (x, 253), (x + 17, 244)]), 6)
    c.add(lids, mix(face.hair, (0, 0, 0), 0.25))
    front(c, face)


def _bob(c: Canvas, face: Face) -> None:
    back = [
        (256, 84),
        (360, 116),
        (398, 220),
        (392, 340),
        (350, 372),
        (162, 372),
        (120, 340),
        (114, 220),
        (152, 116),
    ]
    c.add(Shape().blob(back), sweep(face.hair, mix(face.hair, (0, 0, 0), 0.3)))


def _fringe(c: Canvas, face: Face) -> None:
    fringe = [
        (256, 100),
        (346, 130),
        (366, 226),
        (340, 236),
        (318, 190),
        (240, 198),
        (190, 196),
        (170, 238),
        (148, 228),
        (164, 132),
    ]
    c.add(Shape().blob(fringe), sweep(mix(face.hair, (255, 255, 255), 0.08), face.hair))
    clip = Shape().placed((0, 0), 1).star((336, 178), 21, 5, 0.5)
    c.add(clip, face.detail)
    scarf = [(150, 400), (256, 366), (362, 400), (352, 446), (256, 424), (160, 446)]
    c.add(Shape().blob(scarf), sweep(face.detail, mix(face.detail, (0, 0, 0), 0.2)))
    c.add(
        Shape().blob([(196, 424), (250, 428), (240, 530), (186, 530)]),
        mix(face.detail, (0, 0, 0), 0.12),
    )


def _short(c: Canvas, face: Face) -> None:
    c.add(
        Shape().blob(
            [(256, 92), (340, 112), (364, 190), (352, 250), (160, 250), (148, 190), (172, 112)]
        ),
        face.hair,
    )
    c.add(Shape().disc((158, 246), 24).disc((354, 246), 24), mix(face.skin, face.hair, 0.15))


def _beard_and_glasses(c: Canvas, face: Face) -> None:
    beard = Shape().blob(
        [
            (166, 262),
            (186, 280),
            (256, 278),
            (326, 280),
            (346, 262),
            (338, 322),
            (296, 366),
            (256, 376),
            (216, 366),
            (174, 322),
        ]
    )
    c.add(beard, sweep(mix(face.hair, (255, 255, 255), 0.06), face.hair))
    c.add(
        Shape().blob(
            [
                (168, 200),
                (158, 148),
                (214, 96),
                (300, 92),
                (356, 140),
                (346, 200),
                (322, 158),
                (252, 168),
                (196, 158),
            ]
        ),
        face.hair,
    )
    c.add(
        Shape().stroke(smooth([(230, 304), (256, 317), (280, 306)]), 6),
        mix(face.skin, (255, 255, 255), 0.2),
    )
    rims = Shape()
    for x in (212, 300):
        rims.disc((x, 240), 36).disc((x, 240), 30, cut=True)
    rims.stroke(smooth([(246, 234), (256, 229), (266, 234)]), 6)
    rims.stroke([(176, 236), (160, 230)], 6).stroke([(336, 236), (352, 230)], 6)
    c.add(rims, face.detail)
    collar = Shape().polygon(
        [(210, 392), (256, 440), (302, 392), (330, 404), (256, 486), (182, 404)]
    )
    c.add(collar, mix(face.jumper, (255, 255, 255), 0.3))


def _desk_by_the_window(c: Canvas) -> None:
    """Mio's banner: an evening at the desk, the city's lamps outside."""
    p = Palette.of("3a3f7a b06a9a ffc3a0", "7a5a8f 2c2a52", "ffe3a8 f2665e 1a1a38 fff3e4")
    air(c, p)
    moon(c, p, c.at(0.64, 0.26), 46)
    layers(c, p, "hills", [0.55, 0.63], height=0.09, stop=0.55)
    houses(c, p, c.height * 0.74, 22)
    layers(c, p, "hills", [0.76], height=0.02, start=0.9)
    frame(c, mix(p.near, p.ink, 0.25), (0.3, 0.06, 0.94, 0.78), columns=4, rows=1, bar=12)
    desk = Shape().box(-5, c.height * 0.84, c.width + 5, c.height + 5)
    c.add(desk, sweep(mix(p.accent, p.near, 0.55), mix(p.near, p.ink, 0.3)))
    c.glow(c.at(0.16, 0.5), c.height * 0.8, p.light, 0.65)
    stand = (
        Shape()
        .stroke([c.at(0.1, 0.86), c.at(0.08, 0.5), c.at(0.15, 0.28)], 9)
        .box(*c.at(0.07, 0.84), *c.at(0.13, 0.87))
    )
    c.add(stand, p.ink)
    c.add(
        Shape().polygon([c.at(0.138, 0.24), c.at(0.168, 0.24), c.at(0.2, 0.42), c.at(0.118, 0.42)]),
        p.accent,
    )
    _books(c, p)
    _cat(c, c.at(0.78, 0.79), 150, p.ink)
    cup = (
        Shape()
        .polygon([(-0.4, -0.7), (0.4, -0.7), (0.3, 0), (-0.3, 0)])
        .disc((0.4, -0.4), 0.22)
        .disc((0.4, -0.4), 0.13, cut=True)
    )
    c.add(cup.placed(c.at(0.42, 0.9), 82), sweep(p.paper, mix(p.paper, p.accent, 0.4), across=True))
    for sway in (-12, 12):
        steam = smooth(
            [
                (c.width * 0.42 + sway + 9 * sin(s * 1.3 + sway), c.height * 0.74 - s * 14)
                for s in range(7)
            ]
        )
        c.add(Shape().stroke(steam, 9, 2), p.paper, 0.4)


def _books(c: Canvas, p: Palette) -> None:
    for index, (wide, tone) in enumerate(
        ((190, p.far), (160, p.accent), (178, p.light), (140, p.near))
    ):
        y = c.height * 0.9 - index * 24
        left = c.width * 0.22 + c.dice.uniform(-8, 18)
        c.add(Shape().box(left, y - 23, left + wide, y), tone)
        c.add(
            Shape().box(left + 8, y - 18, left + wide, y - 5), p.paper, 0.85 if index % 2 else 0.0
        )


def _cat(c: Canvas, foot: Point, size: float, tone: Colour) -> None:
    body = Shape().blob(
        [
            (-0.04, -0.62),
            (0.16, -0.5),
            (0.3, -0.14),
            (0.22, 0.03),
            (-0.2, 0.03),
            (-0.22, -0.2),
            (-0.16, -0.5),
        ]
    )
    body.disc((-0.05, -0.7), 0.17, 0.9)
    for side in (-1, 1):
        body.polygon(
            [
                (-0.05 + side * 0.16, -0.7),
                (-0.05 + side * 0.13, -0.96),
                (-0.05 + side * 0.03, -0.82),
            ]
        )
    body.stroke(smooth([(0.16, -0.03), (0.32, 0.0), (0.36, 0.2), (0.28, 0.34)]), 0.085, 0.06)
    c.add(body.placed(foot, size), tone)


def _line_in_the_mountains(c: Canvas) -> None:
    """Jonas's banner: a train in the mountains on a clear morning."""
    p = Palette.of("2f7f9c 8fccc9 fbeccb", "6fa6a0 17434a", "fff0c0 f08a3c 0d2a30 fffaf0")
    air(c, p)
    sun(c, p, c.at(0.26, 0.36), 62)
    c.add(ring(c.at(0.26, 0.36), 92, 2), p.paper, 0.7)
    clouds(c, p.paper, 0.22, 4)
    layers(c, p, "peaks", [0.52, 0.62], height=0.26, stop=0.35)
    c.mist(c.height * 0.4, c.height * 0.72, p.paper, 0.5)
    edge = layers(c, p, "hills", [0.71], height=0.05, start=0.45)
    wood(c, edge, mix(p.near, p.far, 0.35), "pine", size=58, count=90)
    viaduct(c, mix(p.near, p.paper, 0.2), 0.66, 150)
    draw_train(c, p, c.at(0.72, 0.662), 46, 4)
    edge = layers(c, p, "hills", [0.92], height=0.05, start=0.85)
    wood(c, edge, mix(p.near, p.ink, 0.45), "pine", size=120, count=40)


BLUSH = colour("f0705f")
MIO = Face(
    (colour("ffd9c2"), colour("f4a78f")),
    colour("f7d2b8"),
    colour("2b2448"),
    colour("3f4f8f"),
    colour("ef5f5a"),
)
JONAS = Face(
    (colour("bfe3da"), colour("6fb7ad")),
    colour("eec3a0"),
    colour("7a3f22"),
    colour("e2a23a"),
    colour("14323a"),
)

AUTHORS = {
    "mio-hartley": Author(_desk_by_the_window, lambda c: _draw_face(c, MIO, _bob, _fringe)),
    "jonas-weir": Author(
        _line_in_the_mountains, lambda c: _draw_face(c, JONAS, _short, _beard_and_glasses)
    ),
}


def author_of(slug: str) -> Author:
    """Find an author by slug; one nobody has drawn yet looks like one of the others, recoloured."""
    return AUTHORS.get(slug) or _stranger(slug)


def _stranger(slug: str) -> Author:
    dice = Random(slug)  # noqa: S311 - the same slug has to give the same face
    p = WORLDS[dice.choice(sorted(WORLDS))].palette
    model, hair, front = dice.choice(((MIO, _bob, _fringe), (JONAS, _short, _beard_and_glasses)))
    face = replace(
        model, ground=(mix(p.sky[1], p.paper, 0.5), p.sky[1]), jumper=p.near, detail=p.accent
    )
    banner = dice.choice((_desk_by_the_window, _line_in_the_mountains))
    return Author(banner, lambda c: _draw_face(c, face, hair, front))
