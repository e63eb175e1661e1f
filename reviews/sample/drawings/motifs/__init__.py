"""What worlds are remembered by."""

from __future__ import annotations

from . import buildings, creatures, objects, playthings
from .motif import MOTIFS, motif

__all__ = ["MOTIFS", "buildings", "creatures", "motif", "objects", "playthings"]
