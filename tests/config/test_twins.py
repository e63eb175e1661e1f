"""Two processes that keep their pages, and one database: whatever happens, no byte is stale."""

import json
import os
import random
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from .twin_blog import CHANGES

ROOT = Path(__file__).resolve().parents[2]
STEPS = 40
LISTS = (
    *("/", "/seasons/", "/questions/", "/studios/", "/genres/", "/demographics/", "/mediums/"),
    *("/archive/", "/archive/titles/", "/compare/", "/numbers/", "/feeds/", "/sitemap.xml"),
    *("/sitemap-lists.xml", "/sitemap-reviews-1.xml", "/sitemap-series-1.xml", "/comments/feed/"),
    "/sitemap-months-1.xml",
)
OF_ONE = (
    *("/reviews/review-0/", "/reviews/review-1/", "/reviews/review-2/", "/series/one/"),
    *("/series/two/", "/compare/one/two/", "/authors/mio/", "/about/", "/comments/1/"),
    *("/seasons/2024/", "/seasons/2024/winter/", "/seasons/2024/winter/pictures/"),
    *("/questions/what/", "/questions/what/pictures/", "/questions/what/seasons/2024/winter/"),
    *("/questions/what/genres/drama/", "/questions/what/studios/bones/", "/studios/bones/"),
    *("/genres/drama/", "/demographics/shounen/", "/mediums/anime-tv/"),
    *("/feed/", "/series/one/feed/", "/seasons/2024/winter/feed/", "/questions/what/feed/"),
    *("/studios/bones/feed/", "/genres/drama/feed/", "/authors/mio/feed/"),
)
MONTH = f"/archive/{timezone.localdate():%Y/%m}/"
PATHS = [*LISTS, *OF_ONE, MONTH]
FILL = "from tests.config.twin_blog import fill; print(fill())"


class Twin:
    """A process that is told what to do, line by line."""

    def __init__(self, environment):
        command = [sys.executable, "-m", "tests.config.twin"]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=-1, stdout=-1, text=True
        )

    def do(self, name, *words):
        self.process.stdin.write(json.dumps([name, *words]) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(timeout=30)


@pytest.fixture
def database(tmp_path, django_db_blocker):
    """The address of a database of their own: the tests' may be in this process's memory."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path / 'twins.sqlite3'}"
        return
    name = f"twins_{os.getpid()}"
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
        yield os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{name}"
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def twins(database, tmp_path):
    environment = os.environ | {
        "DATABASE_URL": database,
        "VAR_ROOT": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "DEBUG": "1",  # static files are not collected
    }
    run = partial(subprocess.run, cwd=ROOT, env=environment, check=True, text=True)
    run([sys.executable, "manage.py", "migrate", "--verbosity=0"])
    filled = run([sys.executable, "manage.py", "shell", "--no-imports", "-c", FILL], stdout=-1)
    twins = [Twin(environment), Twin(environment)]
    yield twins, filled.stdout.strip()
    for twin in twins:
        twin.end()


@pytest.mark.django_db
def test_no_stale_byte_after_any_change_in_any_process(twins):
    twins, session = twins
    chance = random.Random(2024)
    cookies = ["", "", "", "theme=dark", "sessionid=nobodys", f"sessionid={session}"]
    changes = [*CHANGES] * 2
    chance.shuffle(changes)
    for path in PATHS:
        assert twins[0].do("ask", path, "")[0][0] == "200 OK", path
    hits = 0
    for change in changes[:STEPS]:
        pages = [(chance.choice(twins), path) for path in chance.sample(PATHS, 4)]
        for twin, path in pages:
            hits += twin.do("keep", path, chance.choice(cookies)) == "Cour; hit"
        chance.choice(twins).do(change, chance.randrange(1_000_000))
        check(pages, change, chance, cookies)
        if change == "schedule":
            time.sleep(0.35)
            check(pages, "the moment has come", chance, cookies)
    assert hits > STEPS, "hardly a page was kept, so nothing was tried"


def check(pages, change, chance, cookies):
    for twin, path in pages:
        page, how, anew = twin.do("ask", path, chance.choice(cookies))
        assert page in anew, f"{path} after {change}: {how}"
