"""How fast readers' pages are, beside what the server could do at best: one command, one run.

    uv run python -m tests.benchmarks.pages

Makes a blog of ten thousand reviews and smaller ones (`data`), and asks each for every kind of
page. Serves the large one as in production, with and without pages in memory, and beside it the
same bytes from a bare WSGI application and Django's plainest view; asks all in turns, with wrk.
Prints tables, and writes them with all figures to var/benchmarks/. `--postgres postgres://…/postgres`
does the same there, in databases of its own. A machine with other things to do makes it all slower:
what counts are ratios.
"""

import argparse
import statistics
import subprocess
import sys
import threading
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import psycopg

from config.serving import THREADS, THREADS_ON_SQLITE
from tests.readers_at_once import post_comment

from .cour import ROOT, Cour, load, running, wait_until
from .growth import compare_costs
from .pages_report import write_report
from .same_bytes import keep_bytes
from .wrk import hammer, peak_megabytes

WORKERS = 2
FEW_REVIEWS, FEW_COMMENTS = 100, 1_000
SIZES = ("small", "talkative", "large")  # the middle one has few reviews and all comments
# Kinds of Cour: pages made each time, kept and exact, kept and asked about once a second.
KINDS = {
    "uncached": {"PAGE_CACHE_MB": "0"},
    "cached": {},
    "cached, 1 s": {"PAGE_CACHE_SECONDS": "1"},
}
BEHIND_A_PROXY = {"TRUSTED_PROXIES": "127.0.0.1"}  # posts say where they come from
WRITERS = 4
WARM_SECONDS = 1


def main():
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--reviews", type=int, default=10_000)
    asked.add_argument("--comments", type=int, default=100_000)
    asked.add_argument("--seconds", type=int, default=3, help="for each page in each turn")
    asked.add_argument("--rounds", type=int, default=3, help="turns; the middle one counts")
    asked.add_argument("--postgres", help="postgres://… of a server to do the same on")
    options = asked.parse_args()
    found = {"options": vars(options) | {"postgres": bool(options.postgres)}, "before": load()}
    found["SQLite"] = measure(options, {})
    if options.postgres:
        with databases(options.postgres) as urls:
            found["PostgreSQL"] = measure(options, urls)
    found["after"] = load()
    write_report(found, ROOT / "var" / "benchmarks")


@contextmanager
def databases(server):
    """New ones, by the sizes of the blogs; they go with the block."""
    with psycopg.connect(server, autocommit=True) as postgres:
        for size in SIZES:
            postgres.execute(f"DROP DATABASE IF EXISTS cour_benchmark_{size} WITH (FORCE)")
            postgres.execute(f"CREATE DATABASE cour_benchmark_{size}")
        try:
            address = urlsplit(server)
            yield {
                size: address._replace(path=f"/cour_benchmark_{size}").geturl() for size in SIZES
            }
        finally:
            for size in SIZES:
                postgres.execute(f"DROP DATABASE cour_benchmark_{size} WITH (FORCE)")


def measure(options, urls):
    with TemporaryDirectory(prefix="cour-") as folder:
        blogs = {size: blog_in(Path(folder) / size, urls.get(size)) for size in SIZES}
        fill(blogs["small"], FEW_REVIEWS, FEW_COMMENTS)
        fill(blogs["talkative"], FEW_REVIEWS, options.comments)
        seconds = fill(blogs["large"], options.reviews, options.comments)
        costs = compare_costs(blogs)
        pages, review = blogs["large"].run("large_blog", "places()")
        found = serve_and_ask(blogs["large"], pages, review, options)
    return {"made in": seconds, "costs": costs} | found


def blog_in(folder, url):
    folder.mkdir()
    return Cour(folder, **({"DATABASE_URL": url} if url else {}))


def fill(blog, reviews, comments):
    blog.manage("migrate", "--verbosity=0")
    blog.manage("collectstatic", "--noinput", "--verbosity=0")
    started = time.monotonic()
    blog.run("large_blog", f"make(reviews={reviews}, comments={comments})")
    return time.monotonic() - started


