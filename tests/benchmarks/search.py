"""How long a search takes among ten thousand reviews of nine answers.

    uv run python -m tests.benchmarks.search

Searches the database that Cour's environment names, and fills it first where it is empty; see also
data. The answers are sentences of the sample blog's, put together anew each time, so that words are
as common and as rare as people make them. "Found" is what the database finds and ranks, "page" all
of `/search/`; each in milliseconds by the clock, and in brackets of this process: with SQLite that
is all of it. The least of some times is printed, as a busy machine only ever adds to it.
"""

import os
import random
import re
import time

import django

REVIEWS, COMMENTS = 10_000, 1_000
SENTENCES = 12  # of an answer: some two hundred words
RARE = "quixotry"  # in one answer of ten thousand
TIMES = 5
QUERIES = {
    "common word": "the",
    "common word of a show": "show",
    "rare word": RARE,
    "no hit": "zzyzx",
    "two common words": "the end",
    "five words": "a girl and a bird",
    "words that no review has together": f"{RARE} zzyzx",
    "phrase": '"the end of the"',
    "beginning": "anim",
    "beginning of many words": "the ani sho",
    "title": "karimo",
    "every title": "seen twice",
    "Japanese": "春夏",
    "accents": "pokémon",
    "studio": "studio",
    "ten kilobytes": "the end " * 1250,
    "five hundred wildcards": "a* " * 500,
    "five hundred beginnings": " ".join(f"th{number}* t*" for number in range(250)),
    "twelve common words": "the and of to in that it is was with for as",
}


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    fill()
    from django.db import connection  # noqa: PLC0415  it needs the setup

    from .cour import load  # noqa: PLC0415

    print(f"{connection.vendor}: {load()}")
    print(f"{'':36}{'found':>13}{'page':>13}{'reviews':>10}")
    for name, words in QUERIES.items():
        found, result = least(lambda words=words: find(words))
        page, _answer = least(lambda words=words: ask(words))
        print(f"{name:36}{found:>13}{page:>13}{len(result.reviews):10}")


def fill():
    from django.core.management import call_command  # noqa: PLC0415

    from reviews.models import Review  # noqa: PLC0415

    from .large_blog import make  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    if Review.objects.exists():
        return
    started = time.monotonic()
    make(reviews=REVIEWS, comments=COMMENTS)
    print(f"filled in {time.monotonic() - started:.0f} s")
    started = time.monotonic()
    print(f"wrote {write_entries():,} entries in {time.monotonic() - started:.0f} s")


def write_entries():
    """Writes them with texts of their own: to read ninety thousand of Markdown takes long."""
    from reviews.models import Review, SearchEntry  # noqa: PLC0415
    from reviews.search import writing  # noqa: PLC0415

    from .bulk import settle  # noqa: PLC0415

    chance, sentences = random.Random(1), all_sentences()

    def plain_text(_text):
        words = " ".join(chance.choices(sentences, k=SENTENCES))
        return f"{words} {RARE}" if chance.random() < 1 / REVIEWS else words

    writing.plain_text = plain_text
    assert writing.write_everything() == Review.objects.count()
    settle([SearchEntry])
    return SearchEntry.objects.count()


def all_sentences():
    from reviews.markdown import plain_text  # noqa: PLC0415

    from .sample_texts import answers  # noqa: PLC0415

    words = " ".join(plain_text(text) for text, _html, _excerpt in answers())
    return sorted(set(re.findall(r"\S[^.!?]+[.!?]", words)))


def find(words):
    from reviews.search.finding import find  # noqa: PLC0415
    from reviews.search.narrowing import Narrowing  # noqa: PLC0415
    from reviews.search.words import as_typed, terms_of  # noqa: PLC0415

    return find(terms_of(as_typed(words)), Narrowing({}))


def ask(words):
    from django.test import Client  # noqa: PLC0415

    answer = Client(SERVER_NAME="localhost").get("/search/", {"q": words})
    assert answer.status_code == 200
    return answer


def least(do):
    """Returns the least milliseconds it took, by the clock and of this process, and its result."""
    clock, process = [], []
    for _time in range(TIMES):
        started = time.perf_counter(), time.process_time()
        result = do()
        clock.append(time.perf_counter() - started[0])
        process.append(time.process_time() - started[1])
    return f"{min(clock) * 1000:.0f} ({min(process) * 1000:.0f})", result


if __name__ == "__main__":
    main()
