"""Takes pictures of every page in every state, on a phone, a tablet and a desk, light and dark:

    uv run pytest -n0 tests/browser/pages/screenshots.py

They go to `var/screenshots/`, named by page, state, width and colours: some three hundred. It takes
a few minutes, the first for drawing; `-k home` or `-k "review_detail and every"` takes a few. It is
no test, and `pytest` alone passes it by.
"""

import shutil

import pytest
from django.conf import settings
from django.utils.text import slugify

from config.demo import _drawing_processes
from reviews.sample.pictures import make
from tests.pages import STATES

pytestmark = pytest.mark.browser
FOLDER = settings.BASE_DIR / "var" / "screenshots"
WIDTHS = {390: 844, 820: 1180, 1440: 900}
COLOURS = ("light", "dark")
# A picture of the whole page shows what no window does: all of it has to be there.
EVERYTHING = """
    async () => {
        const images = [...document.images];
        for (const image of images) image.loading = "eager";
        await Promise.allSettled(images.map((image) => image.decode()));
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("* { content-visibility: visible !important; }");
        document.adoptedStyleSheets = [sheet];
    }
"""


@pytest.fixture(scope="package")
def draw():
    """Draws every picture, on all cores."""

    def draw_each(drawings):
        with _drawing_processes() as processes:
            return list(processes.map(make, drawings))

    return draw_each


@pytest.fixture(scope="module")
def folder():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    return FOLDER


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("state", STATES, ids=str)
def test_take_pictures(show, folder, state, width):
    page = show(state, viewport={"width": width, "height": WIDTHS[width]}).page
    page.evaluate(EVERYTHING)
    for colour in COLOURS:
        page.emulate_media(color_scheme=colour)
        name = f"{slugify(str(state))}-{width}-{colour}.png"
        page.screenshot(path=folder / name, full_page=not state.then)
