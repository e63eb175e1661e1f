"""Two processes that keep their pages, and one database: whatever happens, no byte is stale."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]
STEPS = 50
CHANGES = [
    *("edit_review", "edit_section", "publish_or_not", "schedule", "bin_or_restore", "comment"),
    *("comment", "decide", "decide", "decide_on_all", "rename", "reword", "open_or_close"),
]
PATHS = ["/", "/seasons/", "/seasons/2024/winter/", "/series/one/", "/authors/mio/"]
PATHS += ["/questions/", "/questions/asked/", "/mediums/anime-tv/", "/archive/", "/archive/titles/"]
PATHS += ["/numbers/", "/feeds/", "/authors/mio/feed/", "/sitemap.xml", "/sitemap-months-1.xml"]
PATHS += [f"/reviews/review-{number}/" for number in range(3)]
FILL = """
from django.utils import timezone
from reviews.models import Blog, Question, Review, Season, Series, User
Blog.objects.current().save()
author = User.objects.create_user("mio", pen_name="Mio")
series = Series.objects.create(title="One", season=Season(2024, 0))
question = Question.objects.create(wording="Asked?", slug="asked")
for number in range(3):
    review = Review.objects.create(author=author, title=f"Review {number}", series=series,
                                   published_at=timezone.now())
    review.sections.create(question=question, text="Much.")
"""


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
    for words in (["migrate", "--verbosity=0"], ["shell", "--verbosity=0", "-c", FILL]):
        subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=environment, check=True)
    twins = [Twin(environment), Twin(environment)]
    yield twins
    for twin in twins:
        twin.end()


@pytest.mark.django_db
def test_no_stale_byte_after_any_change_in_any_process(twins):
    chance = random.Random(2024)
    hits = 0
    for step in range(STEPS):
        change = chance.choice(CHANGES)
        chance.choice(twins).do(change, chance.randrange(1_000_000))
        for path in chance.sample(PATHS, 6) * 2:
            cookie = chance.choice(["", "", "", "theme=dark", "sessionid=nobodys"])
            before, kept, after = chance.choice(twins).do("ask", path, cookie)
            made = [before[:2], after[:2]]
            assert kept[:2] in made, f"step {step}: {path} after {change}"
            hits += kept[2] == "Cour; hit"
        if change == "schedule":
            time.sleep(0.35)
    assert hits > STEPS / 2, "hardly a page was kept, so nothing was tried"
