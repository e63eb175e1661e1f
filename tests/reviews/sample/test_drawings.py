"""The sample content's pictures: repeatable, of the right size, different, described."""

import hashlib
from io import BytesIO

import pytest
from PIL import Image

from reviews.sample import drawings
from reviews.sample.drawings.posters import POSTERS
from reviews.sample.drawings.scenes import SCENES
from reviews.sample.drawings.worlds import SCENES_EACH, WORLDS, world_of

SHOW, STRANGER = "metallic-rouge", "a-show-nobody-has-thought-of"


def fingerprint(image):
    return hashlib.sha256(image.tobytes()).hexdigest()


@pytest.mark.parametrize(
    "draw",
    [
        lambda: drawings.poster(SHOW),
        lambda: drawings.poster(STRANGER),
        lambda: drawings.scene(SHOW, 1),
        lambda: drawings.scene(STRANGER, 10),
        drawings.banner,
        lambda: drawings.author_banner("mio"),
        lambda: drawings.portrait("jonas-weir"),
    ],
)
def test_the_same_drawing_has_the_same_pixels_every_time(draw):
    assert draw().tobytes() == draw().tobytes()


@pytest.mark.parametrize(
    ("draw", "size"),
    [
        (lambda: drawings.poster(SHOW), (800, 1200)),
        (lambda: drawings.scene(SHOW, 1), (1280, 720)),
        (drawings.banner, (1600, 500)),
        (lambda: drawings.author_banner("jonas"), (1600, 500)),
        (lambda: drawings.portrait("mio-hartley"), (512, 512)),
    ],
)
def test_drawings_have_the_sizes_their_places_need(draw, size):
    assert draw().size == size


def test_every_world_has_a_palette_of_its_own():
    assert len({world.palette for world in WORLDS.values()}) == len(WORLDS)


def test_posters_of_different_shows_look_different():
    shows = [SHOW, "frieren", "dandadan", "dandadan-season-two"]
    assert len({fingerprint(drawings.poster(slug)) for slug in shows}) == len(shows)


def test_two_slugs_nobody_has_thought_of_look_different():
    assert fingerprint(drawings.poster("one-show")) != fingerprint(drawings.poster("another-show"))


def test_the_ten_scenes_of_a_show_are_all_different():
    seen = {fingerprint(drawings.scene(SHOW, number)) for number in range(1, 11)}
    assert len(seen) == SCENES_EACH


def test_every_composition_can_be_drawn():
    drawn = {name for world in WORLDS.values() for name in world.scenes}
    assert drawn == set(SCENES)


@pytest.mark.parametrize("slug", [*WORLDS, STRANGER])
def test_every_world_has_ten_scenes_that_exist(slug):
    scenes = world_of(slug).scenes
    assert len(set(scenes)) == SCENES_EACH
    assert set(scenes) <= set(SCENES)


@pytest.mark.parametrize("slug", [*WORLDS, STRANGER])
def test_every_drawing_is_described_in_a_sentence(slug):
    sentences = [drawings.describe(slug, number) for number in range(1, SCENES_EACH + 1)]
    for sentence in [*sentences, drawings.describe_poster(slug)]:
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert "{" not in sentence


def test_no_two_scenes_of_a_show_have_the_same_description():
    sentences = {drawings.describe(SHOW, number) for number in range(1, SCENES_EACH + 1)}
    assert len(sentences) == SCENES_EACH


@pytest.mark.parametrize("number", [-1, 0, 11])
def test_there_is_no_scene_outside_one_to_ten(number):
    with pytest.raises(ValueError, match="from 1 to 10"):
        drawings.scene(SHOW, number)


def test_a_later_season_is_painted_in_the_world_of_its_show():
    assert world_of("dandadan-season-two") is WORLDS["dandadan"]


def test_no_poster_is_without_a_world():
    assert set(POSTERS) <= set(WORLDS)


def test_authors_have_different_faces():
    faces = {
        fingerprint(drawings.portrait(slug))
        for slug in ("mio-hartley", "jonas-weir", "somebody-else")
    }
    assert len(faces) == 3


def test_a_drawing_encodes_as_a_jpeg_of_its_own_size():
    encoded = Image.open(BytesIO(drawings.as_jpeg(drawings.portrait("mio-hartley"))))
    assert (encoded.format, encoded.size) == ("JPEG", (512, 512))
