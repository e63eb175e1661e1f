"""Holds the house rules, and shows of each that it can be broken."""

import functools
import subprocess
from pathlib import Path

import pytest
from django.urls import get_resolver

from . import conventions as rules

ROOT = Path(__file__).resolve().parent.parent
SKIPPED_FOLDERS = {".git", ".venv", "var", "node_modules", "__pycache__", ".hypothesis"}
# Parts that are only seen at work in another: tested there.
TESTED_ELSEWHERE = {
    "reviews/admin/markdown_editor.py": "tests/reviews/admin/test_markdown_preview.py",
    "reviews/admin/only_row.py": "tests/reviews/admin/test_blog.py",
    "reviews/admin/picture_words.py": "tests/reviews/admin/test_review_form.py",
    "reviews/picture_checks.py": "tests/reviews/test_pictures.py",
    "reviews/series_name.py": "tests/reviews/admin/test_series_name.py",
    "reviews/showing.py": "tests/reviews/test_shared_drafts.py",
}


@functools.cache
def tracked():
    """Returns every file of the repository, or of an unpacked copy of it."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if found.returncode == 0:
        names = filter(None, found.stdout.split("\0"))
        return sorted(name for name in names if (ROOT / name).is_file())
    paths = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return sorted(str(path) for path in paths if not SKIPPED_FOLDERS & set(path.parts))


def files(*beginnings, ending, without=()):
    return [
        name
        for name in tracked()
        if name.startswith(beginnings) and name.endswith(ending) and not _is_in(name, without)
    ]


def _is_in(name, folders):
    return any(f"/{folder}/" in f"/{name}" for folder in folders)


def read(name):
    return (ROOT / name).read_text(encoding="utf-8", errors="replace")


APPS = tuple(f"{app}/" for app in rules.APPS)
CODE = files(*APPS, ending=".py", without=("migrations",))
OWN_WORDS = files(*APPS, ending=".py", without=("migrations", "sample"))
TEMPLATES = files("templates/", *APPS, ending=(".html", ".txt"))
PAGES = files("templates/", ending=".html")
STYLES = files("static/", ending=".css")
SCRIPTS = files("static/", ending=".js")
MIGRATIONS = files(*APPS, ending=".py", without=())
HELD = {
    rules.arrows_run_one_way: CODE,
    rules.file_is_one_idea: OWN_WORDS + STYLES + SCRIPTS + PAGES,
    rules.functions_are_short: OWN_WORDS,
    rules.functions_take_few_parameters: OWN_WORDS,
    rules.names_are_of_the_domain: CODE,
    rules.safe_is_said_in_one_place: CODE,
    rules.visibility_has_names: CODE,
    rules.module_opens_with_a_docstring: CODE,
    rules.tag_is_named_as_its_template: CODE,
    rules.nothing_is_declared_safe: TEMPLATES,
    rules.nothing_is_inline: PAGES,
    rules.no_third_party_is_named: PAGES + STYLES + SCRIPTS,
    rules.partials_begin_with_a_line: PAGES,
    rules.colours_are_tokens: STYLES,
    rules.nothing_is_important: STYLES,
    rules.no_registry_is_named: tracked(),
    rules.migration_says_what_it_does: MIGRATIONS,
}


@pytest.mark.parametrize("rule", HELD, ids=lambda rule: rule.__name__)
def test_rule_is_held(rule):
    assert HELD[rule], "there is no file to hold it"
    broken = [f"{name}: {found}" for name in HELD[rule] for found in rule(name, read(name))]
    assert not broken, "\n".join(broken)


LONG_FUNCTION = "def f():\n" + "    x = 1\n" * 25
DOCUMENTED = 'def f():\n    """Says.\n\n' + "    more\n" * 20 + '    """\n' + "    x = 1\n" * 20

BROKEN = [
    (rules.arrows_run_one_way, "reviews/views.py", "from comments.models import Comment"),
    (rules.arrows_run_one_way, "reviews/views.py", "import comments.models"),
    (rules.arrows_run_one_way, "reviews/views.py", "def f():\n    from config import settings"),
    (rules.arrows_run_one_way, "reviews/models/review.py", "from ...comments import models"),
    (rules.arrows_run_one_way, "comments/views.py", "from config.urls import urlpatterns"),
    (rules.arrows_run_one_way, "comments/views.py", "from .. import config"),
    (rules.arrows_run_one_way, "config/page_cache.py", "from reviews.models import Blog"),
    (rules.file_is_one_idea, "reviews/views.py", "x = 1\n" * 251),
    (rules.file_is_one_idea, "static/css/card.css", "a {}\n" * 251),
    (rules.file_is_one_idea, "config/management/commands/daily.py", "x = 1\n" * 31),
    (rules.functions_are_short, "reviews/views.py", LONG_FUNCTION),
    (rules.functions_are_short, "reviews/views.py", "class A:\n  async " + LONG_FUNCTION),
    (rules.functions_take_few_parameters, "reviews/views.py", "def f(a, b, c, d, e): ..."),
    (rules.names_are_of_the_domain, "reviews/utils.py", ""),
    (rules.names_are_of_the_domain, "reviews/picture_helpers.py", ""),
    (rules.names_are_of_the_domain, "reviews/views.py", "class ReviewManager: ..."),
    (rules.names_are_of_the_domain, "reviews/views.py", "class SeriesInfo: ..."),
    (rules.safe_is_said_in_one_place, "reviews/views.py", "html = mark_safe(text)"),
    (rules.safe_is_said_in_one_place, "comments/x.py", "html = safestring.mark_safe(text)"),
    (rules.safe_is_said_in_one_place, "comments/x.py", "from x import SafeString as S"),
    (rules.safe_is_said_in_one_place, "comments/x.py", "class A:\n  def __html__(self): ..."),
    (rules.visibility_has_names, "reviews/views.py", "rows.filter(published_at__lte=now)"),
    (rules.visibility_has_names, "comments/views.py", "rows.exclude(status='spam')"),
    (rules.visibility_has_names, "comments/views.py", "class A:\n  x = rows.filter(is_on_page=1)"),
    (rules.module_opens_with_a_docstring, "reviews/markdown.py", "x = 1"),
    (
        rules.tag_is_named_as_its_template,
        "reviews/templatetags/x.py",
        "@register.inclusion_tag('_card.html')\ndef poster(): ...",
    ),
    (rules.nothing_is_declared_safe, "templates/x.html", "{{ text|safe }}"),
    (rules.nothing_is_declared_safe, "templates/x.html", "{{ text | safeseq }}"),
    (rules.nothing_is_declared_safe, "templates/x.html", "{% autoescape off %}"),
    (rules.nothing_is_declared_safe, "templates/x.html", "{% autoescape false %}"),
    (rules.nothing_is_inline, "templates/x.html", '<p class="x" style="color: red">'),
    (rules.nothing_is_inline, "templates/x.html", '<a href="/"\n  onclick="go()">'),
    (rules.nothing_is_inline, "templates/x.html", "<script>go()</script>"),
    (rules.nothing_is_inline, "templates/x.html", '<script type="module">go()</script>'),
    (rules.nothing_is_inline, "templates/x.html", "<style>p {}</style>"),
    (rules.nothing_is_inline, "templates/x.html", '<a href="javascript:go()">'),
    (rules.no_third_party_is_named, "templates/x.html", '<img src="https://cdn.example.com/x">'),
    (rules.no_third_party_is_named, "static/css/x.css", "@import '//fonts.example.com/x.css';"),
    (rules.partials_begin_with_a_line, "templates/x.html", '{% include "reviews/card.html" %}'),
    (rules.colours_are_tokens, "static/css/card.css", "a { color: #fff; }"),
    (rules.colours_are_tokens, "static/css/card.css", "a { border: 1px solid red }"),
    (rules.colours_are_tokens, "static/css/card.css", "a { background: rgb(0 0 0 / .5); }"),
    (rules.colours_are_tokens, "static/css/card.css", "a { --x: oklch(0.5 0.1 20); }"),
    (rules.nothing_is_important, "static/css/card.css", "a { color: inherit ! important; }"),
    (rules.no_registry_is_named, "README.md", f"see {rules.REGISTRIES[0]}"),
    (rules.migration_says_what_it_does, "reviews/migrations/0003_auto_20261122.py", ""),
]


@pytest.mark.parametrize(("rule", "path", "text"), BROKEN)
def test_rule_can_be_broken(rule, path, text):
    assert list(rule(path, text))


def test_every_rule_is_shown_to_be_breakable():
    assert {rule for rule, _path, _text in BROKEN} == HELD.keys()


FINE = [
    (rules.arrows_run_one_way, "comments/views.py", "from reviews.models import Review"),
    (rules.arrows_run_one_way, "config/demo.py", "from comments.sample import loader"),
    (rules.arrows_run_one_way, "reviews/models/review.py", "from ..markdown import author_html"),
    (rules.file_is_one_idea, "reviews/x.py", '"""' + "word\n" * 300 + '"""\nx = 1\n'),
    (rules.functions_are_short, "reviews/x.py", DOCUMENTED),
    (rules.functions_take_few_parameters, "x.py", "class A:\n  def f(self, a, b, c, d, *, e): ..."),
    (rules.safe_is_said_in_one_place, "reviews/markdown.py", "mark_safe(html)"),
    (rules.visibility_has_names, "x.py", "class AQuerySet:\n  x = rows.filter(status=1)"),
    (rules.visibility_has_names, "x.py", "rows.filter(pk=1)"),
    (rules.nothing_is_inline, "x.html", '<script type="application/ld+json">{}</script>'),
    (rules.nothing_is_inline, "x.html", '<script src="/x.js" type="module"></script> one style=x'),
    (rules.no_third_party_is_named, "x.html", '<svg xmlns="http://www.w3.org/2000/svg">'),
    (rules.colours_are_tokens, "static/css/tokens.css", "a { color: #fff; }"),
    (rules.colours_are_tokens, "x.css", "a:hover { color: var(--red); white-space: nowrap; }"),
    (rules.colours_are_tokens, "x.css", "a { outline-color: CanvasText; fill: currentColor }"),
]


@pytest.mark.parametrize(("rule", "path", "text"), FINE)
def test_rule_lets_pass_what_is_fine(rule, path, text):
    assert not list(rule(path, text))


def missing_tests(names):
    """Returns those modules with behaviour that no test file of their name mirrors."""
    return [
        name
        for name in names
        if rules.has_behaviour(name, read(name))
        and not (ROOT / TESTED_ELSEWHERE.get(name, rules.place_of_test(name))).is_file()
    ]


def test_every_module_with_behaviour_has_a_test_file():
    assert missing_tests(OWN_WORDS) == []


def test_module_with_behaviour_is_told_from_one_without():
    assert rules.has_behaviour("reviews/paging.py", "def page_of(rows): ...")
    assert rules.has_behaviour("reviews/models/x.py", "class A:\n  def save(self): ...")
    assert not rules.has_behaviour("reviews/models/x.py", "class A:\n  def __str__(self): ...")
    assert not rules.has_behaviour("reviews/apps.py", "def ready(self): ...")
    assert rules.place_of_test("reviews/models/review.py") == "tests/reviews/models/test_review.py"
    assert missing_tests(["tests/conventions.py"]) == ["tests/conventions.py"]


def addresses(patterns):
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            if pattern.namespace is None:
                yield from addresses(pattern.url_patterns)
        elif pattern.callback.__module__.startswith(rules.APPS):
            yield pattern.name, pattern.callback.__name__


def test_addresses_are_named_as_their_views():
    named = dict(addresses(get_resolver().url_patterns))
    assert named["review_detail"] == "review_detail"
    named.pop("admin_password_reset")  # Django's log-in page asks for it under this name
    named.pop("password_reset_confirm")
    assert {name: view for name, view in named.items() if name != view} == {}
