"""The house rules as functions: each takes a file's path and text and yields what breaks a rule."""

import ast
import functools
import re
from pathlib import PurePosixPath

APPS = ("config", "comments", "reviews")
MAY_IMPORT = {
    "config": {"config", "comments", "reviews"},
    "comments": {"comments", "reviews"},
    "reviews": {"reviews"},
}
LONGEST_FILE = 250
LONGEST_FUNCTION = 25
LONGEST_COMMAND = 30
MOST_PARAMETERS = 4
FORBIDDEN_WORDS = {
    *("util", "helper", "manager", "handler", "service", "processor", "misc"),
    *("utils", "helpers", "managers", "handlers", "services", "processors"),
}
FORBIDDEN_IN_CLASSES = FORBIDDEN_WORDS | {"data", "info"}
VISIBILITY = {"published_at", "first_published_at", "status", "is_on_page"}
MAY_MARK_SAFE = {"reviews/markdown.py", "reviews/structured_data.py"}
SAFE_NAMES = {"mark_safe", "SafeString", "SafeText", "SafeData", "Markup", "__html__"}
DJANGO_FILES = {
    *("__init__", "admin", "apps", "feeds", "forms", "models", "sitemaps", "urls", "views"),
    *("context_processors", "wsgi"),
}
DJANGO_FOLDERS = {"admin", "commands", "migrations", "models", "templatetags"}
COLOUR_NAMES = """
aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown
burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue
darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange
darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise
darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia
gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo
ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue
lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon
mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin
navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen
paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red
rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue
slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white
whitesmoke yellow yellowgreen
""".split()  # noqa: SIM905  a list of strings would fill pages
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\("
    rf"|(?<![\w-])(?:{'|'.join(COLOUR_NAMES)})(?![\w-])",
    re.IGNORECASE,
)
NOT_A_COLOUR = re.compile(r"/\*.*?\*/|\"[^\"]*\"|'[^']*'|url\([^)]*\)|var\([\w\s-]+", re.DOTALL)
DECLARATION = re.compile(r"(?<![\w-])([\w-]+)\s*:\s*([^;{}]+)(?=[;}])")
# Split, so that this file does not hold them.
REGISTRIES = ("py" + "pi.org", "python" + "hosted.org", "registry.npm" + "js.org", "crates" + ".io")
FOREIGN_ADDRESS = re.compile(r"(?:https?:)?//(?!www\.w3\.org/)[\w-]+\.[\w.-]+")
EVENT_OR_STYLE = re.compile(r"<[a-z][^<>]*?\s(style|on[a-z]+)\s*=", re.IGNORECASE)
SCRIPT = re.compile(r"<script\b([^>]*)>", re.IGNORECASE)


# Python

# Many rules read the same files.
parsed = functools.cache(ast.parse)


def arrows_run_one_way(path, text):
    app = PurePosixPath(path).parts[0]
    for name, line in _imports(path, parsed(text)):
        top = name.partition(".")[0]
        if top in APPS and top not in MAY_IMPORT.get(app, set(APPS)):
            yield f"line {line}: {app} imports {name}"
        if path == "config/page_cache.py" and top in {"comments", "reviews"}:
            yield f"line {line}: the page cache imports {name}"


def _imports(path, tree):
    """Yields every imported module's whole name, relative ones resolved."""
    package = PurePosixPath(path).parent.parts
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module, node.lineno
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1]
            yield from (
                (
                    ".".join([*above, *([node.module] if node.module else []), alias.name]),
                    node.lineno,
                )
                for alias in node.names
            )


def file_is_one_idea(path, text):
    docstrings = 0
    if path.endswith(".py"):
        tree = parsed(text)
        docstrings = sum(_docstring_lines(node) for node in ast.walk(tree))
    lines = len(text.splitlines()) - docstrings
    longest = LONGEST_COMMAND if "/commands/" in path else LONGEST_FILE
    if lines > longest:
        yield f"{lines} lines, more than {longest}"


def functions_are_short(_path, text):
    for node in _functions(text):
        lines = node.end_lineno - node.lineno + 1 - _docstring_lines(node)
        if lines > LONGEST_FUNCTION:
            yield f"{node.name} has {lines} lines, more than {LONGEST_FUNCTION}"


def functions_take_few_parameters(_path, text):
    for node in _functions(text):
        names = [argument.arg for argument in node.args.posonlyargs + node.args.args]
        if names[:1] in (["self"], ["cls"]):
            names.pop(0)
        if len(names) > MOST_PARAMETERS:
            yield f"{node.name} takes {len(names)} parameters by position"


def _functions(text):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return (node for node in ast.walk(parsed(text)) if isinstance(node, kinds))


