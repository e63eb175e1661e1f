"""What is above: air, sun and moons, stars, clouds, weather and beams of light."""

from __future__ import annotations

from math import cos, pi, radians, sin, tau

from .canvas import Canvas, burst, sweep
from .colours import Colour, Palette, mix
from .shapes import Point, Shape


def air(c: Canvas, p: Palette, horizon: float = 0.76) -> None:
    """The whole sky, down to a horizon that the land will mostly hide."""
    c.cover(p.sky[-1])
    c.add(Shape().box(-2, -2, c.width + 2, c.height * horizon), sweep(*p.sky))


def sun(c: Canvas, p: Palette, at: Point, radius: float) -> None:
    """A flat disc with its halo."""
    c.glow(at, radius * 3.2, p.light, 0.6)
    c.add(Shape().disc(at, radius), sweep(mix(p.light, p.paper, 0.6), p.light))


def moon(c: Canvas, p: Palette, at: Point, radius: float) -> None:
    """A disc with a few seas, its night side sprayed on."""
    face = mix(p.light, p.paper, 0.7)
    c.glow(at, radius * 2.8, face, 0.35)
    disc = Shape().disc(at, radius)
    c.add(disc, face)
    seas = Shape()
    for x, y, r in ((-0.35, -0.2, 0.26), (0.1, 0.25, 0.34), (0.3, -0.35, 0.16), (-0.3, 0.45, 0.14)):
        seas.disc((at[0] + x * radius, at[1] + y * radius), r * radius, 0.9)
    c.add(seas, mix(face, p.sky[0], 0.3), 0.35)
    c.shade(disc, mix(face, p.sky[1], 0.5), 0.5, "right")


def crescent(c: Canvas, p: Palette, at: Point, radius: float) -> None:
    face = mix(p.light, p.paper, 0.5)
    c.glow(at, radius * 3, face, 0.35)
    bite = (at[0] + radius * 0.42, at[1] - radius * 0.2)
    c.add(Shape().disc(at, radius).disc(bite, radius * 0.86, cut=True), face)


def twins(c: Canvas, p: Palette, at: Point, radius: float) -> None:
    """A large moon and a small one."""
    moon(c, p, at, radius)
    moon(c, p, (at[0] + radius * 1.7, at[1] - radius * 0.9), radius * 0.36)


def ringed(c: Canvas, p: Palette, at: Point, radius: float) -> None:
    """A planet with a ring, the ring's far half behind it."""
    c.glow(at, radius * 2.4, p.light, 0.35)
    ring = Shape().disc((0, 0), 1.75, 0.3).disc((0, 0), 1.4, 0.24, cut=True)
    ring = ring.placed(at, radius, -18)
    c.add(ring, p.paper, 0.8)
    ball = Shape().disc(at, radius)
    c.add(ball, sweep(p.light, p.accent, grain=18))
    front = [(x, y) for x, y in _arc((0, 0), 1.57, 0, pi)]
    band = Shape().stroke([(x, y * 0.27) for x, y in front], 0.26).placed(at, radius, -18)
    c.add(band, p.paper, 0.85)


def echoes(c: Canvas, tone: Colour, at: Point, radii: list[float]) -> None:
    """Rings that spread from a point, fainter with every step."""
    for index, radius in enumerate(radii):
        c.add(ring(at, radius, max(2.0, radius * 0.02)), tone, 0.7 * 0.82**index)


def ring(at: Point, radius: float, width: float) -> Shape:
    return Shape().disc(at, radius).disc(at, radius - width, cut=True)


def stars(c: Canvas, tone: Colour, count: int = 160, down_to: float = 0.7) -> None:
    """Three sizes of stars, fewer towards the horizon."""
    for size, share, opacity in ((1.0, 0.7, 0.55), (1.7, 0.25, 0.8), (2.6, 0.05, 1.0)):
        field = Shape()
        for _ in range(int(count * share)):
            down = c.dice.random() ** 1.4 * down_to
            field.dot(c.at(c.dice.random(), down), size * c.dice.uniform(0.7, 1.2))
        c.add(field, tone, opacity)


def star_trails(c: Canvas, tone: Colour, pole: Point, rings: int = 60) -> None:
    """Stars on a long exposure: arcs around the pole."""
    reach = max(c.size) * 1.1
    groups = [(Shape(), 0.25), (Shape(), 0.5), (Shape(), 0.9)]
    for index in range(rings):
        radius = 12 + reach * (index / rings) ** 1.15 + c.dice.uniform(-4, 4)
        start, length = c.dice.uniform(0, tau), c.dice.uniform(0.35, 1.5)
        trail = _arc(pole, radius, start, start + length)
        c.dice.choice(groups)[0].thread(trail, c.dice.uniform(1.0, 2.6))
    for field, opacity in groups:
        c.add(field, tone, opacity)


