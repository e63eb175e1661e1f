"""Compares what the same kinds of pages cost in blogs of several sizes."""

import json
import subprocess
import sys
from contextlib import ExitStack, contextmanager

from .cour import ROOT

TURNS = 7
ANSWER = "from tests.benchmarks.costs import answer_lines; answer_lines()"


def compare_costs(blogs):
    """Returns by page, and by the names of blogs that have it, its queries and milliseconds.

    All blogs are asked for a page in turns, each by a process of its own that has done so before;
    the fewest milliseconds are the least disturbed.
    """
    places = {name: blog.run("every_page", "addresses()") for name, blog in blogs.items()}
    pages = dict.fromkeys(page for found in places.values() for page in found)
    with ExitStack() as stack:
        asked = {name: stack.enter_context(asking(blog)) for name, blog in blogs.items()}
        return {
            page: _least({name: (asked[name], places[name].get(page)) for name in blogs})
            for page in pages
        }


def _least(asked):
    there = {name: pair for name, pair in asked.items() if pair[1]}
    turns = [{name: ask(path) for name, (ask, path) in there.items()} for _turn in range(TURNS)]
    return {
        name: min((turn[name] for turn in turns), key=lambda cost: cost["ms"]) for name in there
    }


@contextmanager
def asking(blog):
    """Gives a function that says what a path costs in that blog."""
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", ANSWER]
    options = {"cwd": ROOT, "env": blog.environment, "text": True}
    process = subprocess.Popen(command, stdin=-1, stdout=-1, **options)

    def ask(path):
        process.stdin.write(f"{path}\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    with process:
        yield ask
