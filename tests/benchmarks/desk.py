"""How quickly the form of a review with thirty Sections and forty pictures opens and saves.

    uv run python -m tests.benchmarks.desk

Serves a Cour of its own with two workers, and opens its form in a Chromium: the first time with an
empty cache, then again and again. "Opens" is until the page has loaded, its scripts have counted
the words, and two frames have been drawn. A machine with other things to do makes it all slower.
"""

import statistics
import time

from playwright.sync_api import sync_playwright

from .cour import find_chromium, load, served

TIMES = 7
IS_READY = "document.querySelector('.save-bar__sum').textContent !== ''"
TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
PARTS = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  return { answered: page.responseEnd, painted: paint, loaded: page.loadEventEnd };
}"""


def main():
    print(load())
    with served(workers=2) as cour:
        pk, password = cour.run("long_review", "write()")
        for name, found in cour.run("long_review", f"measure({pk})").items():
            words = f"{found['queries']} queries, {found['cpu']:.2f} s of the server's processor"
            print(f"{name}: {words}, {found['bytes'] // 1000} kB")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium())
            page = browser.new_page(base_url=cour.url, viewport={"width": 1280, "height": 900})
            log_in(page, password)
            measure(page, f"/admin/reviews/review/{pk}/change/")
            browser.close()
    print(load())


def log_in(page, password):
    page.goto("/admin/login/")
    page.get_by_label("Username").fill("mio")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/admin/")


def measure(page, address):
    opened = [seconds_of(lambda: page.goto(address), page)]
    show("opens with an empty cache", opened, page)
    opened = [seconds_of(lambda: page.goto(address), page) for _time in range(TIMES)]
    show("opens", opened, page)
    answers, saved = zip(*(save(page, number) for number in range(TIMES)), strict=True)
    show("save is answered", answers)
    show("is back on the form", saved, page)


def save(page, number):
    """Saves one changed answer: seconds until the server answers, and until she may go on."""
    page.locator(f"#id_sections-{number}-text").press_sequentially("More. ")
    found = []
    page.on("response", lambda answer: found.append(answer) if is_save(answer) else None)
    seconds = seconds_of(page.get_by_role("button", name="Save draft").click, page)
    timing = found[-1].request.timing
    return timing["responseStart"] / 1000, seconds


def is_save(answer):
    return answer.request.method == "POST" and "/change/" in answer.url


def seconds_of(go, page):
    before = time.monotonic()
    go()
    page.wait_for_load_state("load")
    page.wait_for_function(IS_READY)
    page.evaluate(TWO_FRAMES)
    return time.monotonic() - before


def show(what, seconds, page=None):
    middle = f"{statistics.median(seconds):.2f} s ({min(seconds):.2f} to {max(seconds):.2f})"
    parts = page.evaluate(PARTS) if page else {}
    print(f"{what}: {middle}", *(f"· {name} {ms:.0f} ms" for name, ms in parts.items()))


if __name__ == "__main__":
    main()
