"""The register of scenes: how each is drawn and the sentence that says what is seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..canvas import Canvas
from ..worlds import World

type Draw = Callable[[Canvas, World], None]


@dataclass(frozen=True)
class Scene:
    """A composition and its description, which has gaps for the words of a world."""

    draw: Draw
    sentence: str


SCENES: dict[str, Scene] = {}


def scene(sentence: str) -> Callable[[Draw], Draw]:
    """Enter a function under its own name."""

    def enter(draw: Draw) -> Draw:
        SCENES[draw.__name__] = Scene(draw, sentence)
        return draw

    return enter