def serve_and_ask(blog, pages, review, options):
    with ExitStack() as stack:
        servers = {}
        for kind, variables in KINDS.items():
            cour = Cour(blog.folder, **(blog.variables | BEHIND_A_PROXY | variables))
            servers[kind] = stack.enter_context(running(cour, workers=WORKERS))
        cached = [path for path in pages.values() if "?" not in path]
        folder = keep_bytes(servers["cached"], cached, blog.folder / "bare")
        for what in ("bare", "hello"):
            threads = THREADS if "DATABASE_URL" in blog.variables else THREADS_ON_SQLITE
            servers[what] = stack.enter_context(plain_server(what, folder, threads))
        warm(servers, pages)
        turns = [ask_all(servers, pages, options.seconds) for _turn in range(options.rounds)]
        posts = post(servers["cached"], review, options.seconds * options.rounds)
        peak = {kind: peak_megabytes(server.process.pid) for kind, server in servers.items()}
    return {"pages": middle_of(turns), "posts per second": posts, "peak MB": peak}


@contextmanager
def plain_server(what, folder, threads):
    place = Cour(folder, BARE_FOLDER=str(folder))
    numbers = map(str, (place.port, WORKERS, threads))
    command = [sys.executable, "-m", "tests.benchmarks.bare", what, *numbers]
    place.process = subprocess.Popen(command, cwd=ROOT, env=place.environment)
    try:
        wait_until(place.listens)
        yield place
    finally:
        place.process.terminate()
        place.process.wait()


def warm(servers, pages):
    """Asks long enough for every process to have made each page, and met each of its kind."""
    for path in pages.values():
        for kind in ("uncached",) if "?" in path else (*KINDS, "bare"):
            ask(servers[kind], path, WARM_SECONDS)
    ask(servers["hello"], "/", WARM_SECONDS)


def ask_all(servers, pages, seconds):
    """One turn: every page of every kind, one after the other."""
    found = {"hello": {"hello": ask(servers["hello"], "/", seconds)}}
    for page, path in pages.items():
        found[page] = {"uncached": ask(servers["uncached"], path, seconds)}
        if "?" in path:
            continue
        for kind in ("cached", "cached, 1 s", "bare"):
            found[page][kind] = ask(servers[kind], path, seconds)
            known = f"If-None-Match: {tag_of(servers[kind], path)}"
            found[page][f"{kind}, 304"] = ask(servers[kind], path, seconds, known)
        compare_with_bare(found[page])
    return found


def compare_with_bare(kinds):
    """Says of each kind how fast it was beside the bare one of the same moment."""
    for kind, figures in kinds.items():
        bare = kinds["bare, 304" if kind.endswith("304") else "bare"]
        figures["of_bare"] = figures["per_second"] / bare["per_second"]


def tag_of(server, path):
    return server.ask(path, **{"Accept-Encoding": "gzip"}).headers["ETag"]


def ask(server, path, seconds, *headers):
    headers = ("Accept-Encoding: gzip", *headers)
    return hammer(server.url + path, pid=server.process.pid, seconds=seconds, headers=headers)


def middle_of(turns):
    """Returns the median of each figure; of errors all there were."""
    first = turns[0]
    return {
        page: {
            kind: {
                name: (sum if name == "errors" else statistics.median)(
                    turn[page][kind][name] for turn in turns
                )
                for name in figures
            }
            for kind, figures in kinds.items()
        }
        for page, kinds in first.items()
    }


def post(server, review, seconds):
    """Has several readers comment as fast as they are answered; returns how many a second."""
    stored, end = [], time.monotonic() + seconds

    def write(number):
        while time.monotonic() < end:
            number += WRITERS
            if post_comment(server, review, number)[0] == 303:
                stored.append(number)

    readers = [threading.Thread(target=write, args=[number]) for number in range(WRITERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    return len(stored) / seconds


if __name__ == "__main__":
    main()
