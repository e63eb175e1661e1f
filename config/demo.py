"""Cour on data of its own: a sample blog under var/demo, made once and kept; see also serving."""

import os
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from django.conf import settings
from django.core.management import call_command
from django.urls import reverse

from comments.sample.loader import load_comments
from reviews.sample.loader import load_reviews, read_texts
from reviews.sample.pictures import make

from . import serving
from .children import begin_drawing, spawning
from .log_ins import AUTHOR, make_log_ins

HOST = "127.0.0.1"
WORKERS = 2
FOLDER = "COUR_DEMO"  # tells the restarted process that it is in its own environment
# What a machine may have set for its real blog.
OTHERS = (
    *("DATABASE_URL", "SECRET_KEY", "DEBUG", "SITE_URL", "ALLOWED_HOSTS", "TIME_ZONE"),
    *("MEDIA_ROOT", "MAIL_URL", "TRUSTED_PROXIES"),
    *("PAGE_CACHE_MB", "PAGE_CACHE_SECONDS", "CDN_SECONDS"),
)
COMPLETE = "complete"  # a file that is there once everything else is
REVIEW_TO_COMMENT_ON = "metallic-rouge-season-one"


def is_in_own_environment():
    return os.environ.get(FOLDER) == str(settings.VAR)


def restart(port, *, anew):
    """Starts this command again with settings of its own, which are read before a command runs."""
    folder = settings.VAR / "demo"
    serving.check_port(HOST, port)
    if anew or not (folder / COMPLETE).exists():
        _clear(folder)
    environment = {name: value for name, value in os.environ.items() if name not in OTHERS}
    environment |= {
        FOLDER: str(folder),
        "VAR_ROOT": str(folder),
        "SITE_URL": f"http://localhost:{port}",
    }
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "demo", f"--port={port}"]
    sys.stdout.flush()
    os.execve(command[0], command, environment)  # noqa: S606  a shell has no part in it


def _clear(folder):
    try:
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
    except OSError as error:
        raise serving.CannotServe(
            f"The folder {folder} can’t be written to: {error.strerror}."
        ) from error


def run(port, *, say):
    complete = settings.VAR / COMPLETE
    if complete.exists():
        call_command("migrate", verbosity=0)
        serving.prepare()
        _announce(say, port)
        say("The sample blog of an earlier run is kept; its passwords were shown then.")
        say("`manage.py demo --reset` starts anew, with new ones.\n")
    else:
        passwords = make_sample_blog(say)
        _announce(say, port, passwords)
        complete.touch()
    serving.serve(HOST, port, workers=WORKERS)


def make_sample_blog(say):
    """Fills the empty database; returns the passwords of those who can log in."""
    texts = read_texts()
    drawings = texts.drawings()
    say(f"Making the sample blog and drawing its {len(drawings)} pictures: half a minute or so …")
    with _drawing_processes() as processes:
        made = processes.map(make, drawings)
        call_command("migrate", verbosity=0)
        serving.prepare()
        load_reviews(texts, made)
    load_comments()
    return make_log_ins()


@contextmanager
def _drawing_processes():
    processes = ProcessPoolExecutor(mp_context=spawning, initializer=begin_drawing)
    try:
        yield processes
    finally:
        processes.shutdown(cancel_futures=True)


def _announce(say, port, passwords=None):
    address = f"http://localhost:{port}"
    review = reverse("review_detail", args=[REVIEW_TO_COMMENT_ON])
    say("")
    say(f"  The blog               {address}/")
    say(f"  A review to comment on {address}{review}#respond")
    say(f"  The desk               {address}{reverse('admin:index')}")
    for name, password in (passwords or {}).items():
        role = "The author logs in as " if name == AUTHOR else "The moderator, as     "
        say(f"  {role} {name}  {password}")
    say("\n  The passwords are shown this once. Ctrl-C ends the demo.\n" if passwords else "")
