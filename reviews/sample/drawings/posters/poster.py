"""The register of posters, by the beginning of the slug they belong to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..canvas import Canvas, sweep
from ..colours import mix
from ..figures import figure
from ..land import height_at, layers
from ..motifs import motif
from ..shapes import Shape
from ..sky import air, clouds, orb, stars
from ..worlds import World

type Draw = Callable[[Canvas, World], None]


@dataclass(frozen=True)
class Poster:
    """A composition and the sentence that says what is seen."""

    draw: Draw
    sentence: str


POSTERS: dict[str, Poster] = {}


def poster(start: str, sentence: str) -> Callable[[Draw], Draw]:
    """Enter a function as the poster of every slug that begins so."""

    def enter(draw: Draw) -> Draw:
        POSTERS[start] = Poster(draw, sentence)
        return draw

    return enter


def poster_of(slug: str) -> Poster:
    """Find the poster of a slug."""
    known = [start for start in POSTERS if slug.startswith(start)]
    return POSTERS[max(known, key=len)] if known else _ANY


def _anywhere(c: Canvas, w: World) -> None:
    p = w.palette
    air(c, p)
    stars(c, p.paper, 80, 0.3)
    clouds(c, mix(p.sky[1], p.paper, 0.3), 0.16)
    orb(c, p, w.orb, (c.at(0.5, 0.32), c.width * 0.27))
    c.add(
        Shape()
        .disc(c.at(0.5, 0.32), c.width * 0.4)
        .disc(c.at(0.5, 0.32), c.width * 0.395, cut=True),
        p.paper,
        0.5,
    )
    edge = layers(c, p, w.ground, [0.52, 0.6], height=0.07, stop=0.35)
    motif(c, p, w.motif, (c.width * 0.5, height_at(edge, c.width * 0.5) + 12), c.height * 0.26)
    edge = layers(c, p, w.ground, [0.68, 0.77, 0.88], height=0.04, start=0.5)
    x = c.width * 0.34
    figure(c, p, w.figure, (x, height_at(edge, x) + 6), c.height * 0.16)
    foot = Shape().box(-5, c.height * 0.99, c.width + 5, c.height + 5)
    c.add(foot, sweep(p.near, p.ink), 0.4)


_ANY = Poster(_anywhere, "{Motif} among {ground} under {orb}; {figure} in the foreground.")
