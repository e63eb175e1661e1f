"""Prints what `pages` has found as tables in Markdown, and keeps it with all figures."""

import json
import platform
import sysconfig

DATABASES = ("SQLite", "PostgreSQL")
SMALLER = ("small", "talkative")


def write_report(found, folder):
    text = "\n".join(lines_of(found))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pages.md").write_text(text)
    (folder / "pages.json").write_text(json.dumps(found, indent=1))
    print(text)


def lines_of(found):
    options = found["options"]
    yield f"{options['reviews']:,} reviews, {options['comments']:,} comments;"
    yield f"before: {found['before']}; after: {found['after']}; {_python()}."
    for database in DATABASES:
        if database in found:
            yield f"\n## {database}\n"
            yield from _speeds(found[database]["pages"])
            yield ""
            yield from _costs(found[database]["costs"])
            yield ""
            yield from _threads(found[database]["costs"])
            yield from _rest(found[database])


def _speeds(pages):
    yield "| page | kind | requests/s | of bare | p50 | p95 | p99 | CPU a request | errors |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for page, kinds in pages.items():
        for kind, figures in kinds.items():
            ratio = f"{figures['of_bare']:.2f}" if "of_bare" in figures else ""
            times = " | ".join(f"{figures[name]:.1f} ms" for name in ("p50", "p95", "p99"))
            cost, errors = f"{figures['ms']:.3f} ms", figures["errors"]
            speed = f"{figures['per_second']:,.0f}"
            yield f"| {page} | {kind} | {speed} | {ratio} | {times} | {cost} | {errors} |"


def _python():
    """Says whether it was built to be fast: pyenv's is not unless asked to."""
    how = sysconfig.get_config_var("CONFIG_ARGS") or ""
    built = "with" if "--enable-optimizations" in how else "without"
    return f"Python {platform.python_version()}, built {built} optimisation"


def _costs(costs):
    yield "| page, uncached | queries | CPU | of 100 reviews, 1,000 comments | of 100, all |"
    yield "|---|---|---|---|---|"
    for page, cost in costs.items():
        if "large" in cost:
            grown = " | ".join(_ratio(cost["large"], cost.get(name)) for name in SMALLER)
            queries, ms = cost["large"]["queries"], cost["large"]["ms"]
            yield f"| {page} | {queries} | {ms:.1f} ms | {grown} |"


def _threads(costs):
    shortest, *longer = (page for page in costs if page.endswith(" comments"))
    for page in longer:
        if "large" in costs[page]:
            grown = _ratio(costs[page]["large"], costs[shortest]["large"])
            yield f"- {page}: {grown} of the CPU of {shortest}."


def _ratio(cost, other):
    return f"× {cost['ms'] / other['ms']:.2f}" if other else ""


def _rest(found):
    yield f"- The large blog was made in {found['made in']:.0f} s."
    yield f"- Comments posted: {found['posts per second']:.0f} a second."
    peaks = ", ".join(f"{kind} {peak:.0f} MB" for kind, peak in found["peak MB"].items())
    yield f"- The largest process of each server at its peak: {peaks}."