def constellation(c: Canvas, tone: Colour, points: list[Point]) -> None:
    """Stars joined by a thin line."""
    c.add(Shape().stroke(points, 1.5), tone, 0.45)
    heads = Shape()
    for index, point in enumerate(points):
        heads.star(point, 13 if index % 3 == 0 else 9, 4, 0.28)
    for point in points[::3]:
        c.glow(point, 46, tone, 0.5)
    c.add(heads, tone)


def clouds(c: Canvas, tone: Colour, level: float, count: int = 3) -> None:
    """Long flat clouds in the manner of cut paper."""
    for _ in range(count):
        x, y = c.at(c.dice.uniform(-0.1, 0.9), level + c.dice.uniform(-0.08, 0.08))
        c.add(_bar_cloud(c, (x, y), c.width * c.dice.uniform(0.22, 0.45)), tone, 0.75)


def _bar_cloud(c: Canvas, at: Point, length: float) -> Shape:
    thick = c.height * 0.018
    shape = Shape()
    for index in range(3):
        start = at[0] + length * c.dice.uniform(0, 0.35)
        y = at[1] + (index - 1) * thick * 1.5
        shape.stroke([(start, y), (start + length * c.dice.uniform(0.4, 0.75), y)], thick * 1.7)
    return shape


def cumulus(c: Canvas, p: Palette, at: Point, size: float) -> None:
    """A towering summer cloud: lit above, blue below."""
    puffs = [(at[0], at[1] - size * 0.1, size * 0.3)]
    for _ in range(26):
        across = c.dice.uniform(-1, 1)
        up = c.dice.random() * (1 - abs(across) ** 1.5) * 0.95
        puffs.append(
            (at[0] + across * size * 0.85, at[1] - up * size, size * c.dice.uniform(0.12, 0.26))
        )
    body, lit = Shape(), Shape()
    for x, y, r in puffs:
        body.disc((x, y), r)
        lit.disc((x - r * 0.16, y - r * 0.2), r * 0.74)
    shadow = mix(p.paper, p.sky[0], 0.3)
    c.add(body, sweep(mix(p.paper, p.sky[0], 0.06), shadow))
    c.add(lit, sweep(p.paper, mix(p.paper, p.sky[-1], 0.5)), 0.8, blur=2)


def rays(c: Canvas, tone: Colour, at: Point, count: int = 14, opacity: float = 0.35) -> None:
    """A fan of wedges from one point to beyond every edge."""
    reach = c.width + c.height
    fan = Shape()
    for index in range(count):
        a, b = tau * index / count, tau * (index + 0.5) / count
        far = [(at[0] + reach * cos(t), at[1] + reach * sin(t)) for t in (a, b)]
        fan.polygon([at, *far])
    c.add(fan, tone, opacity)


def beam(c: Canvas, tone: Colour, start: Point, stop: Point, **look: float) -> None:
    """A cone of light that widens to `width` and has the `opacity`."""
    half = look.get("width", 200) / 2
    cone = Shape().polygon([(start[0] - half * 0.12, start[1]), (start[0] + half * 0.12, start[1])])
    cone.parts[0][0].extend([(stop[0] + half, stop[1]), (stop[0] - half, stop[1])])
    for opacity, blur in ((0.6, 6), (0.4, 1)):
        c.add(cone, tone, look.get("opacity", 0.4) * opacity, blur=blur)


def rain(c: Canvas, tone: Colour, count: int = 260, slant: float = 0.18) -> None:
    """Slanting streaks, near ones longer."""
    for share, long, width, opacity in ((0.7, 34, 1.1, 0.3), (0.3, 76, 1.8, 0.4)):
        streaks = Shape()
        for _ in range(int(count * share)):
            x, y = c.at(c.dice.uniform(-0.05, 1.1), c.dice.uniform(-0.1, 1.0))
            length = long * c.dice.uniform(0.6, 1.3)
            tail = (x - slant * length, y + length)
            streaks.polygon([(x, y), (x + width, y), (tail[0] + width, tail[1]), tail])
        c.add(streaks, tone, opacity)