def _docstring_lines(node):
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    if not isinstance(node, kinds) or ast.get_docstring(node) is None:
        return 0
    return node.body[0].end_lineno - node.body[0].lineno + 1


def names_are_of_the_domain(path, text):
    stem = PurePosixPath(path).stem
    found = set(stem.split("_")) & FORBIDDEN_WORDS
    if found and stem not in DJANGO_FILES:
        yield f"a module named {found.pop()}"
    for node in ast.walk(parsed(text)):
        if isinstance(node, ast.ClassDef):
            words = {word.lower() for word in re.findall(r"[A-Z][a-z]*", node.name)}
            if words & FORBIDDEN_IN_CLASSES:
                yield f"line {node.lineno}: a class named {node.name}"


def safe_is_said_in_one_place(path, text):
    if path in MAY_MARK_SAFE:
        return
    for node in ast.walk(parsed(text)):
        name = getattr(node, "id", None) or getattr(node, "attr", None)
        name = name or getattr(node, "name", None)
        if name in SAFE_NAMES:
            yield f"{name} outside {sorted(MAY_MARK_SAFE)}"


def visibility_has_names(_path, text):
    """`.filter(status=…)` stands only in a QuerySet, under a name."""
    for node in _outside_querysets(parsed(text)):
        is_query = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if is_query and node.func.attr in {"filter", "exclude", "get"}:
            words = {(keyword.arg or "").partition("__")[0] for keyword in node.keywords}
            if words & VISIBILITY:
                yield f"line {node.lineno}: {node.func.attr} on {(words & VISIBILITY).pop()}"


def _outside_querysets(node):
    yield node
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.ClassDef) and child.name.endswith("QuerySet")):
            yield from _outside_querysets(child)


def module_opens_with_a_docstring(path, text):
    place = PurePosixPath(path)
    is_known = place.stem in DJANGO_FILES or DJANGO_FOLDERS & set(place.parts[:-1])
    if not is_known and ast.get_docstring(parsed(text)) is None:
        yield "no docstring"


def tag_is_named_as_its_template(_path, text):
    for node in _functions(text):
        for decorator in node.decorator_list:
            words = [
                argument.value
                for argument in getattr(decorator, "args", [])
                if isinstance(argument, ast.Constant)
            ]
            is_tag = getattr(getattr(decorator, "func", None), "attr", "") == "inclusion_tag"
            if is_tag and PurePosixPath(words[0]).name != f"_{node.name}.html":
                yield f"{node.name} prints {words[0]}"


def has_behaviour(path, text):
    """Is there a function in it, other than what prints a row or tells its address?"""
    place = PurePosixPath(path)
    if place.stem in {"__init__", "apps", "urls"} or "commands" in place.parts:
        return False
    plain = {"__str__", "get_absolute_url"}
    return any(node.name not in plain for node in _functions(text))


def place_of_test(path):
    place = PurePosixPath("tests", path)
    return str(place.with_name(f"test_{place.name}"))


# Templates


def nothing_is_declared_safe(_path, text):
    for found in re.finditer(r"\|\s*safe(seq)?\b|autoescape\s+(?!on|true)\w+", text):
        yield f"{found[0]!r}"


def nothing_is_inline(_path, text):
    for found in EVENT_OR_STYLE.finditer(text):
        yield f"an attribute {found[1]}="
    for found in SCRIPT.finditer(text):
        is_inline = "src=" not in found[1] and "application/ld+json" not in found[1]
        if is_inline:
            yield f"<script{found[1]}>"
    if re.search(r"<style\b|javascript:", text, re.IGNORECASE):
        yield "a style element or a javascript: address"


def no_third_party_is_named(_path, text):
    without_comments = re.sub(r"/\*.*?\*/|\{#.*?#\}", "", text, flags=re.DOTALL)
    for found in FOREIGN_ADDRESS.finditer(without_comments):
        yield found[0]


def partials_begin_with_a_line(_path, text):
    for found in re.finditer(r"""\{%\s*include\s+["']([^"'#]+)["'#]""", text):
        is_djangos = found[1].startswith(("admin/", "django/"))
        if not is_djangos and not PurePosixPath(found[1]).name.startswith("_"):
            yield f"includes {found[1]}"


# Style sheets


def colours_are_tokens(path, text):
    if path.endswith("/tokens.css"):
        return
    for property_name, value in DECLARATION.findall(NOT_A_COLOUR.sub("", text)):
        if COLOUR.search(value):
            yield f"{property_name}: {value.strip()}"


def nothing_is_important(_path, text):
    if re.search(r"!\s*important", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)):
        yield "!important"


# Any file


def no_registry_is_named(_path, text):
    for registry in REGISTRIES:
        if registry in text:
            yield registry


def migration_says_what_it_does(path, _text):
    if "_auto_" in path:
        yield "a name made by the machine"
