"""Fills an empty database with a blog of any size, in a minute or so.

    uv run python -m tests.benchmarks.data --reviews 10000 --comments 100000

Writes into the database that Cour's environment names, migrated first; refuses one that holds a
review. Programs call `large_blog.make` instead, which also says what is made.
"""

import argparse
import os
import sys
import time

import django

REVIEWS, COMMENTS = 10_000, 100_000


def main():
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--reviews", type=int, default=REVIEWS)
    asked.add_argument("--comments", type=int, default=COMMENTS)
    numbers = asked.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from django.core.management import call_command  # noqa: PLC0415  both need the setup

    from .large_blog import NotEmptyError, make  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    started = time.monotonic()
    try:
        made = make(reviews=numbers.reviews, comments=numbers.comments)
    except NotEmptyError:
        sys.exit("This database holds reviews already: give an empty one.")
    rows = ", ".join(f"{number:,} {name}" for name, number in made.items())
    print(f"{rows} in {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