def snow(c: Canvas, tone: Colour, count: int = 260) -> None:
    """Flakes: many small ones, and a few out of focus close to us."""
    for share, size, opacity in ((0.75, 1.8, 0.7), (0.22, 3.4, 0.85)):
        flakes = Shape()
        for _ in range(int(count * share)):
            flakes.dot(c.at(c.dice.random(), c.dice.random()), size * c.dice.uniform(0.6, 1.4))
        c.add(flakes, tone, opacity)
    near = Shape()
    for _ in range(max(3, count // 30)):
        near.disc(c.at(c.dice.random(), c.dice.random()), c.dice.uniform(7, 14))
    c.add(near, tone, 0.28, blur=3)


def petals(c: Canvas, tone: Colour, count: int = 70, size: float = 9) -> None:
    """Petals on the wind, each turned its own way."""
    petal = Shape().blob([(0, -1), (0.5, -0.2), (0, 1), (-0.5, -0.2)])
    for share, scale, opacity in ((0.75, 0.7, 0.8), (0.25, 1.5, 0.95)):
        flock = Shape()
        for _ in range(int(count * share)):
            at = c.at(c.dice.random(), c.dice.random())
            turn = c.dice.uniform(0, 360)
            flock += petal.placed(at, size * scale * c.dice.uniform(0.6, 1.2), turn)
        c.add(flock, tone, opacity)


def sparks(c: Canvas, tone: Colour, within: tuple[float, ...], count: int = 60) -> None:
    """Motes of light in a box given by shares: left, top, right, bottom."""
    motes = Shape()
    for _ in range(count):
        at = c.at(c.dice.uniform(within[0], within[2]), c.dice.uniform(within[1], within[3]))
        motes.dot(at, c.dice.choice((1.4, 2, 2.6, 4)))
        if c.dice.random() < 0.15:
            c.glow(at, 26, tone, 0.6)
    c.add(motes, tone, 0.9)


def bolt(c: Canvas, tone: Colour, start: Point, stop: Point) -> None:
    """Lightning, with two branches."""
    spine = [start]
    for step in range(1, 10):
        share = step / 10
        x = start[0] + (stop[0] - start[0]) * share + c.dice.uniform(-0.035, 0.035) * c.width
        spine.append((x, start[1] + (stop[1] - start[1]) * share))
    spine.append(stop)
    shape = Shape().stroke(spine, 9, 3)
    for joint, side in ((3, 1), (5, -1)):
        x, y = spine[joint]
        limb = [(x, y), (x + side * 40, y + 46), (x + side * 52, y + 92), (x + side * 96, y + 140)]
        shape.stroke(limb, 5, 1)
    c.glow(((start[0] + stop[0]) / 2, (start[1] + stop[1]) / 2), c.height * 0.7, tone, 0.5)
    c.add(shape, tone, 0.5, blur=7)
    c.add(shape, tone)


def veils(c: Canvas, tones: list[Colour], level: float) -> None:
    """Northern lights: ribbons that fade upwards."""
    for index, tone in enumerate(tones):
        shift, low = c.dice.uniform(0, tau), []
        for step in range(41):
            share = step / 40
            wave = sin(share * 5 + shift) * 0.07 + sin(share * 11 + shift) * 0.02
            low.append((c.width * share, c.height * (level - index * 0.16 + wave)))
        for reach, opacity in ((0.05, 0.2), (0.12, 0.16), (0.22, 0.12), (0.34, 0.08)):
            high = [(x, y - c.height * reach) for x, y in low]
            c.add(Shape().polygon([*low, *reversed(high)]), tone, opacity, blur=c.height * 0.02)


def orbits(c: Canvas, tone: Colour, at: Point, radius: float) -> None:
    """Tilted circles with a small body on each, as in an old book of the heavens."""
    for index in range(5):
        reach = radius * (0.36 + 0.16 * index)
        c.add(ring(at, reach, 2.6), tone, 0.75)
        turn = c.dice.uniform(0, tau)
        body = (at[0] + reach * cos(turn), at[1] + reach * sin(turn))
        c.glow(body, 34, tone, 0.5)
        c.add(Shape().disc(body, 5 + 2.2 * index), tone)


def ball(c: Canvas, tones: tuple[Colour, ...], at: Point, radius: float) -> None:
    """A sphere lit from the middle."""
    c.add(Shape().disc(at, radius), burst(*tones, grain=10))


def _arc(at: Point, radius: float, start: float, stop: float) -> list[Point]:
    steps = max(6, int(abs(stop - start) / radians(5)))
    turns = (start + (stop - start) * step / steps for step in range(steps + 1))
    return [(at[0] + radius * cos(t), at[1] + radius * sin(t)) for t in turns]


ORBS = {
    "sun": (sun, "a low sun"),
    "moon": (moon, "a full moon"),
    "crescent": (crescent, "a crescent moon"),
    "twins": (twins, "two moons"),
    "ringed": (ringed, "a ringed planet"),
}


def orb(c: Canvas, p: Palette, kind: str, spot: tuple[Point, float]) -> None:
    """Hang the world's own light into its sky."""
    ORBS[kind][0](c, p, *spot)
