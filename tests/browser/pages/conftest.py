"""Opens the states of `tests.pages` in a browser, without a server between.

The page is asked of Django in the test's own transaction, and the browser is handed what was
answered, with style sheet and script as `collectstatic` flattens them: so a state costs little.
"""

import hashlib
import mimetypes
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings as django_settings
from django.contrib.staticfiles import finders
from django.core.files.storage import FileSystemStorage
from django.db import transaction
from django.test import override_settings

from comments.sample.loader import load_comments
from config.static_storage import FLAT, _flattened
from reviews.sample.loader import load_reviews, read_texts
from reviews.sample.pictures import make
from tests.browser.conftest import DESKTOP, PATIENCE_MS, Watch

from .reading import DEEDS

ORIGIN = "http://localhost"


def draw_one_of_each_kind(drawings):
    """Lets one drawing of each kind stand for all: drawing takes a second."""
    drawn = {drawing.kind: drawing for drawing in drawings}
    drawn = {kind: make(drawing)[1] for kind, drawing in drawn.items()}
    return [(hashlib.sha256(one.name.encode()).hexdigest(), drawn[one.kind]) for one in drawings]


@pytest.fixture(scope="package")
def draw():
    """What makes pictures of the sample's drawings; `screenshots` draws every one."""
    return draw_one_of_each_kind


@pytest.fixture(scope="package")
def media(tmp_path_factory):
    return tmp_path_factory.mktemp("media")


@pytest.fixture(scope="package")
def _sample(django_db_setup, django_db_blocker, draw, media):
    """Loads the sample blog once."""
    texts = read_texts()
    made = draw(texts.drawings())
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=media),
        transaction.atomic(),
    ):
        load_reviews(texts, made)
        load_comments()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="package")
def stage(browser, media):
    stage = Stage(browser, media)
    yield stage
    for page in stage.pages.values():
        page.context.close()


@pytest.fixture
def show(_sample, db, stage, media, settings):
    """Shows a State: `show(state, viewport=PHONE)`; fails at the end if its page complained."""
    settings.MEDIA_ROOT = media
    stage.watch.complaints.clear()
    yield stage.show
    stage.clear()
    different = sorted(set(stage.watch.complaints))
    assert not different, "\n".join(different)


class Shown:
    """A state on the screen: the browser's page, what was answered, and what it asked for then."""

    def __init__(self, page, response):
        self.page = page
        self.response = response
        self.files = {}  # by their paths


class Stage:
    """The browser's windows, one for each size, and the files that pages ask for."""

    def __init__(self, browser, media):
        self.browser = browser
        self.media = media
        self.watch = Watch(ORIGIN)
        self.pages = {}
        self.flat = flattened()

    def show(self, state, *, viewport=DESKTOP, colour="light"):
        page = self.page_of(viewport)
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=colour)
        address, response = state.ask()
        self.watch.expected_statuses = {state.status, *([404] if state.lacks_files else [])}
        shown = Shown(page, response)
        page.unroute_all()
        page.route("**/*", lambda route: self.hand_over(route, shown))
        page.goto(address)
        if state.then:
            DEEDS[state.then](page)
        return shown

    def clear(self):
        """Leaves no page behind that asks for a late picture in the next test."""
        for page in self.pages.values():
            page.goto("about:blank")

    def page_of(self, viewport):
        size = tuple(viewport.values())
        if size not in self.pages:
            context = self.browser.new_context(
                base_url=ORIGIN, viewport=viewport, reduced_motion="reduce", locale="en-GB"
            )
            context.set_default_timeout(PATIENCE_MS)
            self.pages[size] = context.new_page()
            self.watch.follow(self.pages[size])
        return self.pages[size]

    def hand_over(self, route, shown):
        if route.request.is_navigation_request():
            answer = shown.response
            headers = dict(answer.items())
            route.fulfill(status=answer.status_code, headers=headers, body=answer.content)
            return
        path = urlsplit(route.request.url).path
        content = shown.files[path] = self.file_at(path)
        if content is None:
            route.fulfill(status=404)
        else:
            route.fulfill(body=content, content_type=mimetypes.guess_type(path)[0])

    def file_at(self, path):
        static, media = django_settings.STATIC_URL, django_settings.MEDIA_URL
        if path.removeprefix(static) in self.flat:
            return self.flat[path.removeprefix(static)]
        if path.startswith(static):
            found = finders.find(path.removeprefix(static))
        else:
            found = self.media / path.removeprefix(media)
        return Path(found).read_bytes() if found and Path(found).is_file() else None


def flattened():
    """The files that hold what they import, by their names."""
    root = Path(finders.find(FLAT[0])).parents[1]
    source = FileSystemStorage(root)
    names = [str(path.relative_to(root)) for path in [*root.glob("css/*"), *root.glob("js/*")]]
    paths = {name: (source, name) for name in names}
    return {name: _flattened(name, paths).open(name).read() for name in FLAT}
