"""Wide pictures: every scene is a composition that any world can be painted into."""

from __future__ import annotations

from . import indoors, outdoors, weather
from .scene import SCENES, Scene

__all__ = ["SCENES", "Scene", "indoors", "outdoors", "weather"]
