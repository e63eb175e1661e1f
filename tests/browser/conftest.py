"""A real browser at a running Cour; every page it opens is watched for what must never happen."""

import os
import shutil
import threading
import time
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import Client
from playwright.sync_api import expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

# Playwright's loop lives in the test's own thread, and Django takes that for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The browser is to talk to the page's own server and to nobody else.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
PATIENCE_MS = 15_000
FADE_MS = 300
# Its own five seconds are short on a machine that runs other tests beside.
expect.set_options(timeout=PATIENCE_MS)


def find_chromium():
    return next((found for name in NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def live_server(django_db_setup):
    """The plugin's own starts before the test database, and then leaves connections behind."""
    with pytest.MonkeyPatch.context() as patch:
        if connection.vendor == "sqlite":
            patch.setattr(WSGIHandler, "get_response", one_at_a_time(WSGIHandler.get_response))
        server = LiveServer("localhost")
        yield server
        let_requests_end()
        server.stop()


def one_at_a_time(answer):
    """Keeps requests apart: with SQLite in memory all threads share one connection."""
    lock = threading.Lock()

    def answer_alone(handler, request):
        with lock:
            return answer(handler, request)

    return answer_alone


def let_requests_end():
    """Waits for the threads of closed browsers: each has a connection that it closes itself."""
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while time.monotonic() < deadline and any(
        "process_request_thread" in thread.name for thread in threading.enumerate()
    ):
        time.sleep(0.05)


@pytest.fixture(scope="session")
def browser():
    path = find_chromium()
    if path is None and os.environ.get("COUR_REQUIRE_BROWSER"):
        pytest.fail("COUR_REQUIRE_BROWSER is set and there is no Chromium")
    if path is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


def log_in(page, user):
    """Gives the page what the log-in page gives, without its two pages to load."""
    client = Client()
    client.force_login(user)
    session = client.cookies["sessionid"].value
    cookie = {"name": "sessionid", "value": session, "domain": "localhost", "path": "/"}
    page.context.add_cookies([cookie])


class Watch:
    """Collects what a page does that it must not."""

    def __init__(self, origin):
        self.origin = origin
        self.complaints = []
        self.expected_statuses = set()

    def follow(self, page):
        page.on("console", self._console)
        page.on(
            "pageerror",
            lambda error: self.complaints.append(f"script error at {page.url}: {error}"),
        )
        page.on("request", self._request)
        page.on("response", self._response)

    def _console(self, message):
        # Chromium reports every answer of 400 and above; `_response` judges those.
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            self.complaints.append(f"console {message.type}: {message.text}")

    def _request(self, request):
        parts = urlsplit(request.url)
        if (
            parts.scheme not in {"data", "blob"}
            and f"{parts.scheme}://{parts.netloc}" != self.origin
        ):
            self.complaints.append(f"left the origin: {request.url}")

    def _response(self, response):
        if response.status >= 400 and response.status not in self.expected_statuses:
            self.complaints.append(f"{response.status} at {response.url}")


@pytest.fixture
def watch(live_server):
    """Fails the test at its end if any page complained."""
    watch = Watch(live_server.url)
    yield watch
    different = sorted(set(watch.complaints))
    assert not different, "\n".join(different)


@pytest.fixture
def open_page(browser, live_server, watch):
    """Opens pages, each in a fresh browser: `open_page(viewport=PHONE, scripts=False)`."""
    contexts = []

    def open_one(*, viewport=DESKTOP, scripts=True, colour="light"):
        context = browser.new_context(
            base_url=live_server.url,
            viewport=viewport,
            java_script_enabled=scripts,
            color_scheme=colour,
            # Uncollected style sheets arrive one by one, too late for Chromium's transitions.
            reduced_motion="reduce",
            locale="en-GB",
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.has_scripts = scripts
        watch.follow(page)
        return page

    yield open_one
    for context in contexts:
        context.close()


def assert_accessible(page):
    """Runs axe over the page as it stands, where scripts run: axe is one."""
    if not page.has_scripts:
        return
    # The admin's links fade from colour to colour, and are pale on the way.
    page.wait_for_timeout(FADE_MS)
    # Its preload copies style sheets into the page, where their relative imports lead nowhere.
    found = Axe().run(page, options={"preload": False})
    assert found.violations_count == 0, found.generate_report()
