"""The worlds: which palette, motif, ground, light and people belong to which show.

A world is found by the beginning of a slug, so that every season of a show shares one; a slug
nobody has thought of gets a world thrown together by dice of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from .colours import Palette
from .figures import FIGURES
from .land import GROUNDS
from .motifs import MOTIFS
from .sky import ORBS

SCENES_EACH = 10


@dataclass(frozen=True)
class World:
    """Everything that makes a show's pictures look like one another and like no other show's."""

    palette: Palette
    motif: str
    figure: str
    orb: str
    ground: str
    hues: tuple[str, str, str]  # of the sky, the land and the light, in words
    scenes: tuple[str, ...]

    def words(self) -> dict[str, str]:
        """Name what this world puts into any scene, for the sentences that describe it."""
        sky, land, light = self.hues
        named = {
            "figure": FIGURES[self.figure][1],
            "motif": MOTIFS[self.motif][1],
            "orb": ORBS[self.orb][1],
            "ground": GROUNDS[self.ground],
        }
        capital = {word.capitalize(): text[0].upper() + text[1:] for word, text in named.items()}
        return named | capital | {"sky": sky, "land": land, "light": light}


def world_of(slug: str) -> World:
    """Find the world of a slug."""
    known = (world for start, world in WORLDS.items() if slug.startswith(start))
    return next(known, None) or _thrown(slug)


def _thrown(slug: str) -> World:
    dice = Random(slug)  # noqa: S311 - the same slug has to give the same world
    donor = dice.choice(sorted(WORLDS))
    parts = {
        "motif": dice.choice(sorted(MOTIFS)),
        "figure": dice.choice(sorted(FIGURES)),
        "orb": dice.choice(sorted(ORBS)),
        "ground": dice.choice(("hills", "peaks", "mesas", "dunes")),
    }
    scenes = tuple(
        dice.sample(sorted({name for w in WORLDS.values() for name in w.scenes}), SCENES_EACH)
    )
    return World(WORLDS[donor].palette, **parts, hues=WORLDS[donor].hues, scenes=scenes)


WORLDS = {
    "metallic-rouge": World(
        Palette.of("2a0a1c 8f2036 f2894a", "d95f47 3b0d1c", "ffd9a0 38e1e0 16050e fff0dc"),
        "dome",
        "coat",
        "twins",
        "mesas",
        ("crimson", "rust-red", "amber"),
        (
            "ridge",
            "city",
            "near",
            "rain",
            "window",
            "corridor",
            "gears",
            "eclipse",
            "stairs",
            "far",
        ),
    ),
    "frieren": World(
        Palette.of("4f8fb5 a5d3cf f6ecc9", "8dbdb4 27584f", "fff1b8 f4a6b4 14302f fffaf0"),
        "tower",
        "traveller",
        "sun",
        "hills",
        ("pale blue", "sea-green", "golden"),
        (
            "meadow",
            "starry",
            "ridge",
            "forest",
            "snow",
            "near",
            "window",
            "lanterns",
            "far",
            "shore",
        ),
    ),
    "delicious-in-dungeon": World(
        Palette.of("1f2a1d 5d5a26 d99a3d", "8a7a3c 232a18", "ffcf6b e8632b 12150c fbeccb"),
        "cauldron",
        "traveller",
        "sun",
        "crags",
        ("olive", "mossy", "fire-yellow"),
        (
            "corridor",
            "near",
            "table",
            "forest",
            "underwater",
            "stairs",
            "garden",
            "storm",
            "gears",
            "far",
        ),
    ),
    "the-apothecary-diaries": World(
        Palette.of("12403f 3f8a78 e9d3b0", "6aa58c 0f3a38", "ffdc94 d1436b 0b2225 fdf1e4"),
        "pavilion",
        "umbrella",
        "moon",
        "hills",
        ("jade", "jade-green", "lantern-yellow"),
        ("garden", "table", "bridge", "near", "lanterns", "rain", "window", "snow", "far", "ridge"),
    ),
    "solo-leveling": World(
        Palette.of("05060f 14163f 3d3fa8", "2c2f7a 070817", "b9c4ff 5b5cff 03040b eef0ff"),
        "portal",
        "swordsman",
        "crescent",
        "crags",
        ("indigo", "night-blue", "blue"),
        (
            "storm",
            "near",
            "stairs",
            "city",
            "corridor",
            "eclipse",
            "rain",
            "ridge",
            "trails",
            "far",
        ),
    ),
    "a-sign-of-affection": World(
        Palette.of("8fa3cf d3c4dd fbe4df", "b9bedb 6a7aa8", "fff0d2 ee6f6a 2e3558 ffffff"),
        "lamp",
        "pair",
        "moon",
        "hills",
        ("lilac", "snowy lilac", "warm"),
        ("snow", "window", "wires", "near", "rain", "shore", "starry", "bridge", "table", "far"),
    ),
    "brave-bang-bravern": World(
        Palette.of("1450b0 4c9fe0 fbe9c0", "2f7fc0 0d2f6b", "ffd23c e8322f 0a1738 fff8e6"),
        "giant",
        "runner",
        "sun",
        "waves",
        ("bright blue", "blue", "yellow"),
        (
            "near",
            "shore",
            "storm",
            "cloud",
            "ridge",
            "gears",
            "city",
            "eclipse",
            "underwater",
            "far",
        ),
    ),
    "sengoku-youko": World(
        Palette.of("e9dcc0 f2e3c4 f7ead2", "8b8f86 2a3340", "d8402b c8321f 161a22 fbf3e2"),
        "torii",
        "swordsman",
        "sun",
        "peaks",
        ("paper-white", "ink-grey", "vermilion"),
        (
            "ridge",
            "forest",
            "stairs",
            "storm",
            "near",
            "bridge",
            "starry",
            "eclipse",
            "meadow",
            "far",
        ),
    ),
    "bang-dream-ave-mujica": World(
        Palette.of("12060d 3f0d22 8c1f3a", "5a1530 12060d", "f3cf8a c9a24b 0b0308 f8e9d2"),
        "candles",
        "student",
        "crescent",
        "hills",
        ("wine-red", "burgundy", "candle-gold"),
        (
            "stage",
            "near",
            "corridor",
            "window",
            "garden",
            "stairs",
            "eclipse",
            "city",
            "rain",
            "table",
        ),
    ),
    "girls-band-cry": World(
        Palette.of("243a8c e0567e ffb45e", "a8467f 1d1b4d", "ffe07a 19c3c9 120f33 fff3df"),
        "guitar",
        "guitarist",
        "sun",
        "hills",
        ("pink and orange", "purple", "yellow"),
        ("wires", "city", "stage", "rain", "near", "rails", "cloud", "window", "stairs", "trails"),
    ),
    "kaiju-no-8": World(
        Palette.of("1b2226 3b5254 c7a36a", "5a6a66 14191c", "ff9d3c 2fe0c0 0a0d0f f2efe2"),
        "behemoth",
        "coat",
        "moon",
        "crags",
        ("smoke-grey", "grey-green", "orange"),
        ("near", "city", "storm", "eclipse", "rain", "ridge", "corridor", "wires", "cloud", "far"),
    ),
    "train-to-the-end": World(
        Palette.of("4db6ac a6e0c4 fff1a8", "7cc59b 2a6f63", "fff0a0 f2637e 173b45 fffdf0"),
        "railcar",
        "student",
        "ringed",
        "hills",
        ("turquoise", "mint-green", "lemon"),
        ("rails", "meadow", "above", "near", "wires", "forest", "starry", "window", "shore", "far"),
    ),
    "jellyfish": World(
        Palette.of("1a1050 5a2a9c e86bc0", "4b2f9e 120c3a", "8ef0ff ff5fb0 0b0728 fdf0ff"),
        "jellyfish",
        "student",
        "crescent",
        "waves",
        ("violet", "indigo", "icy blue"),
        (
            "underwater",
            "city",
            "near",
            "rain",
            "shore",
            "stage",
            "trails",
            "wires",
            "lanterns",
            "window",
        ),
    ),
    "spice-and-wolf": World(
        Palette.of("2f6a72 d9a352 fbd98a", "d89a3e 6b3a1c", "fff0c0 c14a26 2a160d fff4dc"),
        "wolf",
        "pair",
        "sun",
        "hills",
        ("teal and gold", "wheat-gold", "warm"),
        ("meadow", "ridge", "near", "above", "table", "snow", "starry", "forest", "bridge", "far"),
    ),
    "sound-euphonium": World(
        Palette.of("2f7cc4 8cc6ea fdf6e0", "6fa8c9 1f4e78", "fff3c4 e0a82e 0e2740 ffffff"),
        "horn",
        "student",
        "sun",
        "hills",
        ("clear blue", "blue", "pale gold"),
        (
            "bridge",
            "near",
            "cloud",
            "stage",
            "rails",
            "window",
            "shore",
            "lanterns",
            "stairs",
            "far",
        ),
    ),
    "dandadan": World(
        Palette.of("26104f 8a1f7d f25b8a", "6a2a86 150a30", "b6ff4a 3ee07f 0c061f fff6e0"),
        "saucer",
        "runner",
        "moon",
        "hills",
        ("purple and magenta", "purple", "acid-green"),
        (
            "wires",
            "near",
            "forest",
            "storm",
            "corridor",
            "ridge",
            "stairs",
            "city",
            "eclipse",
            "far",
        ),
    ),
    "orb": World(
        Palette.of("0a1230 1c2f66 7a6a8c", "33447a 0b1230", "ffe3a0 d9a441 060a1c fdf2d8"),
        "armillary",
        "coat",
        "moon",
        "hills",
        ("deep blue", "slate-blue", "gold"),
        (
            "trails",
            "table",
            "near",
            "starry",
            "window",
            "eclipse",
            "gears",
            "stairs",
            "snow",
            "far",
        ),
    ),
    "ranma": World(
        Palette.of("3aa0b8 8fd6cf fde6cf", "5fae8a 1e5b4a", "ffe9b0 e8452e 12302d fff8ec"),
        "spring",
        "runner",
        "sun",
        "peaks",
        ("aqua", "bamboo-green", "warm"),
        ("forest", "near", "rain", "bridge", "cloud", "garden", "table", "stairs", "shore", "far"),
    ),
    "negative-positive-angler": World(
        Palette.of("0e3a52 3d8f98 ffc58a", "2d7784 082633", "ffe2ae ff7a45 06171f fff3e0"),
        "fish",
        "angler",
        "sun",
        "waves",
        ("teal and apricot", "teal", "orange"),
        (
            "shore",
            "underwater",
            "near",
            "city",
            "rain",
            "bridge",
            "starry",
            "cloud",
            "table",
            "ridge",
        ),
    ),
    "the-elusive-samurai": World(
        Palette.of("6bb7e0 bfe3e6 fde9ee", "8fcf9a 2f7a55", "fff2c0 f0689a 1c2b3a fffdf8"),
        "castle",
        "runner",
        "sun",
        "hills",
        ("spring-blue", "fresh green", "bright"),
        ("meadow", "bridge", "ridge", "forest", "near", "starry", "storm", "snow", "garden", "far"),
    ),
    "oshi-no-ko": World(
        Palette.of("1d0f4a 6a2bb0 ff7ac0", "5b2a9a 150a38", "ffe86b ff4f9a 0e0628 fff4ff"),
        "star",
        "student",
        "moon",
        "hills",
        ("violet", "violet", "star-yellow"),
        (
            "stage",
            "near",
            "city",
            "starry",
            "rain",
            "window",
            "corridor",
            "stairs",
            "lanterns",
            "far",
        ),
    ),
    "makeine": World(
        Palette.of("1e8fd0 7fd0e8 f4fbe8", "58c0b0 1a6a7a", "fff59a ff8a5c 0f3446 ffffff"),
        "bus stop",
        "student",
        "sun",
        "waves",
        ("summer-blue", "sea-green", "lemon"),
        ("cloud", "wires", "near", "shore", "window", "rails", "table", "stairs", "rain", "far"),
    ),
    "my-deer-friend-nokotan": World(
        Palette.of("f6b25a fbd48a fff0cc", "a9c46a 3d6b3a", "fff6d0 d9622b 2b2416 fffaf0"),
        "stag",
        "student",
        "sun",
        "hills",
        ("apricot", "leaf-green", "creamy"),
        ("forest", "near", "meadow", "rails", "cloud", "garden", "window", "above", "stage", "far"),
    ),
    "pseudo-harem": World(
        Palette.of("f3d9b8 f7e3c6 fcefd9", "e39a6a 8a4b4f", "fff2c8 2e8f8a 3a2233 fffaf2"),
        "chair",
        "student",
        "sun",
        "hills",
        ("cream", "terracotta", "warm"),
        (
            "stage",
            "near",
            "window",
            "wires",
            "stairs",
            "table",
            "corridor",
            "rain",
            "meadow",
            "city",
        ),
    ),
}
